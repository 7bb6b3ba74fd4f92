import BreatheCore
import BreatheSystem

/// The journal, open for appending; while this lives, no other program appends to it.
struct LockedJournal: ~Copyable {
  private let path: String
  let file: File
  /// Which file it is.
  let identity: FileIdentity

  /// How long another writer is waited for.
  static let patience = Duration.seconds(2)

  init(_ path: String, patience: Duration = Self.patience) throws(JournalProblem) {
    try JournalProblem.catching(FileSystem.createFolder(FileSystem.parent(of: path)))
    File.reportSizeLimit()
    let limit = ContinuousClock.now + patience
    while true {
      let file = try JournalProblem.catching(File(appendingTo: path))
      guard let facts = try? file.facts, facts.isFileOfTheUser else { throw .notAFileOfTheUser }
      guard try JournalProblem.catching(file.lock(until: limit)) else { throw .locked }
      // Programs that synchronise folders put another file in the place of the one that was there.
      if (try? FileSystem.facts(of: path))?.identity == facts.identity {
        self.path = path
        self.file = file
        identity = facts.identity
        return
      }
      guard ContinuousClock.now < limit else { throw .locked }
    }
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
      try? file.truncate(to: size)
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
