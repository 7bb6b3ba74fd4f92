import BreatheCore
import Glibc

/// A regular file of a few kilobytes, read and written whole.
enum SmallFile {
  /// The bytes of the file at `path`: at most `limit` and one more, so that a larger file is known to
  /// be too large without being read.
  static func read(
    _ path: String, limit: Int, told: String? = nil
  ) throws(LibraryProblem) -> [UInt8] {
    let told = CleanText(told ?? path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadableFile(told, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(told)
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16 * 1024)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { break }
      guard count > 0 || errno == EINTR else {
        throw .unreadableFile(told, code: errno)
      }
      if count > 0 { bytes += block[..<count] }
    }
    return bytes
  }

  /// Writes a file that is not there yet; what could not be written whole is removed again. `told` is
  /// the path that a person knows it by.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o666, told: String? = nil
  ) throws(LibraryProblem) {
    let told = CleanText(told ?? path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      let code = errno
      if code == EEXIST { throw .fileExists(told) }
      // What is not there can only be the folder.
      let name = told.string
      let slash = code == ENOENT && path.hasSuffix(name) ? name.lastIndex(of: "/") : nil
      throw .unwritableFile(slash.map { CleanText(String(name[..<$0])) } ?? told, code: code)
    }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    let code = errno
    guard close(descriptor) == 0, isWhole else {
      unlink(path)
      throw .unwritableFile(told, code: isWhole ? errno : code)
    }
  }

  /// Writes the file at `path`, whether it is there or not: all of it, or nothing.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(LibraryProblem) {
    let folder = Folders.parent(of: path)
    if let code = Folders.create(folder) { throw .unwritableFile(CleanText(folder), code: code) }
    let draft = "\(path).\(getpid())"
    // One of a program that was killed: process ids come round again, and in a container soon.
    unlink(draft)
    try create(draft, bytes, mode: 0o600, told: path)
    guard rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      throw .unwritableFile(CleanText(path), code: code)
    }
    Folders.sync(folder)
  }
}
