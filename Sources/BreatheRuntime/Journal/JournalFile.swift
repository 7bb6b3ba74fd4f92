import BreatheCore
import Glibc

/// The append-only record of what was practised: one JSON object a line. It is never rewritten.
public struct JournalFile: Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// `$XDG_DATA_HOME/breathe/journal.jsonl`, or the same below `~/.local/share`.
  public init(environment: [String: String]) {
    self.init(path: Folders.data(environment) + "/journal.jsonl")
  }

  /// The longest line, in bytes, with the line feeds around it.
  static let lineLimit = 4096
  /// How long another writer is waited for.
  private static let lockPatience = Duration.seconds(2)

  /// Appends `entry`: one write of the whole line, then an fsync. When it returns, the line is on
  /// the disk; when it throws, none of it is in the file. A kill in the middle may leave the
  /// beginning of a line, cut where a page of the file ends; the next append closes it.
  public func append(_ entry: Entry) throws(JournalProblem) {
    let line = Array(entry.line.utf8)
    // What can't be read again is not worth writing.
    guard line.count + 2 <= Self.lineLimit, Entry(line: line) == entry else {
      throw .unreadableEntry
    }
    let (descriptor, isNew) = try openForAppending()
    defer { close(descriptor) }
    try lock(descriptor)
    try append(line, to: descriptor)
    if isNew { Folders.sync(Folders.parent(of: path)) }
  }

  private func openForAppending() throws(JournalProblem) -> (descriptor: Int32, isNew: Bool) {
    if let code = Folders.create(Folders.parent(of: path)) { throw .failed(code) }
    var isNew = false
    // Without blocking, should a pipe stand there instead of a file.
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var descriptor = open(path, flags)
    if descriptor < 0, errno == ENOENT {
      descriptor = open(path, flags | O_CREAT, 0o600)
      isNew = true
    }
    guard descriptor >= 0 else { throw .failed(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else {
      close(descriptor)
      throw .notAFileOfTheUser
    }
    return (descriptor, isNew)
  }

  private func lock(_ descriptor: Int32) throws(JournalProblem) {
    let limit = ContinuousClock.now + Self.lockPatience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .failed(errno) }
      guard ContinuousClock.now < limit else { throw .locked }
      // The kernel has no lock with a time limit.
      usleep(2000)
    }
  }

  private func append(_ line: [UInt8], to descriptor: Int32) throws(JournalProblem) {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .failed(errno) }
    var bytes = line + [UInt8(ascii: "\n")]
    var last = UInt8(ascii: "\n")
    // A line that a crash cut short is closed, never removed.
    if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
      bytes.insert(UInt8(ascii: "\n"), at: 0)
    }
    var count = write(descriptor, bytes, bytes.count)
    while count < 0, errno == EINTR { count = write(descriptor, bytes, bytes.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      let code = count < 0 || count == bytes.count ? errno : ENOSPC
      // Only our own piece, and only while we hold the lock.
      if count > 0 { _ = ftruncate(descriptor, size) }
      throw .failed(code)
    }
  }
}
