import PipelineCore

/// How a brief is written down; decided by the file's ending and first bytes.
package enum BriefFormat: String, Codable, Sendable, CaseIterable {
  case yaml, json, markdown, text
}

/// A brief's file as it was read: what the ingest stage takes.
///
/// The file's name is not part of it, so that a renamed brief is not generated twice.
package struct BriefDocument: Artifact {
  package static let kind = "brief-document"
  package static let schemaVersion = 1

  package let format: BriefFormat
  /// The text, valid UTF-8, line ends as in the file, without a byte order mark.
  package let text: String

  /// Makes a document.
  package init(format: BriefFormat, text: String) {
    self.format = format
    self.text = text
  }
}
