import PipelineCore

/// Whether a packet may be taught from.
package enum Verdict: String, Codable, Sendable {
  case publishable
  case needsReview = "needs review"
  case withheld
}

/// One measure of a packet with the bound it has to keep.
package struct Measure: Codable, Equatable, Sendable {
  /// `kebab-case` name ("quote-fidelity").
  package let name: String
  package let value: Double
  /// What the gate asks for, in words ("at least 1").
  package let gate: String
  package let passed: Bool

  /// Makes a measure.
  package init(name: String, value: Double, gate: String, passed: Bool) {
    self.name = name
    self.value = value
    self.gate = gate
    self.passed = passed
  }
}

/// A lesson with what the checks found and what follows from it.
package struct ReviewedLesson: Artifact {
  package static let kind = "reviewed-lesson"
  package static let schemaVersion = 1

  package let lesson: LessonDraft
  package let findings: [Diagnostic]
  package let measures: [Measure]
  package let verdict: Verdict
  /// Why the verdict is what it is, in words.
  package let reasons: [String]

  /// Makes a reviewed lesson.
  package init(
    lesson: LessonDraft, findings: [Diagnostic], measures: [Measure], verdict: Verdict,
    reasons: [String]
  ) {
    self.lesson = lesson
    self.findings = findings
    self.measures = measures
    self.verdict = verdict
    self.reasons = reasons
  }
}
