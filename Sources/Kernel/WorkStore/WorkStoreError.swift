import GRDB

/// What can go wrong with the store.
package enum WorkStoreError: Error, Equatable, CustomStringConvertible {
  /// Another program kept the store locked past the busy timeout.
  case busy(path: String)
  /// The store was written by a newer version of the program.
  case newerVersion(path: String)
  /// SQLite found the file damaged while it was in use.
  case damaged(path: String, reason: String)
  /// The disk or the quota is full.
  case full(path: String)
  /// The folder or the file may not be written.
  case notWritable(path: String, reason: String)
  /// The lease ended or was taken over; the result is dropped.
  case leaseLost(stage: String, subject: String)
  /// An artifact that is named in the store is not there.
  case missingArtifact(digest: String)
  /// An artifact could not be encoded or decoded.
  case coding(String)
  /// Anything else that SQLite reports.
  case failed(path: String, reason: String)

  package var description: String {
    switch self {
    case .busy(let path):
      "\(path) is locked by another program; wait for it to end and run again"
    case .newerVersion(let path):
      "\(path) was written by a newer version of mashup; upgrade, or delete it to start anew"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); run again: it is moved aside and rebuilt from inputs/"
    case .full(let path): "no space left for \(path); free some disk space and run again"
    case .notWritable(let path, let reason):
      "\(path) cannot be written (\(reason)); check owner and permissions of its folder"
    case .leaseLost(let stage, let subject):
      "\(stage) of \(subject) was taken over by another run; its result is used instead"
    case .missingArtifact(let digest):
      "the store lacks artifact \(digest.prefix(12)); 'mashup reset' makes it anew"
    case .coding(let reason): reason
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }

  /// Translates an error of SQLite into what it means for the operator.
  static func from(_ error: any Error, path: String) -> WorkStoreError {
    if let known = error as? WorkStoreError { return known }
    guard let database = error as? DatabaseError else {
      return .failed(path: path, reason: "the store could not be used")
    }
    let reason = database.message ?? "SQLite result code \(database.resultCode.rawValue)"
    switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path: path, reason: reason)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return .notWritable(path: path, reason: reason)
    default: return .failed(path: path, reason: reason)
    }
  }
}
