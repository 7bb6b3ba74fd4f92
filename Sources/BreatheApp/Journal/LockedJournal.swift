import BreatheCore
import BreatheSystem

/// The journal, open for appending; while this lives, no other program appends to it, unless the file
/// system has no locks: then each line is still written whole, at the end.
struct LockedJournal: ~Copyable {
  private let path: String
  let file: File
  /// Which file it is.
  let identity: FileIdentity
  private let isLocked: Bool

  /// How long another writer is waited for.
  static let patience = Duration.seconds(2)

  init(_ path: String, patience: Duration = Self.patience) throws(JournalProblem) {
    try JournalProblem.catching(FileSystem.createFolder(FileSystem.parent(of: path)))
    File.reportSizeLimit()
    let limit = ContinuousClock.now + patience
    while true {
      let file = try JournalProblem.catching(File(appendingTo: path))
      guard let facts = try? file.facts, facts.isFileOfTheUser else { throw .notAFileOfTheUser }
      let isLocked = try Self.lock(file, until: limit)
      // Programs that synchronise folders put another file in the place of the one that was there.
      if (try? FileSystem.facts(of: path))?.identity == facts.identity {
        self.path = path
        self.file = file
        identity = facts.identity
        self.isLocked = isLocked
        return
      }
      guard ContinuousClock.now < limit else { throw .locked }
    }
  }

  /// False where there are no locks.
  private static func lock(
    _ file: borrowing File, until limit: ContinuousClock.Instant
  ) throws(JournalProblem) -> Bool {
    let isTaken: Bool
    do throws(SystemError) {
      isTaken = try file.lock(until: limit)
    } catch  where error.isUnsupported {
      return false
    } catch {
      throw .failed(error.code)
    }
    guard isTaken else { throw .locked }
    return true
  }

  func size() throws(JournalProblem) -> Int {
    try JournalProblem.catching(file.end())
  }

  /// Appends whole lines: one write, then an fsync; all of them or, when it throws, nothing.
  func append(_ lines: [UInt8]) throws(JournalProblem) {
    let size = try size()
    let lineFeed = UInt8(ascii: "\n")
    var bytes = lines
    // A line that a crash cut short is closed, never removed.
    if size > 0, try JournalProblem.catching(file.read(at: size - 1, count: 1)) != [lineFeed] {
      bytes.insert(lineFeed, at: 0)
    }
    do throws(SystemError) {
      try file.write(bytes)
      try file.sync()
    } catch {
      // Only our own piece, and only while we hold the lock.
      if isLocked { try? file.truncate(to: size) }
      throw .failed(error.code)
    }
    if size == 0 { syncFolders() }
  }

  /// The disk is to keep the names of a new file and its folder as well, wherever a link leads to
  /// them.
  private func syncFolders() {
    guard let real = FileSystem.resolved(path) else { return }
    let folder = FileSystem.parent(of: real)
    FileSystem.sync(folder)
    FileSystem.sync(FileSystem.parent(of: folder))
  }
}
