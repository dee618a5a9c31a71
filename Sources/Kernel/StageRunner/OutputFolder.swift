import Foundation
import PipelineCore
import WorkStore

/// A file to be written below the outputs folder.
package struct OutputFile: Equatable, Sendable {
  /// Relative, "/" between parts, no "..", no empty part.
  package let path: String
  package let bytes: [UInt8]

  /// Makes a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The folder that holds everything people read; files are only touched when their bytes differ.
package struct OutputFolder: Sendable {
  /// The folder's path on this machine.
  package let root: String

  /// Takes the folder; it is made when the first file is written.
  package init(root: String) { self.root = root }

  /// Writes the files and removes earlier ones of the same subject that are no longer wanted.
  package func publish(
    _ files: [OutputFile], replacing earlier: [PublishedFile]
  ) throws(FileProblem) -> [PublishedFile] {
    var published: [PublishedFile] = []
    let known = Dictionary(earlier.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    for file in files {
      published.append(try write(file, known: known[file.path]))
    }
    let wanted = Set(files.map(\.path))
    remove(earlier.map(\.path).filter { !wanted.contains($0) })
    return published
  }

  /// Removes files, and the folders that this leaves empty.
  package func remove(_ paths: [String]) {
    for path in paths where isConfined(path) {
      unlink(root + "/" + path)
      unlink(root + "/" + path + ".tmp")
      var parent = (path as NSString).deletingLastPathComponent
      while !parent.isEmpty && rmdir(root + "/" + parent) == 0 {
        parent = (parent as NSString).deletingLastPathComponent
      }
    }
  }

  /// The first file that is missing or was changed since it was written; nil when all are sound.
  package func firstStale(of files: [PublishedFile]) -> String? {
    files.first { FileSystem.stamp(of: root + "/" + $0.path) != $0.stamp }?.path
  }

  private func write(
    _ file: OutputFile, known: PublishedFile?
  ) throws(FileProblem) -> PublishedFile {
    let name = "outputs/\(file.path)"
    guard isConfined(file.path) else {
      throw FileProblem(path: name, reason: "lies outside the outputs folder")
    }
    let path = root + "/" + file.path
    let digest = ArtifactDigest(of: file.bytes)
    if let stamp = FileSystem.stamp(of: path) {
      let isUnchanged = known?.stamp == stamp && known?.digest == digest
      if isUnchanged || FileSystem.read(path) == file.bytes && isPlainFile(path) {
        unlink(path + ".tmp")
        return PublishedFile(path: file.path, digest: digest, stamp: stamp)
      }
    }
    try prepareFolder(of: file.path)
    let stamp = try FileSystem.replace(path, with: file.bytes, named: name)
    return PublishedFile(path: file.path, digest: digest, stamp: stamp)
  }

  /// Makes the folders above a file; a symbolic link among them is refused.
  private func prepareFolder(of path: String) throws(FileProblem) {
    try FileSystem.makeFolder(root, named: "outputs")
    var folder = root
    var name = "outputs"
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      name += "/" + part
      if FileSystem.stamp(of: folder) != nil && !FileSystem.isDirectory(folder) {
        throw FileProblem(path: name, reason: "is not a folder; move it away and run again")
      }
      try FileSystem.makeFolder(folder, named: name)
    }
  }

  private func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func isConfined(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
