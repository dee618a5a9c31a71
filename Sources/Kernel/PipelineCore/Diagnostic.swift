/// A finding about content; the work goes on and the finding is kept with the output.
package struct Diagnostic: Codable, Equatable, Sendable {
  /// How much it matters: an error keeps a packet from being publishable.
  package enum Severity: String, Codable, Sendable, CaseIterable {
    case error, warning, note
  }

  /// `stage.kebab-case`, never renamed.
  package let identifier: String
  package let severity: Severity
  /// One line without a final full stop.
  package let summary: String
  /// The line of the teacher's file, from 1, where one is known.
  package let line: Int?
  /// The part of the packet it is about ("lyrics, verse 1, line 2").
  package let place: String?
  /// What would mend it.
  package let suggestion: String?

  /// Makes a finding; control characters in the summary are the caller's to remove.
  package init(
    _ identifier: String, _ severity: Severity, _ summary: String, line: Int? = nil,
    place: String? = nil, suggestion: String? = nil
  ) {
    self.identifier = identifier
    self.severity = severity
    self.summary = summary
    self.line = line
    self.place = place
    self.suggestion = suggestion
  }
}

/// Why a stage gave no output for one brief; the other briefs go on.
package struct StageFailure: Error, Codable, Equatable, Sendable, CustomStringConvertible {
  /// What the runner does with the item.
  package enum Disposition: String, Codable, Sendable {
    /// A person must change something; not tried again before that.
    case reject
    /// May pass later; tried again by the next run.
    case retry
    /// A fault of ours; tried again by the next run, exit code 70.
    case bug
  }

  package let disposition: Disposition
  /// `stage.kebab-case`, never renamed.
  package let identifier: String
  package let summary: String
  package let line: Int?
  package let suggestion: String?

  /// Makes a failure.
  package init(
    _ disposition: Disposition, _ identifier: String, _ summary: String, line: Int? = nil,
    suggestion: String? = nil
  ) {
    self.disposition = disposition
    self.identifier = identifier
    self.summary = summary
    self.line = line
    self.suggestion = suggestion
  }

  /// The summary and, behind a semicolon, the mend.
  package var description: String {
    suggestion.map { "\(summary); \($0)" } ?? summary
  }
}
