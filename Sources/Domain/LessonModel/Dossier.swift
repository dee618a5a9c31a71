import PipelineCore

/// What a claim is about; the fixed questions that are asked of every genre.
package enum Facet: String, Codable, Sendable, CaseIterable {
  case origin, people, history, sound, practice, modern, respect, figure, listening

  /// The facets that a cultural context needs to hold water.
  package static let cultural: [Facet] = [.origin, .people, .history, .modern, .respect]
}

/// One search that was made, with its outcome; every query is logged.
package struct ToolCall: Codable, Equatable, Sendable {
  package let tool: String
  package let genre: String
  package let facet: Facet
  package let query: String
  /// Identifiers of the sources that were kept, best first.
  package let results: [String]
  package let success: Bool
  /// Why there was nothing, where there was nothing.
  package let note: String?

  /// Makes a log entry.
  package init(
    tool: String, genre: String, facet: Facet, query: String, results: [String], success: Bool,
    note: String?
  ) {
    self.tool = tool
    self.genre = genre
    self.facet = facet
    self.query = query
    self.results = results
    self.success = success
    self.note = note
  }
}

/// A few sentences of a snapshot that answer a query.
package struct Excerpt: Codable, Equatable, Sendable {
  package let source: String
  package let genre: String
  package let facet: Facet
  /// The heading under which it stands.
  package let heading: String?
  /// Claim identifier of a source card; nil for other pages.
  package let claim: String?
  package let text: String
  /// Offsets into the snapshot's text in Unicode code points, end exclusive.
  package let start: Int
  package let end: Int

  /// Makes an excerpt.
  package init(
    source: String, genre: String, facet: Facet, heading: String?, claim: String?, text: String,
    start: Int, end: Int
  ) {
    self.source = source
    self.genre = genre
    self.facet = facet
    self.heading = heading
    self.claim = claim
    self.text = text
    self.start = start
    self.end = end
  }
}

/// What research found for a brief: searches, sources and the passages worth citing.
package struct Dossier: Artifact {
  package static let kind = "dossier"
  package static let schemaVersion = 1

  package let brief: Brief
  package let toolCalls: [ToolCall]
  package let sources: [SourceRecord]
  package let excerpts: [Excerpt]

  /// Makes a dossier.
  package init(
    brief: Brief, toolCalls: [ToolCall], sources: [SourceRecord], excerpts: [Excerpt]
  ) {
    self.brief = brief
    self.toolCalls = toolCalls
    self.sources = sources
    self.excerpts = excerpts
  }
}
