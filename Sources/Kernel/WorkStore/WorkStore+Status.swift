import Foundation
import GRDB
import PipelineCore

extension WorkStore {
  /// Outputs of a stage that the next one takes, by subject.
  package func outputs(of stage: StageName) throws(WorkStoreError) -> [String: ArtifactDigest] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT subject, outputDigest FROM workItem
          WHERE stage = ? AND state = 'done' AND goesOn = 1
          """,
        arguments: [stage.rawValue])
      var outputs: [String: ArtifactDigest] = [:]
      while let row = try rows.next() { outputs[row[0]] = ArtifactDigest(hex: row[1]) }
      return outputs
    }
  }

  /// Where every item stands, by subject and stage; for one subject when it is named.
  package func items(
    of stage: StageName? = nil, subject: String? = nil
  ) throws(WorkStoreError) -> [ItemStatus] {
    let items = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT w.stage, w.subject, w.state, w.reason, w.outputDigest, w.goesOn, w.failure, a.card
          FROM workItem w LEFT JOIN artifact a ON a.digest = w.outputDigest
          WHERE (?1 IS NULL OR w.stage = ?1) AND (?2 IS NULL OR w.subject = ?2)
          """,
        arguments: [stage?.rawValue, subject]
      ).compactMap(Self.status(from:))
    }
    return items.sorted { ($0.subject, $0.stage) < ($1.subject, $1.stage) }
  }

  /// Findings stored with the current output of a stage, by subject.
  package func diagnostics(
    of stage: StageName
  ) throws(WorkStoreError) -> [String: [Diagnostic]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT w.subject, p.diagnostics FROM workItem w
          JOIN production p ON p.cacheKey = w.cacheKey
          WHERE w.stage = ? AND w.state = 'done' AND p.diagnostics <> '[]'
          """,
        arguments: [stage.rawValue])
      var found: [String: [Diagnostic]] = [:]
      while let row = try rows.next() {
        let text: String = row[1]
        found[row[0]] = try JSONDecoder().decode([Diagnostic].self, from: Data(text.utf8))
      }
      return found
    }
  }

  /// Forgets what was made for a subject, so that the next run makes it anew.
  package func reset(_ subject: String) throws(WorkStoreError) {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM production WHERE cacheKey IN
            (SELECT cacheKey FROM workItem WHERE subject = ?)
          """,
        arguments: [subject])
      try database.execute(sql: "DELETE FROM workItem WHERE subject = ?", arguments: [subject])
    }
  }

  /// Which of the five views of the original specification there are, with their row counts.
  package func viewCounts() throws(WorkStoreError) -> [(name: String, rows: Int)] {
    try read { database in
      try ["conversations", "messages", "tool_calls", "mashups", "web_sources"].map { name in
        (name, try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)") ?? 0)
      }
    }
  }

  private static func status(from row: Row) -> ItemStatus? {
    guard
      let stage = StageName(rawValue: row[0]), let state = ItemStatus.State(rawValue: row[2])
    else { return nil }
    let output: String? = row[4]
    let card: String? = row[7]
    let words = card.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
    return ItemStatus(
      stage: stage, subject: row[1], state: state, reason: row[3],
      output: output.map(ArtifactDigest.init(hex:)), goesOn: row[5],
      failure: failure(from: row[6]), card: words ?? [:])
  }
}
