/// Two rhyming lines of the bank as they stand in a packet.
package struct LyricCouplet: Codable, Equatable, Sendable {
  /// Identifier in the bank.
  package let id: String
  package let lines: [String]
  /// What a teacher can point out in them.
  package let teaches: String
  /// Couplets of the same metre that could stand here instead.
  package let alternatives: [[String]]

  /// Makes a couplet.
  package init(id: String, lines: [String], teaches: String, alternatives: [[String]]) {
    self.id = id
    self.lines = lines
    self.teaches = teaches
    self.alternatives = alternatives
  }
}

/// A verse or a hook.
package struct LyricSection: Codable, Equatable, Sendable {
  /// "Verse 1", "Hook".
  package let name: String
  /// Letter of the piece's section it is sung over.
  package let letter: String
  /// Verse metre by name ("P1").
  package let metre: String
  package let couplets: [LyricCouplet]

  /// Makes a section.
  package init(name: String, letter: String, metre: String, couplets: [LyricCouplet]) {
    self.name = name
    self.letter = letter
    self.metre = metre
    self.couplets = couplets
  }
}
