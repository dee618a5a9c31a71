import PipelineCore

/// The words of a source on which a claim rests.
package struct Evidence: Codable, Equatable, Sendable {
  /// Identifier of the source record.
  package let source: String
  package let heading: String?
  /// Verbatim words of the snapshot.
  package let quote: String
  /// Offsets into the snapshot's text in Unicode code points, end exclusive.
  package let start: Int
  package let end: Int
  /// SHA-256 of the snapshot's text.
  package let textDigest: ArtifactDigest

  /// Makes evidence.
  package init(
    source: String, heading: String?, quote: String, start: Int, end: Int,
    textDigest: ArtifactDigest
  ) {
    self.source = source
    self.heading = heading
    self.quote = quote
    self.start = start
    self.end = end
    self.textDigest = textDigest
  }
}

/// One checkable sentence and the words it rests on.
package struct Claim: Codable, Equatable, Sendable {
  /// Stable: the card's claim id, or source id and offset for other pages.
  package let id: String
  package let genre: String
  package let facet: Facet
  /// The sentence as the teacher reads it.
  package let statement: String
  /// A plainer wording for pupils; nil where none was written.
  package let plain: String?
  /// At least one entry; further ones come from sources that agree.
  package let evidence: [Evidence]

  /// Makes a claim.
  package init(
    id: String, genre: String, facet: Facet, statement: String, plain: String?,
    evidence: [Evidence]
  ) {
    self.id = id
    self.genre = genre
    self.facet = facet
    self.statement = statement
    self.plain = plain
    self.evidence = evidence
  }
}

/// Something that was looked for and not found.
package struct Gap: Codable, Equatable, Sendable {
  package let genre: String
  package let facet: Facet
  package let note: String

  /// Makes a gap.
  package init(genre: String, facet: Facet, note: String) {
    self.genre = genre
    self.facet = facet
    self.note = note
  }
}

/// Two claims of different sources that name different years for one thing.
package struct Conflict: Codable, Equatable, Sendable {
  package let first: String
  package let second: String
  package let note: String

  /// Makes a conflict.
  package init(first: String, second: String, note: String) {
    self.first = first
    self.second = second
    self.note = note
  }
}

/// Everything that may be said about the genres of a brief, with the words that support it.
package struct ClaimSheet: Artifact {
  package static let kind = "claim-sheet"
  package static let schemaVersion = 1

  package let brief: Brief
  package let toolCalls: [ToolCall]
  package let sources: [SourceRecord]
  package let claims: [Claim]
  package let gaps: [Gap]
  package let conflicts: [Conflict]

  /// Makes a claim sheet.
  package init(
    brief: Brief, toolCalls: [ToolCall], sources: [SourceRecord], claims: [Claim], gaps: [Gap],
    conflicts: [Conflict]
  ) {
    self.brief = brief
    self.toolCalls = toolCalls
    self.sources = sources
    self.claims = claims
    self.gaps = gaps
    self.conflicts = conflicts
  }
}
