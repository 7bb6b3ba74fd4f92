import BreatheCore
import BreatheSystem

/// What a session has come to, in a small file beside the journal that is locked while the session
/// lives. Should the program be killed, the next one finds the file and writes that entry.
final class StartRecord {
  let path: String
  private var entry: Entry
  private var file: File?
  private var isLocked = false
  private var kept: Tally?

  /// Time of which a kill may cost the session: breaths may be long, and rests longer.
  private static let interval = Duration.seconds(5)

  /// A record of `entry`, which nothing was practised of yet. There is no file before `keep`.
  init(_ entry: Entry, beside journal: JournalFile) {
    self.entry = entry
    path = journal.startRecordPath(entry.id)
  }

  /// Keeps what was practised so far: with every breath and step, and every five seconds. Where that
  /// can't be done, the session goes on without; and it never waits for the disk.
  func keep(_ tally: Tally) {
    if let kept, kept.cycles == tally.cycles, kept.steps == tally.steps,
      tally.active < kept.active + Self.interval
    {
      return
    }
    if kept == nil { create() }
    kept = tally
    entry.count(tally)
    keep(entry)
  }

  /// Keeps the entry itself.
  func keep(_ entry: Entry) {
    // One that nobody has locked may be taken for that of a killed session.
    isLocked = isLocked || file?.isTaken == true
    let line = Array((entry.line + "\n").utf8)
    guard isLocked, line.count < JournalLine.limit else { return }
    // What is left of a longer line comes after the line feed, and is not read.
    try? file?.write(line, at: 0)
  }

  private func create() {
    guard (try? FileSystem.createFolder(FileSystem.parent(of: path))) != nil else { return }
    file = try? File(creating: path, mode: 0o600)
  }

  /// Removes the file, as the journal holds the entry or there is none to hold.
  func remove() {
    if file != nil { try? FileSystem.remove(path) }
  }
}

extension JournalFile {
  /// Where the session whose entry will be `id` has its start record.
  fileprivate func startRecordPath(_ id: String) -> String {
    "\(FileSystem.parent(of: path))/\(startRecordPrefix)\(id)"
  }

  private var startRecordPrefix: String {
    "\(path.split(separator: "/").last ?? "").started."
  }

  /// Writes the entries of sessions that were killed. What can't be written now stays for the next
  /// time; what is no record of a session is left alone. `now` is in seconds since 1970-01-01 UTC.
  package func takeInKilledSessions(at now: Int) {
    for path in startRecords { takeIn(path, at: now) }
  }

  /// How many start records are left of sessions that live no more.
  package func killedSessions(at now: Int) -> Int {
    startRecords.count { path in
      (try? File(reading: path, followingLinks: false).isLeft(at: now)) == true
    }
  }

  private var startRecords: [String] {
    let folder = FileSystem.parent(of: path)
    let prefix = startRecordPrefix
    return FileSystem.names(in: folder).filter { $0.hasPrefix(prefix) }.map { "\(folder)/\($0)" }
  }

  private func takeIn(_ path: String, at now: Int) {
    // One that has lost its name has been taken in by another program.
    guard let file = try? File(changing: path), file.isLeft(at: now),
      (try? file.facts)?.isFileOfTheUser == true,
      let bytes = try? file.read(at: 0, count: JournalLine.limit)
    else { return }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard let end, let entry = Entry(line: bytes[..<end]) else {
      // Killed before it could say anything. Another program may be about to.
      if end == nil, bytes.count < JournalLine.limit, file.isOld(at: now) {
        try? FileSystem.remove(path)
      }
      return
    }
    guard path == startRecordPath(entry.id) else { return }
    // Who leaves in the lead-in has practised nothing.
    guard entry.active == 0 || (try? appendOnce(entry)) != nil else { return }
    try? FileSystem.remove(path)
  }

  /// Appends `entry`, unless the session did so before it was killed. A long journal is searched
  /// before it is locked, and then only what has come to it since.
  private func appendOnce(_ entry: Entry) throws(JournalProblem) {
    var (searched, identity) = (0, FileIdentity?.none)
    if let journal = try OpenJournal(path) {
      identity = journal.identity
      if try journal.file.holds(entry.id, from: &searched) { return }
    }
    // Who only wants to look does not wait long.
    let journal = try LockedJournal(path, patience: .milliseconds(200))
    if identity != journal.identity { searched = 0 }
    guard try !journal.file.holds(entry.id, from: &searched) else { return }
    try journal.append(Array((entry.line + "\n").utf8))
    // Another may have begun after it and ended before.
    if last.map({ $0.start < entry.start }) != false { remember(last: entry) }
  }
}

extension File {
  /// Whether a line from `offset` on is the entry `id`. Moves `offset` to the end of the whole lines.
  fileprivate func holds(_ id: String, from offset: inout Int) throws(JournalProblem) -> Bool {
    var end = offset
    defer { offset = end }
    return try containsLine(in: offset..<Int.max) { line in
      if line.isEnded { end = line.end }
      return Entry.isLine(line.bytes, id: id)
    }
  }

  /// It is locked now, or there are no locks to tell that it is in use.
  fileprivate var isTaken: Bool {
    do throws(SystemError) {
      return try tryLock()
    } catch {
      return error.isUnsupported
    }
  }

  /// The session that it is the record of lives no more. Where no lock tells that, only a long time
  /// does.
  fileprivate func isLeft(at now: Int) -> Bool {
    do throws(SystemError) {
      return try tryLock()
    } catch {
      return error.isUnsupported && isOld(at: now)
    }
  }

  /// Nobody has written to it for a day.
  fileprivate func isOld(at now: Int) -> Bool {
    (try? facts).map { $0.modified.seconds < now - 86_400 } == true
  }
}
