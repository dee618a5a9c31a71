import Foundation
import GRDB
import PipelineCore

extension WorkStore {
  /// Decides for each subject what is to happen and writes it down, in one transaction.
  ///
  /// - Parameters:
  ///   - stale: subjects whose files are missing or changed on disk, with the reason.
  ///   - records: false only explains; nothing is written then.
  package func plan(
    _ stage: StageIdentity, inputs: [String: ArtifactDigest], stale: [String: String] = [:],
    records: Bool = true
  ) throws(WorkStoreError) -> StagePlan {
    let make: (Database) throws -> StagePlan = { database in
      let known = try Self.knownItems(of: stage.name, in: database)
      var decisions: [(subject: String, decision: Decision)] = []
      for subject in inputs.keys.sorted() {
        guard let input = inputs[subject] else { continue }
        let key = CacheKey(
          stage: stage.name, version: stage.version, fingerprint: stage.fingerprint, input: input)
        let decision = try Self.decide(
          stage, key: key, input: input, known: known[subject], stale: stale[subject],
          in: database)
        decisions.append((subject, decision))
        if records {
          try Self.record(decision, of: stage, subject, key: key, input: input, in: database)
        }
      }
      let removed = known.keys.filter { inputs[$0] == nil }.sorted()
      if records { try Self.remove(removed, from: stage.name, in: database) }
      return StagePlan(decisions: decisions, removed: removed)
    }
    return records ? try write(make) : try read(make)
  }

  private struct KnownItem {
    let key: String
    let state: String
    let failure: StageFailure?
  }

  private static func knownItems(
    of stage: StageName, in database: Database
  ) throws -> [String: KnownItem] {
    let statement = try database.cachedStatement(
      sql: "SELECT subject, cacheKey, state, failure FROM workItem WHERE stage = ?")
    let rows = try Row.fetchCursor(statement, arguments: [stage.rawValue])
    var items: [String: KnownItem] = [:]
    while let row = try rows.next() {
      items[row[0]] = KnownItem(key: row[1], state: row[2], failure: failure(from: row[3]))
    }
    return items
  }

  static func failure(from json: String?) -> StageFailure? {
    json.flatMap { try? JSONDecoder().decode(StageFailure.self, from: Data($0.utf8)) }
  }

  private static func decide(
    _ stage: StageIdentity, key: CacheKey, input: ArtifactDigest, known: KnownItem?,
    stale: String?, in database: Database
  ) throws -> Decision {
    if let known, known.key == key.hex {
      switch known.state {
      case "done":
        guard let stale else { return .upToDate }
        return .restored(reason: stale)
      case "leased": return .inHand
      case "setAside":
        guard let failure = known.failure else { return .run(reason: "tried again") }
        if failure.disposition == .reject { return .setAside(failure) }
        return .run(reason: "tried again after: \(failure.summary)")
      default: return .run(reason: "not finished before")
      }
    }
    let exists = try database.cachedStatement(
      sql: "SELECT 1 FROM production WHERE cacheKey = ?")
    if try Int.fetchOne(exists, arguments: [key.hex]) != nil {
      return .restored(reason: known == nil ? "made before under another name" : "made before")
    }
    guard let known else { return .run(reason: "never run") }
    return .run(reason: try change(since: known.key, stage, input: input, in: database))
  }

  /// Says in words in what the production before differs from the one to be made.
  private static func change(
    since key: String, _ stage: StageIdentity, input: ArtifactDigest, in database: Database
  ) throws -> String {
    let before = try Row.fetchOne(
      database,
      sql: "SELECT stageVersion, fingerprint, inputDigest FROM production WHERE cacheKey = ?",
      arguments: [key])
    guard let before else { return "changed since it was set aside" }
    var reasons: [String] = []
    let version: Int = before["stageVersion"]
    if version != stage.version { reasons.append("stage version \(version) → \(stage.version)") }
    let fingerprintText: String = before["fingerprint"]
    if let old = try? JSONDecoder().decode(Fingerprint.self, from: Data(fingerprintText.utf8)) {
      let names = stage.fingerprint.differences(from: old)
      if !names.isEmpty { reasons.append("changed: \(names.joined(separator: ", "))") }
    }
    let oldInput: String = before["inputDigest"]
    if oldInput != input.hex {
      let source = stage.name.previous.map { "output of \($0.rawValue)" } ?? "brief"
      reasons.append("\(source) changed")
    }
    return reasons.joined(separator: "; ")
  }

  private static func record(
    _ decision: Decision, of stage: StageIdentity, _ subject: String, key: CacheKey,
    input: ArtifactDigest, in database: Database
  ) throws {
    switch decision {
    case .upToDate, .setAside, .inHand: return
    case .restored where !stage.publishes:
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO workItem
            (stage, subject, cacheKey, inputDigest, state, reason, outputDigest, goesOn)
          SELECT ?, ?, p.cacheKey, p.inputDigest, 'done', ?, p.outputDigest, a.goesOn
          FROM production p JOIN artifact a ON a.digest = p.outputDigest WHERE p.cacheKey = ?
          ON CONFLICT (stage, subject) DO UPDATE SET cacheKey = excluded.cacheKey,
            inputDigest = excluded.inputDigest, state = 'done', reason = excluded.reason,
            outputDigest = excluded.outputDigest, goesOn = excluded.goesOn, failure = NULL,
            owner = NULL, leaseUntil = NULL, token = token + 1
          """)
      try statement.execute(
        arguments: [stage.name.rawValue, subject, decision.words, key.hex])
    case .restored(let reason), .run(let reason):
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO workItem (stage, subject, cacheKey, inputDigest, state, reason)
          VALUES (?, ?, ?, ?, 'ready', ?)
          ON CONFLICT (stage, subject) DO UPDATE SET cacheKey = excluded.cacheKey,
            inputDigest = excluded.inputDigest, state = 'ready', reason = excluded.reason,
            outputDigest = NULL, goesOn = 0, failure = NULL, owner = NULL, leaseUntil = NULL,
            attempt = 0, token = token + 1
          """)
      try statement.execute(
        arguments: [stage.name.rawValue, subject, key.hex, input.hex, reason])
    }
  }

  private static func remove(
    _ subjects: [String], from stage: StageName, in database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: "DELETE FROM workItem WHERE stage = ? AND subject = ?")
    for subject in subjects { try statement.execute(arguments: [stage.rawValue, subject]) }
  }
}
