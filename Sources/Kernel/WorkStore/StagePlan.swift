import PipelineCore

/// What identifies a stage's outputs beside their inputs.
package struct StageIdentity: Equatable, Sendable {
  package let name: StageName
  package let version: Int
  package let fingerprint: Fingerprint
  /// Whether outputs are also written to files.
  package let publishes: Bool

  /// Makes an identity.
  package init(name: StageName, version: Int, fingerprint: Fingerprint, publishes: Bool) {
    self.name = name
    self.version = version
    self.fingerprint = fingerprint
    self.publishes = publishes
  }
}

/// What is to happen with one subject at one stage.
package enum Decision: Equatable, Sendable {
  /// The stored output is current.
  case upToDate
  /// An output made earlier from the same input is used again.
  case restored(reason: String)
  /// The stage runs.
  case run(reason: String)
  /// Rejected before, and nothing has changed since.
  case setAside(StageFailure)
  /// Another process is at it.
  case inHand

  /// The decision in words, as `mashup explain` prints it.
  package var words: String {
    switch self {
    case .upToDate: "up to date"
    case .restored(let reason): "uses an earlier output (\(reason))"
    case .run(let reason): "runs (\(reason))"
    case .setAside(let failure): "set aside: \(failure)"
    case .inHand: "another run is at it"
    }
  }
}

/// All decisions of one stage, by subject in sorted order, and the subjects that are gone.
package struct StagePlan: Equatable, Sendable {
  package let decisions: [(subject: String, decision: Decision)]
  /// Subjects that were here before and whose files are to be removed.
  package let removed: [String]

  package static func == (left: StagePlan, right: StagePlan) -> Bool {
    left.removed == right.removed
      && left.decisions.elementsEqual(right.decisions) {
        $0.subject == $1.subject && $0.decision == $1.decision
      }
  }
}
