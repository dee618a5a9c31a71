import Foundation
import GRDB
import PipelineCore

extension WorkStore {
  /// The artifact under the digest.
  package func artifact<A: Artifact>(
    _ type: A.Type, _ digest: ArtifactDigest
  ) throws(WorkStoreError) -> A {
    let body = try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT body FROM artifact WHERE digest = ? AND kind = ?")
      return try String.fetchOne(statement, arguments: [digest.hex, A.kind])
    }
    guard let body else { throw .missingArtifact(digest: digest.hex) }
    do {
      return try CanonicalJSON.decode(type, from: Data(body.utf8))
    } catch {
      throw .coding(error.description)
    }
  }

  /// The canonical JSON under the digest, as text.
  package func body(of digest: ArtifactDigest) throws(WorkStoreError) -> String {
    let body = try read {
      try String.fetchOne(
        $0, sql: "SELECT body FROM artifact WHERE digest = ?", arguments: [digest.hex])
    }
    guard let body else { throw .missingArtifact(digest: digest.hex) }
    return body
  }

  /// Keeps an artifact; nothing happens when it is there already.
  package func keep(_ artifact: EncodedArtifact) throws(WorkStoreError) {
    try write { try Self.insert(artifact, into: $0) }
  }

  static func insert(_ artifact: EncodedArtifact, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO artifact (digest, kind, schemaVersion, goesOn, card, body)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
        """)
    try statement.execute(arguments: [
      artifact.digest.hex, artifact.kind, artifact.schemaVersion, artifact.goesOn ? 1 : 0,
      try CanonicalJSON.string(artifact.card), String(decoding: artifact.body, as: UTF8.self),
    ])
  }

  /// Removes productions and artifacts that nothing current points at; returns how many artifacts.
  package func prune() throws(WorkStoreError) -> Int {
    let count = try write { database in
      try database.execute(
        sql: "DELETE FROM production WHERE cacheKey NOT IN (SELECT cacheKey FROM workItem)")
      try database.execute(
        sql: """
          DELETE FROM artifact WHERE digest NOT IN (
            SELECT outputDigest FROM production
            UNION SELECT digest FROM productionPart
            UNION SELECT inputDigest FROM workItem
            UNION SELECT outputDigest FROM workItem WHERE outputDigest IS NOT NULL
            UNION SELECT document FROM inputFile WHERE document IS NOT NULL)
          """)
      return database.changesCount
    }
    do { try queue.vacuum() } catch { throw WorkStoreError.from(error, path: displayPath) }
    return count
  }
}
