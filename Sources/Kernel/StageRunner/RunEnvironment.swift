import Foundation
import PipelineCore
import WorkStore

/// What a run takes from the outside world, handed in as values.
package struct RunEnvironment: Sendable {
  package let store: WorkStore
  package let outputs: OutputFolder
  package let owner: RunOwner
  /// Items worked on at once, from 1.
  package let jobs: Int
  /// The current time, for the operator's records only.
  package let now: @Sendable () -> Date
  /// File that gets one line for each item that a stage really runs; nil for none.
  package let stageLog: String?
  package let progress: any ProgressReporting

  /// Makes an environment.
  package init(
    store: WorkStore, outputs: OutputFolder, owner: RunOwner, jobs: Int,
    now: @escaping @Sendable () -> Date, stageLog: String?, progress: any ProgressReporting
  ) {
    self.store = store
    self.outputs = outputs
    self.owner = owner
    self.jobs = max(1, jobs)
    self.now = now
    self.stageLog = stageLog
    self.progress = progress
  }
}

/// Hears how a stage gets on.
package protocol ProgressReporting: Sendable {
  /// A stage begins with so many items to do.
  func begin(_ stage: StageName, total: Int)
  /// One item is being worked on.
  func start(_ subject: String, of stage: StageName)
  /// One item is done or set aside.
  func finish(_ subject: String, of stage: StageName)
  /// The stage is over.
  func end(_ stage: StageName, summary: StageSummary)
}

/// What one stage did in one run.
package struct StageSummary: Equatable, Sendable, Codable {
  package var stage: StageName
  /// Items whose stage really ran.
  package var ran = 0
  /// Items whose earlier output was used again.
  package var restored = 0
  /// Items that needed nothing.
  package var upToDate = 0
  /// Items set aside, now or before.
  package var setAside = 0
  /// Subjects whose files were removed.
  package var removed = 0
  /// Wall time in seconds.
  package var seconds = 0.0

  /// An empty summary.
  package init(stage: StageName) { self.stage = stage }
}
