import Foundation
import GRDB
import PipelineCore

/// The work-tracking database: artifacts, what made them, and what is still to do.
///
/// Every method is one transaction. Several processes may use one store at once.
package final class WorkStore: Sendable {
  let queue: DatabaseQueue
  /// The file as the operator knows it (".pipeline/work.sqlite"), for error texts.
  package let displayPath: String
  /// A sentence about a damaged store that was moved aside while opening; nil otherwise.
  package let recovery: String?

  private init(queue: DatabaseQueue, displayPath: String, recovery: String?) {
    self.queue = queue
    self.displayPath = displayPath
    self.recovery = recovery
  }

  /// Opens or makes the store; a damaged file is moved aside, a newer one refused.
  package static func open(at path: String, named name: String) throws(WorkStoreError) -> WorkStore {
    do {
      return WorkStore(queue: try connect(to: path), displayPath: name, recovery: nil)
    } catch {
      let problem = WorkStoreError.from(error, path: name)
      guard case .damaged(_, let reason) = problem else { throw problem }
      do {
        let aside = try moveAside(path)
        let notice =
          "\(name) was damaged (\(reason)); moved to \(aside) beside it and rebuilt from inputs/"
        return WorkStore(queue: try connect(to: path), displayPath: name, recovery: notice)
      } catch {
        throw WorkStoreError.from(error, path: name)
      }
    }
  }

  /// A store in memory, for tests.
  package static func inMemory() throws(WorkStoreError) -> WorkStore {
    do {
      let queue = try DatabaseQueue(configuration: configuration)
      try WorkStoreSchema.migrator.migrate(queue)
      return WorkStore(queue: queue, displayPath: "store in memory", recovery: nil)
    } catch {
      throw WorkStoreError.from(error, path: "store in memory")
    }
  }

  /// Closes the file; the write-ahead log is folded in when this was the last user.
  package func close() { try? queue.close() }

  /// Runs SQLite's own check; "ok" when the file is sound.
  package func integrityCheck() throws(WorkStoreError) -> String {
    try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") ?? "no answer" }
  }

  func read<T>(_ body: (Database) throws -> T) throws(WorkStoreError) -> T {
    do { return try queue.read(body) } catch { throw WorkStoreError.from(error, path: displayPath) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(WorkStoreError) -> T {
    do { return try queue.write(body) } catch { throw WorkStoreError.from(error, path: displayPath) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  private static func connect(to path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let migrator = WorkStoreSchema.migrator
    let (isNewer, isCurrent) = try queue.read { database in
      (try migrator.hasBeenSuperseded(database), try migrator.hasCompletedMigrations(database))
    }
    if isNewer { throw WorkStoreError.newerVersion(path: path) }
    if !isCurrent { try migrator.migrate(queue) }
    return queue
  }

  private static func moveAside(_ path: String) throws -> String {
    let files = FileManager.default
    let name = (1...).lazy.map { "\(path).damaged-\($0)" }.first {
      !files.fileExists(atPath: $0)
    }
    let target = name ?? "\(path).damaged"
    try files.moveItem(atPath: path, toPath: target)
    for ending in ["-wal", "-shm"] where files.fileExists(atPath: path + ending) {
      try files.moveItem(atPath: path + ending, toPath: target + ending)
    }
    return (target as NSString).lastPathComponent
  }
}
