import Foundation
import PipelineCore
import Synchronization
import WorkStore

/// One leased item: its stage is run or its earlier output fetched, its files are written.
struct StageItem<S: Stage>: Sendable {
  let stage: S
  let lease: Lease
  let environment: RunEnvironment
  let publisher: Publisher<S.Output>?

  func finish(as identity: StageIdentity) async throws(ItemError) -> ItemOutcome {
    let store = environment.store
    if let cached = try attempt({ () throws(WorkStoreError) in try store.cachedOutput(lease.key) }) {
      let output = try attempt { () throws(WorkStoreError) in
        try store.artifact(S.Output.self, cached.digest)
      }
      let files = try publish(output)
      try attempt { () throws(WorkStoreError) in
        try store.complete(lease, output: cached.digest, files: files)
      }
      return .restored
    }
    let (output, result) = try await run(as: identity)
    guard publisher != nil else {
      try attempt { () throws(WorkStoreError) in
        try store.complete(lease, output: result.output.digest, recording: result)
      }
      return .ran
    }
    // Recorded before any file is written, so that a kill while writing costs no second run.
    try attempt { () throws(WorkStoreError) in try store.record(result, for: lease) }
    let files = try publish(output)
    try attempt { () throws(WorkStoreError) in
      try store.complete(lease, output: result.output.digest, files: files)
    }
    return .ran
  }

  private func run(as identity: StageIdentity) async throws(ItemError) -> (S.Output, StageResult) {
    let clock = ContinuousClock()
    let begun = clock.now
    let input = try attempt { () throws(WorkStoreError) in
      try environment.store.artifact(S.Input.self, lease.input)
    }
    logRun()
    let access = StoredArtifacts(store: environment.store)
    let collector = DiagnosticCollector()
    let output: S.Output
    do {
      output = try await stage.run(
        input, in: StageContext(artifacts: access, collector: collector))
    } catch {
      throw .failure(error)
    }
    let encoded: EncodedArtifact
    do {
      encoded = try EncodedArtifact(output)
    } catch {
      throw .failure(
        StageFailure(.bug, "\(S.name.rawValue).output-not-encodable", error.description))
    }
    let taken = begun.duration(to: clock.now).components
    let result = StageResult(
      output: encoded, parts: access.kept, diagnostics: collector.diagnostics,
      stageVersion: identity.version, fingerprint: identity.fingerprint,
      madeAt: environment.now().formatted(.iso8601),
      seconds: Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)
    return (output, result)
  }

  private func publish(_ output: S.Output) throws(ItemError) -> [PublishedFile]? {
    guard let publisher else { return nil }
    let earlier = try attempt { () throws(WorkStoreError) in
      try environment.store.publications(of: S.name, subject: lease.subject)
    }
    do {
      return try environment.outputs.publish(
        publisher.files(lease.subject, output), replacing: earlier)
    } catch {
      throw .failure(
        StageFailure(.retry, "\(S.name.rawValue).file-not-written", error.description))
    }
  }

  /// One write in append mode, so that lines of several processes do not mix.
  private func logRun() {
    guard let path = environment.stageLog else { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    let line = Array("\(S.name.rawValue) \(lease.subject)\n".utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  private func attempt<T>(_ body: () throws(WorkStoreError) -> T) throws(ItemError) -> T {
    do { return try body() } catch { throw .store(error) }
  }
}

/// The store as a stage sees it, remembering what was kept.
final class StoredArtifacts: ArtifactAccess {
  private let store: WorkStore
  private let digests = Mutex<[ArtifactDigest]>([])

  init(store: WorkStore) { self.store = store }

  var kept: [ArtifactDigest] { digests.withLock { $0 } }

  func artifact<A: Artifact>(
    _ type: A.Type, _ digest: ArtifactDigest
  ) throws(StageFailure) -> A {
    do {
      return try store.artifact(type, digest)
    } catch {
      throw StageFailure(.bug, "store.artifact-missing", error.description)
    }
  }

  func keep<A: Artifact>(_ artifact: A) throws(StageFailure) -> ArtifactDigest {
    let encoded: EncodedArtifact
    do { encoded = try EncodedArtifact(artifact) } catch {
      throw StageFailure(.bug, "store.artifact-not-encodable", error.description)
    }
    do { try store.keep(encoded) } catch {
      throw StageFailure(.retry, "store.artifact-not-kept", error.description)
    }
    digests.withLock { $0.append(encoded.digest) }
    return encoded.digest
  }
}
