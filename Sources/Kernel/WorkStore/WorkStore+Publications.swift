import GRDB
import PipelineCore

/// What the file system says of a file; equal stamps mean an unread file is unchanged.
package struct FileStamp: Hashable, Codable, Sendable {
  /// Bytes.
  package let size: Int64
  /// Time of the last change of content, in nanoseconds since 1970.
  package let modified: Int64
  /// Time of the last change of the inode, in nanoseconds since 1970.
  package let changed: Int64
  package let inode: Int64

  /// Makes a stamp.
  package init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}

/// A file that was written for a subject.
package struct PublishedFile: Equatable, Sendable {
  /// Relative to the outputs folder.
  package let path: String
  package let digest: ArtifactDigest
  package let stamp: FileStamp

  /// Makes an entry.
  package init(path: String, digest: ArtifactDigest, stamp: FileStamp) {
    self.path = path
    self.digest = digest
    self.stamp = stamp
  }
}

extension WorkStore {
  /// All files that a stage has written, by subject.
  package func publications(of stage: StageName) throws(WorkStoreError) -> [String: [PublishedFile]]
  {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT subject, path, digest, size, modified, changed, inode FROM publication
          WHERE stage = ? ORDER BY path
          """,
        arguments: [stage.rawValue])
      var files: [String: [PublishedFile]] = [:]
      while let row = try rows.next() {
        let stamp = FileStamp(size: row[3], modified: row[4], changed: row[5], inode: row[6])
        files[row[0], default: []].append(
          PublishedFile(path: row[1], digest: ArtifactDigest(hex: row[2]), stamp: stamp))
      }
      return files
    }
  }

  /// Forgets the files of subjects that are gone.
  package func forgetPublications(
    of stage: StageName, subjects: [String]
  ) throws(WorkStoreError) {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "DELETE FROM publication WHERE stage = ? AND subject = ?")
      for subject in subjects { try statement.execute(arguments: [stage.rawValue, subject]) }
    }
  }

  static func replacePublications(
    of lease: Lease, with files: [PublishedFile], in database: Database
  ) throws {
    let delete = try database.cachedStatement(
      sql: "DELETE FROM publication WHERE stage = ? AND subject = ?")
    try delete.execute(arguments: [lease.stage.rawValue, lease.subject])
    let insert = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO publication
          (path, stage, subject, digest, size, modified, changed, inode)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for file in files {
      try insert.execute(arguments: [
        file.path, lease.stage.rawValue, lease.subject, file.digest.hex, file.stamp.size,
        file.stamp.modified, file.stamp.changed, file.stamp.inode,
      ])
    }
  }
}

extension WorkStore {
  /// The files that a stage has written for one subject.
  package func publications(
    of stage: StageName, subject: String
  ) throws(WorkStoreError) -> [PublishedFile] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT path, digest, size, modified, changed, inode FROM publication
          WHERE stage = ? AND subject = ? ORDER BY path
          """)
      return try Row.fetchAll(statement, arguments: [stage.rawValue, subject]).map { row in
        let stamp = FileStamp(size: row[2], modified: row[3], changed: row[4], inode: row[5])
        return PublishedFile(path: row[0], digest: ArtifactDigest(hex: row[1]), stamp: stamp)
      }
    }
  }
}
