import PipelineCore

/// The right to work on one item until a time; the token fences off late holders.
package struct Lease: Equatable, Sendable {
  package let stage: StageName
  package let subject: String
  package let key: CacheKey
  package let input: ArtifactDigest
  /// Why it is worked on, in words.
  package let reason: String
  /// From 1.
  package let attempt: Int
  let token: Int

  init(
    stage: StageName, subject: String, key: CacheKey, input: ArtifactDigest, reason: String,
    attempt: Int, token: Int
  ) {
    self.stage = stage
    self.subject = subject
    self.key = key
    self.input = input
    self.reason = reason
    self.attempt = attempt
    self.token = token
  }
}

/// What one run of a stage made: the output, parts it kept, findings and time taken.
package struct StageResult: Sendable {
  package let output: EncodedArtifact
  package let parts: [ArtifactDigest]
  package let diagnostics: [Diagnostic]
  package let stageVersion: Int
  package let fingerprint: Fingerprint
  /// ISO 8601, for the operator only.
  package let madeAt: String
  package let seconds: Double

  /// Makes a result.
  package init(
    output: EncodedArtifact, parts: [ArtifactDigest], diagnostics: [Diagnostic],
    stageVersion: Int, fingerprint: Fingerprint, madeAt: String, seconds: Double
  ) {
    self.output = output
    self.parts = parts
    self.diagnostics = diagnostics
    self.stageVersion = stageVersion
    self.fingerprint = fingerprint
    self.madeAt = madeAt
    self.seconds = seconds
  }
}

/// A stored output that can be used instead of running the stage.
package struct CachedOutput: Equatable, Sendable {
  package let digest: ArtifactDigest
  package let diagnostics: [Diagnostic]
}

/// One stage of one subject, as `mashup status` shows it.
package struct ItemStatus: Equatable, Sendable {
  /// Where an item stands.
  package enum State: String, Sendable {
    case ready, leased, done, setAside
  }

  package let stage: StageName
  package let subject: String
  package let state: State
  package let reason: String
  package let output: ArtifactDigest?
  /// False where the output waits for the teacher.
  package let goesOn: Bool
  package let failure: StageFailure?
  package let card: [String: String]
}
