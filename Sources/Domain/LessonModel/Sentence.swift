/// One sentence of a packet, typed so that each can be checked in its own way.
package struct Sentence: Codable, Equatable, Sendable {
  /// What a sentence does.
  package enum Kind: String, Codable, Sendable {
    /// Says something about the world: must carry claims.
    case fact
    /// Tells somebody what to do.
    case instruction
    case question
    /// A line to sing.
    case lyric
    /// Follows from the theory engine; names the rule.
    case computed
  }

  package let kind: Kind
  package let text: String
  /// Identifiers of claims, for facts.
  package let claims: [String]
  /// The rule of the engine, for computed sentences ("scale D dorian").
  package let rule: String?

  /// Makes a sentence.
  package init(_ kind: Kind, _ text: String, claims: [String] = [], rule: String? = nil) {
    self.kind = kind
    self.text = text
    self.claims = claims
    self.rule = rule
  }
}

/// A paragraph with an identifier that stays the same while its neighbours change.
package struct Paragraph: Codable, Equatable, Sendable {
  package let id: String
  package let sentences: [Sentence]

  /// Makes a paragraph.
  package init(id: String, _ sentences: [Sentence]) {
    self.id = id
    self.sentences = sentences
  }

  /// The sentences as running text.
  package var text: String { sentences.map(\.text).joined(separator: " ") }
}
