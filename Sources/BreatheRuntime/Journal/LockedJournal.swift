import BreatheCore
import Glibc

/// The journal, open for appending; while this lives, no other program appends to it.
struct LockedJournal: ~Copyable {
  private let path: String
  let descriptor: Int32

  /// How long another writer is waited for.
  static let patience = Duration.seconds(2)

  init(_ path: String, patience: Duration = Self.patience) throws(JournalProblem) {
    if let code = Folders.create(Folders.parent(of: path)) { throw .failed(code) }
    // A limit on file sizes is told by the write that meets it.
    signal(SIGXFSZ, SIG_IGN)
    let descriptor = try Self.open(path, until: .now + patience)
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static func open(
    _ path: String, until limit: ContinuousClock.Instant
  ) throws(JournalProblem) -> Int32 {
    while true {
      // Without blocking, should a pipe stand there instead of a file.
      let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      let descriptor = Glibc.open(path, flags, 0o600)
      guard descriptor >= 0 else { throw .failed(errno) }
      do throws(JournalProblem) {
        guard isFileOfTheUser(descriptor) else { throw .notAFileOfTheUser }
        try lock(descriptor, LOCK_EX, until: limit)
        // Programs that synchronise folders put another file in the place of the one that was there.
        if FileIdentity(descriptor) == FileIdentity(at: path) { return descriptor }
        guard ContinuousClock.now < limit else { throw .locked }
        close(descriptor)
      } catch {
        close(descriptor)
        throw error
      }
    }
  }

  /// Locks an open file, `LOCK_EX` or `LOCK_SH`.
  static func lock(
    _ descriptor: Int32, _ kind: Int32, until limit: ContinuousClock.Instant
  ) throws(JournalProblem) {
    while flock(descriptor, kind | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .failed(errno) }
      guard ContinuousClock.now < limit else { throw .locked }
      // The kernel has no lock with a time limit.
      usleep(2000)
    }
  }

  var size: Int { max(0, lseek(descriptor, 0, SEEK_END)) }

  /// Appends whole lines: one write, then an fsync; all of them or, when it throws, nothing.
  func append(_ lines: [UInt8]) throws(JournalProblem) {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw .failed(errno) }
    var bytes = lines
    if size > 0 {
      var last: UInt8 = 0
      guard pread(descriptor, &last, 1, size - 1) == 1 else { throw .failed(errno) }
      // A line that a crash cut short is closed, never removed.
      if last != UInt8(ascii: "\n") { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    }
    do throws(JournalProblem) {
      try write(bytes)
      guard retrying({ fsync(descriptor) }) == 0 else { throw .failed(errno) }
    } catch {
      // Only our own piece, and only while we hold the lock.
      _ = retrying { ftruncate(descriptor, size) }
      throw error
    }
    if size == 0 { syncFolders() }
  }

  /// In one piece, unless the system takes less: then the rest, or the reason why not, follows.
  private func write(_ bytes: [UInt8]) throws(JournalProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = retrying {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { throw .failed(count < 0 ? errno : ENOSPC) }
      rest.removeFirst(count)
    }
  }

  /// The disk is to keep the names of a new file and its folder as well, wherever a link leads to
  /// them.
  private func syncFolders() {
    guard let real = realpath(path, nil) else { return }
    defer { free(real) }
    let folder = Folders.parent(of: String(cString: real))
    Folders.sync(folder)
    Folders.sync(Folders.parent(of: folder))
  }
}

/// Calls until no signal interrupts.
private func retrying<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
  while true {
    let answer = call()
    guard answer < 0, errno == EINTR else { return answer }
  }
}
