import Foundation

/// A running process as the store knows it: a lock file that the kernel frees when it dies.
package final class RunOwner: Sendable {
  /// Name of the lock file, written into every lease.
  package let name: String
  private let folder: String
  private let descriptor: Int32

  /// Makes and locks the file below `folder` (".pipeline/owners").
  package init(in folder: String) throws(FileProblem) {
    try FileSystem.makeFolder(folder, named: ".pipeline/owners")
    var number = 0
    while true {
      let name = "\(getpid())-\(number)"
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw FileProblem(path: ".pipeline/owners", doing: "make a lock file", code: errno)
      }
      // The file may be another process's with the same number, or be swept away before the lock.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isSame(descriptor, path) {
        self.name = name
        self.folder = folder
        self.descriptor = descriptor
        return
      }
      close(descriptor)
      number += 1
    }
  }

  deinit {
    unlink("\(folder)/\(name)")
    close(descriptor)
  }

  /// Whether another owner's process has ended; its lock file is swept away then.
  package func isDead(_ other: String) -> Bool {
    if other == name { return false }
    let path = "\(folder)/\(other)"
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
    unlink(path)
    return true
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
