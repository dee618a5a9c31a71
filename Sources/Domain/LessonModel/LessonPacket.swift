import PipelineCore

/// One file of a packet, named by its path below the packet's folder.
package struct PacketFile: Codable, Equatable, Sendable {
  /// Relative, with "/" between parts, never absolute and never with "..".
  package let path: String
  package let text: String

  /// Makes a file.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Everything that is written for one brief, ready for the disk.
package struct LessonPacket: Artifact {
  package static let kind = "lesson-packet"
  package static let schemaVersion = 1

  package let title: String
  package let genres: [String]
  package let ages: String
  package let level: Level
  package let minutes: Int
  package let verdict: Verdict
  package let reasons: [String]
  package let files: [PacketFile]

  /// Makes a packet.
  package init(
    title: String, genres: [String], ages: String, level: Level, minutes: Int, verdict: Verdict,
    reasons: [String], files: [PacketFile]
  ) {
    self.title = title
    self.genres = genres
    self.ages = ages
    self.level = level
    self.minutes = minutes
    self.verdict = verdict
    self.reasons = reasons
    self.files = files
  }

  package var card: [String: String] {
    [
      "ages": ages, "genres": genres.joined(separator: " + "), "level": level.rawValue,
      "minutes": String(minutes), "reasons": reasons.joined(separator: "; "), "title": title,
      "verdict": verdict.rawValue,
    ]
  }
}
