import Foundation
import PipelineCore
import WorkStore

/// Runs one stage over all subjects: plan, lease, run, commit; one failure never stops the rest.
package struct StageRunner<S: Stage>: Sendable {
  package let stage: S
  package let environment: RunEnvironment
  package let publisher: Publisher<S.Output>?
  /// How long a lease lasts before another run may take the item over, in seconds.
  package let leaseSeconds: TimeInterval = 900

  /// Makes a runner.
  package init(
    _ stage: S, in environment: RunEnvironment, publisher: Publisher<S.Output>? = nil
  ) {
    self.stage = stage
    self.environment = environment
    self.publisher = publisher
  }

  /// What identifies this stage's outputs.
  package var identity: StageIdentity {
    StageIdentity(
      name: S.name, version: S.version, fingerprint: stage.fingerprint,
      publishes: publisher != nil)
  }

  /// Decides for every subject and writes nothing down: what `mashup explain` shows.
  package func explain(_ inputs: [String: ArtifactDigest]) throws(WorkStoreError) -> StagePlan {
    try environment.store.plan(identity, inputs: inputs, stale: try staleFiles(), records: false)
  }

  /// Works until nothing is left, sharing the work with other runs.
  package func run(
    _ inputs: [String: ArtifactDigest]
  ) async throws(WorkStoreError) -> StageSummary {
    let clock = ContinuousClock()
    let begun = clock.now
    let plan = try environment.store.plan(identity, inputs: inputs, stale: try staleFiles())
    var summary = StageSummary(stage: S.name)
    for (_, decision) in plan.decisions {
      switch decision {
      case .upToDate: summary.upToDate += 1
      case .restored where publisher == nil: summary.restored += 1
      case .setAside: summary.setAside += 1
      case .restored, .run, .inHand: break
      }
    }
    summary.removed = try unpublish(allBut: inputs)
    let pending = plan.decisions.count - summary.upToDate - summary.restored - summary.setAside
    if pending > 0 {
      environment.progress.begin(S.name, total: pending)
      let counts = try await drain()
      summary.ran = counts.ran
      summary.restored += counts.restored
      summary.setAside += counts.setAside
    }
    let taken = begun.duration(to: clock.now).components
    summary.seconds = Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
    environment.progress.end(S.name, summary: summary)
    return summary
  }

  private func staleFiles() throws(WorkStoreError) -> [String: String] {
    guard publisher != nil else { return [:] }
    var stale: [String: String] = [:]
    for (subject, files) in try environment.store.publications(of: S.name) {
      if let path = environment.outputs.firstStale(of: files) {
        stale[subject] = "outputs/\(path) is missing or was changed"
      }
    }
    return stale
  }

  /// Removes the files of all subjects that are gone, also those that a killed run left behind.
  private func unpublish(
    allBut inputs: [String: ArtifactDigest]
  ) throws(WorkStoreError) -> Int {
    guard publisher != nil else { return 0 }
    let gone = try environment.store.publications(of: S.name).filter { inputs[$0.key] == nil }
    for files in gone.values { environment.outputs.remove(files.map(\.path)) }
    if !gone.isEmpty {
      try environment.store.forgetPublications(of: S.name, subjects: gone.keys.sorted())
    }
    return gone.count
  }

  private func drain() async throws(WorkStoreError) -> ItemCounts {
    do {
      return try await withThrowingTaskGroup(of: ItemCounts.self) { group in
        for _ in 0..<environment.jobs { group.addTask { try await work() } }
        var counts = ItemCounts()
        for try await more in group { counts.add(more) }
        return counts
      }
    } catch let error as WorkStoreError {
      throw error
    } catch {
      throw .failed(path: environment.store.displayPath, reason: String(describing: error))
    }
  }

  /// One worker: takes items until none is ready and none is held by a run that may die.
  private func work() async throws -> ItemCounts {
    var counts = ItemCounts()
    while !Task.isCancelled {
      let lease = try environment.store.leaseNext(
        of: S.name, for: environment.owner.name, now: environment.now(), lasting: leaseSeconds)
      if let lease {
        environment.progress.start(lease.subject, of: S.name)
        counts.note(try await finish(lease))
        environment.progress.finish(lease.subject, of: S.name)
        continue
      }
      let others = try environment.store.owners(of: S.name).filter { $0 != environment.owner.name }
      if others.isEmpty { return counts }
      let dead = others.filter { environment.owner.isDead($0) }
      let taken = try environment.store.takeOver(
        stage: S.name, from: dead, now: environment.now())
      if taken == 0 { try await Task.sleep(for: .milliseconds(20)) }
    }
    return counts
  }

  private func finish(_ lease: Lease) async throws(WorkStoreError) -> ItemOutcome {
    do throws(ItemError) {
      let item = StageItem(stage: stage, lease: lease, environment: environment, publisher: publisher)
      return try await item.finish(as: identity)
    } catch {
      switch error {
      case .store(.leaseLost): return .lost
      case .store(let problem): throw problem
      case .failure(let failure):
        do throws(WorkStoreError) {
          try environment.store.fail(lease, because: failure)
          return .setAside
        } catch {
          if case .leaseLost = error { return .lost }
          throw error
        }
      }
    }
  }
}

enum ItemOutcome { case ran, restored, setAside, lost }

/// What keeps an item from being done: the brief, or the store itself.
enum ItemError: Error {
  case failure(StageFailure)
  case store(WorkStoreError)
}

struct ItemCounts: Sendable {
  var ran = 0
  var restored = 0
  var setAside = 0

  mutating func note(_ outcome: ItemOutcome) {
    switch outcome {
    case .ran: ran += 1
    case .restored: restored += 1
    case .setAside: setAside += 1
    case .lost: break
    }
  }

  mutating func add(_ other: ItemCounts) {
    ran += other.ran
    restored += other.restored
    setAside += other.setAside
  }
}
