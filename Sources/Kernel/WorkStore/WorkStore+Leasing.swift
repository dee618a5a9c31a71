import Foundation
import GRDB
import PipelineCore

extension WorkStore {
  /// Takes the next ready item of the stage; nil when none is ready.
  package func leaseNext(
    of stage: StageName, for owner: String, now: Date, lasting seconds: TimeInterval
  ) throws(WorkStoreError) -> Lease? {
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          UPDATE workItem SET state = 'leased', owner = ?, leaseUntil = ?, token = token + 1,
            attempt = attempt + 1
          WHERE stage = ? AND subject =
            (SELECT min(subject) FROM workItem WHERE stage = ? AND state = 'ready')
          RETURNING subject, cacheKey, inputDigest, reason, attempt, token
          """)
      let until = now.timeIntervalSince1970 + seconds
      let rows = try Row.fetchAll(
        statement, arguments: [owner, until, stage.rawValue, stage.rawValue])
      return rows.first.map { row in
        Lease(
          stage: stage, subject: row[0], key: CacheKey(hex: row[1]),
          input: ArtifactDigest(hex: row[2]), reason: row[3], attempt: row[4], token: row[5])
      }
    }
  }

  /// The output stored under the key, if the same work was done before.
  package func cachedOutput(_ key: CacheKey) throws(WorkStoreError) -> CachedOutput? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT outputDigest, diagnostics FROM production WHERE cacheKey = ?")
      guard let row = try Row.fetchOne(statement, arguments: [key.hex]) else { return nil }
      let text: String = row[1]
      let diagnostics = try JSONDecoder().decode([Diagnostic].self, from: Data(text.utf8))
      return CachedOutput(digest: ArtifactDigest(hex: row[0]), diagnostics: diagnostics)
    }
  }

  /// Stores what the stage made, before any file is written; the lease goes on.
  package func record(_ result: StageResult, for lease: Lease) throws(WorkStoreError) {
    try write { try Self.insert(result, for: lease, into: $0) }
  }

  /// Ends a lease well: the item is done with this output, and these are its files.
  ///
  /// - Parameters:
  ///   - result: what the stage made, unless it was recorded before or came from the cache.
  ///   - files: nil for a stage that publishes nothing.
  package func complete(
    _ lease: Lease, output: ArtifactDigest, recording result: StageResult? = nil,
    files: [PublishedFile]? = nil
  ) throws(WorkStoreError) {
    try write { database in
      if let result { try Self.insert(result, for: lease, into: database) }
      let statement = try database.cachedStatement(
        sql: """
          UPDATE workItem SET state = 'done', outputDigest = ?,
            goesOn = (SELECT goesOn FROM artifact WHERE digest = ?),
            owner = NULL, leaseUntil = NULL, failure = NULL
          WHERE stage = ? AND subject = ? AND token = ? AND state = 'leased'
          """)
      try statement.execute(arguments: [
        output.hex, output.hex, lease.stage.rawValue, lease.subject, lease.token,
      ])
      try Self.requireChange(in: database, for: lease)
      if let files { try Self.replacePublications(of: lease, with: files, in: database) }
    }
  }

  /// Ends a lease without an output: a person has to act, or a later run tries again.
  package func fail(_ lease: Lease, because failure: StageFailure) throws(WorkStoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE workItem SET state = 'setAside', failure = ?, outputDigest = NULL, goesOn = 0,
            owner = NULL, leaseUntil = NULL
          WHERE stage = ? AND subject = ? AND token = ? AND state = 'leased'
          """,
        arguments: [
          try CanonicalJSON.string(failure), lease.stage.rawValue, lease.subject, lease.token,
        ])
      try Self.requireChange(in: database, for: lease)
    }
  }

  /// Owners that hold items of the stage, sorted.
  package func owners(of stage: StageName) throws(WorkStoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT owner FROM workItem WHERE stage = ? AND state = 'leased' ORDER BY 1",
        arguments: [stage.rawValue])
    }
  }

  /// Puts items back whose owner is dead, or whose lease has ended; returns how many.
  package func takeOver(
    stage: StageName, from dead: [String], now: Date
  ) throws(WorkStoreError) -> Int {
    try write { database in
      var count = 0
      let free = """
        UPDATE workItem SET state = 'ready', owner = NULL, leaseUntil = NULL,
          reason = 'the run that held it ended before it was done'
        WHERE stage = ? AND state = 'leased' AND
        """
      for owner in dead {
        try database.execute(sql: "\(free) owner = ?", arguments: [stage.rawValue, owner])
        count += database.changesCount
      }
      try database.execute(
        sql: "\(free) leaseUntil < ?", arguments: [stage.rawValue, now.timeIntervalSince1970])
      return count + database.changesCount
    }
  }

  private static func insert(
    _ result: StageResult, for lease: Lease, into database: Database
  ) throws {
    try insert(result.output, into: database)
    let production = try database.cachedStatement(
      sql: """
        INSERT INTO production (cacheKey, stage, stageVersion, fingerprint, inputDigest,
          outputDigest, diagnostics, madeAt, seconds)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cacheKey) DO NOTHING
        """)
    try production.execute(arguments: [
      lease.key.hex, lease.stage.rawValue, result.stageVersion,
      try CanonicalJSON.string(result.fingerprint), lease.input.hex, result.output.digest.hex,
      try CanonicalJSON.string(result.diagnostics), result.madeAt, result.seconds,
    ])
    let part = try database.cachedStatement(
      sql: "INSERT INTO productionPart (cacheKey, digest) VALUES (?, ?) ON CONFLICT DO NOTHING")
    for digest in result.parts { try part.execute(arguments: [lease.key.hex, digest.hex]) }
  }

  private static func requireChange(in database: Database, for lease: Lease) throws {
    guard database.changesCount == 1 else {
      throw WorkStoreError.leaseLost(stage: lease.stage.rawValue, subject: lease.subject)
    }
  }
}
