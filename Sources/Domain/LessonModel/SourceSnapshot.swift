import PipelineCore

/// The cleaned text of one source as it was when it was read; quotes point into it.
package struct SourceSnapshot: Artifact {
  package static let kind = "source-snapshot"
  package static let schemaVersion = 1

  /// Plain text, one block a line.
  package let text: String

  /// Makes a snapshot.
  package init(text: String) { self.text = text }

  /// SHA-256 of the text's UTF-8 bytes: what `sha256sum` says of the packet's sources/ file.
  package var textDigest: ArtifactDigest { ArtifactDigest(ofText: text) }
}

/// How far a source may be relied on.
package enum SourceQuality: String, Codable, Sendable, CaseIterable, Comparable {
  case high, medium, low

  /// 3 for high, 2 for medium, 1 for low.
  package var score: Int {
    switch self {
    case .high: 3
    case .medium: 2
    case .low: 1
    }
  }

  package static func < (left: SourceQuality, right: SourceQuality) -> Bool {
    left.score < right.score
  }
}

/// What is known about a source beside its text.
package struct SourceRecord: Codable, Equatable, Sendable {
  /// Where the source comes from.
  package enum Provider: String, Codable, Sendable {
    case library, school
  }

  /// Stable within the library or the school's folder ("library/jazz", "school/museum.html").
  package let id: String
  package let provider: Provider
  package let title: String
  package let author: String?
  package let site: String?
  /// YYYY-MM-DD.
  package let date: String?
  package let language: String?
  /// An address or name of the licence; nil when the page does not say.
  package let license: String?
  package let url: String?
  package let quality: SourceQuality
  package let qualityReasons: [String]
  /// Digest of the `SourceSnapshot` artifact.
  package let snapshot: ArtifactDigest
  /// SHA-256 of the snapshot's text.
  package let textDigest: ArtifactDigest

  /// Makes a record.
  package init(
    id: String, provider: Provider, title: String, author: String?, site: String?, date: String?,
    language: String?, license: String?, url: String?, quality: SourceQuality,
    qualityReasons: [String], snapshot: ArtifactDigest, textDigest: ArtifactDigest
  ) {
    self.id = id
    self.provider = provider
    self.title = title
    self.author = author
    self.site = site
    self.date = date
    self.language = language
    self.license = license
    self.url = url
    self.quality = quality
    self.qualityReasons = qualityReasons
    self.snapshot = snapshot
    self.textDigest = textDigest
  }
}
