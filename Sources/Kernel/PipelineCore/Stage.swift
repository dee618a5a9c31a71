import Synchronization

/// The six steps of the pipeline, in their order.
package enum StageName: String, CaseIterable, Codable, Sendable, Comparable {
  case ingest, research, synthesize, generate, validate, render

  /// The position in the pipeline, from 0.
  package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  /// The stage whose output this one reads; nil for the first.
  package var previous: StageName? { position == 0 ? nil : Self.allCases[position - 1] }

  package static func < (left: StageName, right: StageName) -> Bool {
    left.position < right.position
  }
}

/// One step of the pipeline: a pure function from one artifact to the next.
package protocol Stage<Input, Output>: Sendable {
  associatedtype Input: Artifact
  associatedtype Output: Artifact
  /// Which of the six steps it is.
  static var name: StageName { get }
  /// Raised whenever the same input would now give another output.
  static var version: Int { get }
  /// Everything else that decides the output: configuration, resources, model identity.
  var fingerprint: Fingerprint { get }
  /// Makes the output; findings about content are reported to the context.
  func run(_ input: Input, in context: StageContext) async throws(StageFailure) -> Output
}

/// What a stage may touch beside its input: stored artifacts and the list of findings.
package struct StageContext: Sendable {
  /// Artifacts that the input names by digest, and a place to keep such parts.
  package let artifacts: any ArtifactAccess
  private let collector: DiagnosticCollector

  /// Makes a context whose findings arrive in the collector.
  package init(artifacts: any ArtifactAccess, collector: DiagnosticCollector) {
    self.artifacts = artifacts
    self.collector = collector
  }

  /// Notes a finding about content; the work goes on.
  package func report(_ diagnostic: Diagnostic) { collector.append(diagnostic) }
}

/// Reads and keeps artifacts that are shared by many briefs, such as source snapshots.
package protocol ArtifactAccess: Sendable {
  /// The artifact under the digest; throws a bug when it is not there.
  func artifact<A: Artifact>(_ type: A.Type, _ digest: ArtifactDigest) throws(StageFailure) -> A
  /// Keeps the artifact and returns its digest.
  func keep<A: Artifact>(_ artifact: A) throws(StageFailure) -> ArtifactDigest
}

/// Gathers the findings of one run of a stage, in order.
package final class DiagnosticCollector: Sendable {
  private let list = Mutex<[Diagnostic]>([])

  package init() {}

  /// Adds a finding.
  package func append(_ diagnostic: Diagnostic) { list.withLock { $0.append(diagnostic) } }

  /// All findings so far.
  package var diagnostics: [Diagnostic] { list.withLock { $0 } }
}
