import BreatheCore
import Glibc

/// A file on its way: it has its name once it is whole, and what never is leaves nothing behind.
final class FileDraft {
  private let path: String
  private let draft: String
  private let replaces: Bool
  private let descriptor: Int32
  private var isFinished = false

  /// Begins one for `path`, beside it. What is there already is left as it is, or replaced at the
  /// end where it is a file.
  init(_ path: String, replacing: Bool, mode: mode_t = 0o666) throws(LibraryProblem) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard replacing else { throw .fileExists(CleanText(path)) }
      // A device is no file to replace.
      guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
        throw .notAFile(CleanText(path))
      }
    }
    self.path = path
    draft = "\(path).\(getpid())"
    replaces = replacing
    // One of a program that was killed.
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      isFinished = true
      let code = errno
      // What is not there can only be the folder.
      let slash = code == ENOENT ? path.lastIndex(of: "/") : nil
      throw .unwritableFile(CleanText(slash.map { String(path[..<$0]) } ?? path), code: code)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unlink(draft) }
  }

  func write(_ bytes: [UInt8]) throws(LibraryProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw failure
      }
    }
  }

  /// Gives it its name.
  func finish() throws(LibraryProblem) {
    guard fsync(descriptor) == 0 else { throw failure }
    if !replaces {
      // The name is taken first, for nobody else to take it meanwhile.
      let claim = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard claim >= 0 else {
        if errno == EEXIST { throw .fileExists(CleanText(path)) }
        throw failure
      }
      close(claim)
    }
    guard rename(draft, path) == 0 else {
      let problem = failure
      if !replaces { unlink(path) }
      throw problem
    }
    isFinished = true
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    Folders.sync(folder)
  }

  private var failure: LibraryProblem { .unwritableFile(CleanText(path), code: errno) }
}
