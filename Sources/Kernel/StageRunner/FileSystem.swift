import Foundation
import WorkStore

/// An operation on a file that did not succeed.
package struct FileProblem: Error, Equatable, CustomStringConvertible {
  /// Relative to the workspace, as the operator knows it.
  package let path: String
  /// What happened and what to do about it, without the path.
  package let reason: String

  /// Makes a problem.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Words for a system error number.
  init(path: String, doing action: String, code: Int32) {
    self.path = path
    switch code {
    case ENOSPC, EDQUOT: reason = "no space left on the disk; free some and run again"
    case EACCES, EPERM, EROFS: reason = "may not \(action); check owner and permissions"
    case EMFILE, ENFILE: reason = "too many files are open; close other programs or lower --jobs"
    case ENAMETOOLONG: reason = "the name is too long for this disk; shorten the brief's name"
    case EIO: reason = "the disk reports an error; check it before running again"
    default: reason = "could not \(action) (\(String(cString: strerror(code))))"
    }
  }

  package var description: String { "\(path): \(reason)" }
}

/// The few calls to the operating system that the runner needs.
package enum FileSystem {
  /// The stamp of a file, without following a symbolic link; nil when there is none.
  package static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return stamp(from: status)
  }

  static func stamp(from status: stat) -> FileStamp {
    FileStamp(
      size: Int64(status.st_size), modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim), inode: Int64(bitPattern: UInt64(status.st_ino)))
  }

  /// Whether something that is not a symbolic link is a directory.
  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Reads a whole file; nil when it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled == bytes.count ? bytes : Array(bytes[..<filled])
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String, named name: String) throws(FileProblem) {
    if isDirectory(path) { return }
    let parent = (path as NSString).deletingLastPathComponent
    if !parent.isEmpty && parent != path && stamp(of: parent) == nil {
      try makeFolder(parent, named: name)
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileProblem(path: name, doing: "make the folder", code: errno)
    }
  }

  /// Writes a file so that it is seen whole or not at all: beside it, fsync, rename.
  package static func replace(
    _ path: String, with bytes: [UInt8], named name: String
  ) throws(FileProblem) -> FileStamp {
    let temporary = path + ".tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileProblem(path: name, doing: "write", code: errno) }
    var code = writeAll(bytes, to: descriptor)
    if code == 0 && fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0 && code == 0 { code = errno }
    if code == 0 && rename(temporary, path) != 0 { code = errno }
    guard code == 0, let stamp = stamp(of: path) else {
      unlink(temporary)
      throw FileProblem(path: name, doing: "write", code: code)
    }
    return stamp
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { return EIO }
      written += count
    }
    return 0
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
