import GRDB
import PipelineCore

/// A brief's file as it was last seen.
package struct InputFile: Equatable, Sendable {
  /// What was made of the file.
  package enum Content: Equatable, Sendable {
    /// It was read; the document is kept under this digest.
    case document(ArtifactDigest)
    /// It could not be read as a brief; the line is from 1.
    case problem(String, line: Int?)
  }

  /// Relative to the inputs folder.
  package let path: String
  package let subject: String
  package let stamp: FileStamp
  /// SHA-256 of the file's bytes; empty when they could not be read.
  package let digest: String
  package let content: Content

  /// Makes an entry.
  package init(path: String, subject: String, stamp: FileStamp, digest: String, content: Content) {
    self.path = path
    self.subject = subject
    self.stamp = stamp
    self.digest = digest
    self.content = content
  }
}

extension WorkStore {
  /// All briefs as they were last seen, by path.
  package func inputFiles() throws(WorkStoreError) -> [String: InputFile] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, subject, size, modified, changed, inode, digest, document, problem,
            problemLine FROM inputFile
          """)
      var files: [String: InputFile] = [:]
      while let row = try rows.next() {
        let file = Self.inputFile(from: row)
        files[file.path] = file
      }
      return files
    }
  }

  /// Writes down new and changed files and forgets those that are gone.
  package func updateInputs(
    _ files: [InputFile], documents: [EncodedArtifact], removing gone: [String]
  ) throws(WorkStoreError) {
    if files.isEmpty && gone.isEmpty { return }
    try write { database in
      for document in documents { try Self.insert(document, into: database) }
      for path in gone {
        try database.execute(sql: "DELETE FROM inputFile WHERE path = ?", arguments: [path])
      }
      let statement = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO inputFile (path, subject, size, modified, changed, inode, digest,
            document, problem, problemLine) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for file in files {
        var document: String?
        var problem: (text: String, line: Int?)?
        switch file.content {
        case .document(let digest): document = digest.hex
        case .problem(let text, let line): problem = (text, line)
        }
        try statement.execute(arguments: [
          file.path, file.subject, file.stamp.size, file.stamp.modified, file.stamp.changed,
          file.stamp.inode, file.digest, document, problem?.text, problem?.line,
        ])
      }
    }
  }

  private static func inputFile(from row: Row) -> InputFile {
    let stamp = FileStamp(size: row[2], modified: row[3], changed: row[4], inode: row[5])
    let document: String? = row[7]
    let problem: String? = row[8]
    return InputFile(
      path: row[0], subject: row[1], stamp: stamp, digest: row[6],
      content: document.map { .document(ArtifactDigest(hex: $0)) }
        ?? .problem(problem ?? "could not be read", line: row[9]))
  }
}
