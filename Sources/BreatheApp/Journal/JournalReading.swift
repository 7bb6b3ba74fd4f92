import BreatheCore
import BreatheSystem

/// An entry, and what the person noted of it.
package struct NotedEntry: Equatable, Sendable {
  package var entry: Entry
  package var notes: [String] = []
}

/// Without a journal there is nothing to read. Each entry counts once, however often its line is
/// there, and not at all once it was taken back, unless a limit depends on it.
extension JournalFile {
  /// What begins so many seconds from now or later is of a clock that was wrong: it is never the last.
  static let future = 86_400

  /// The journal does not exist or holds nothing.
  package var isEmpty: Bool { ((try? OpenJournal(path))?.size ?? 0) == 0 }

  // MARK: - At a glance

  /// Adds every entry that begins at `start` or later to `value`, and perhaps earlier ones, in the
  /// order of the file: what is recent is read from its end. For a limit, those that were undone
  /// count too. Returns how many of the lines that were read can't be; nil without a journal.
  package func entries<Value>(
    since start: Int, into value: inout Value, forLimits: Bool = false,
    _ add: (inout Value, EntryGlance) -> Void
  ) throws(JournalProblem) -> Int? {
    try glances(since: start, into: &value, forLimits: forLimits) { value, entry, _ in
      add(&value, entry)
    }
  }

  /// The entries with all that they say, and none that begins before `start`.
  package func wholeEntries(since start: Int) throws(JournalProblem) -> [Entry] {
    var entries: [Entry] = []
    _ = try glances(since: start, into: &entries) { entries, glance, line in
      if glance.start >= start, let entry = Entry(line: line) { entries.append(entry) }
    }
    return entries
  }

  private func glances<Value>(
    since start: Int, into value: inout Value, forLimits: Bool = false,
    _ add: (inout Value, EntryGlance, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(JournalProblem) -> Int? {
    guard let journal = try OpenJournal(path) else { return nil }
    let mark = mark(of: journal)
    let begin = mark.flatMap { $0.latest < start ? $0 : nil }
    let isDue = JournalMark.isDue(after: mark, size: journal.size)
    let earliest = JournalMark.earliestOffset(size: journal.size)
    // Where the next mark is, once it was passed, and the latest start before it.
    var offset: Int?
    var latest = begin?.latest ?? .min
    let range = (begin?.offset ?? 0)..<journal.size
    var undone: Set<Int> = []
    // What was undone is known at the end only, so that it takes a second reading; it is rare.
    while true {
      var (read, broken) = (value, 0)
      var counted = CountedEntries(journal, from: range.lowerBound, without: undone)
      let known = undone.count
      try journal.file.forEachLine(in: range) { (line) throws(JournalProblem) in
        if isDue, offset == nil, line.offset >= earliest { offset = line.offset }
        switch line.glance {
        case .entry(let entry):
          if offset == nil { latest = max(latest, entry.start) }
          if try counted.takes(entry, at: line) { add(&read, entry, line.bytes) }
        case .undo(let entry): if !forLimits { undone.insert(entry) }
        case .note, .other: break
        case .broken: broken += 1
        }
      }
      guard undone.count == known else { continue }
      if let offset, let next = try? JournalMark(of: journal, offset: offset, latest: latest) {
        keep(next)
      }
      value = read
      return broken
    }
  }

  /// Whether at least so many of the entries within reach of a start are of `session`, completed.
  package func holdsRecently(completed session: String, atLeast count: Int) -> Bool {
    guard let journal = try? OpenJournal(path) else { return false }
    let begin = max(0, journal.size - JournalMark.reach)
    var found = 0
    let isEnough = try? journal.file.containsLine(in: begin..<journal.size) { line in
      // There the first is the end of one.
      guard begin == 0 || line.number > 1, case .entry(let entry) = line.glance else {
        return false
      }
      if entry.outcome == .completed, entry.session == session { found += 1 }
      return found >= count
    }
    return isEnough == true
  }

  /// Whether an entry matches, from the oldest on.
  package func contains(
    where matches: (EntryGlance) -> Bool
  ) throws(JournalProblem) -> Bool {
    guard let journal = try OpenJournal(path) else { return false }
    return try journal.file.containsLine(in: 0..<journal.size) { line in
      guard case .entry(let entry) = line.glance else { return false }
      return matches(entry)
    }
  }

  // MARK: - As they stand there

  /// The last `count` entries of the file that don't lie in the future, oldest first, with the notes
  /// that follow them. It is read from its end, no further than needed, and in a memory that only
  /// these make grow.
  package func lastNotedEntries(
    _ count: Int, at now: Int
  ) throws(JournalProblem) -> [NotedEntry] {
    guard count > 0, let journal = try OpenJournal(path) else { return [] }
    var newestFirst: [Entry] = []
    var (shown, undone): (Set<Int>, Set<Int>) = ([], [])
    // Where the oldest of them is.
    var begin = journal.size
    _ = try journal.file.containsLastLine(before: journal.size) { line, offset in
      line.withUnsafeBufferPointer { line in
        switch LineGlance(line) {
        case .entry(let glance):
          let id = Entry.idHash(ofLine: line)
          guard glance.start < now + Self.future, !undone.contains(id), shown.insert(id).inserted,
            let entry = Entry(line: line)
          else { break }
          newestFirst.append(entry)
          begin = offset
        // An undo comes after what it takes back.
        case .undo(let entry): undone.insert(entry)
        case .note, .other, .broken: break
        }
      }
      return newestFirst.count == count
    }
    let notes = try journal.notes(of: shown, from: begin)
    return newestFirst.reversed().map { entry in
      NotedEntry(entry: entry, notes: notes[Entry.idHash(entry.id)] ?? [])
    }
  }

  /// Hands over the entries that are wanted, all or the last `count` of them, with their notes, in the
  /// order of the file and in a memory that only their ids and notes make grow. Answers how many lines
  /// can't be read; nil without a journal.
  package func forEachEntry(
    last count: Int? = nil, where isWanted: (EntryGlance) -> Bool, _ body: (NotedEntry) -> Void
  ) throws(JournalProblem) -> Int? {
    guard let journal = try OpenJournal(path) else { return nil }
    var (broken, hasNotes) = (0, false)
    var found: [Int] = []
    var counted = CountedEntries(journal)
    var undone: Set<Int> = []
    try journal.file.forEachLine(in: 0..<journal.size) { (line) throws(JournalProblem) in
      switch line.glance {
      case .entry(let glance):
        if isWanted(glance), try counted.takes(glance, at: line) {
          found.append(Entry.idHash(ofLine: line.bytes))
        }
      case .note: hasNotes = true
      case .undo(let entry): undone.insert(entry)
      case .other: break
      case .broken: broken += 1
      }
    }
    if !undone.isEmpty { found.removeAll { undone.contains($0) } }
    var wanted = Set(found.suffix(count ?? found.count))
    let notes = hasNotes ? try journal.notes(of: wanted) : [:]
    try journal.file.forEachLine(in: 0..<journal.size) { line in
      guard case .entry(let glance) = line.glance, isWanted(glance),
        case let id = Entry.idHash(ofLine: line.bytes), wanted.remove(id) != nil,
        let entry = Entry(line: line.bytes)
      else { return }
      body(NotedEntry(entry: entry, notes: notes[id] ?? []))
    }
    return broken
  }

  /// The entry of what was practised last by now, wherever in the file it stands; of two that began
  /// at the same time, the later one.
  package func newestEntry(at now: Int) throws(JournalProblem) -> Entry? {
    guard let journal = try OpenJournal(path) else { return nil }
    var newest: Entry?
    let undone = try journal.undone
    try journal.file.forEachLine(in: 0..<journal.size) { line in
      guard case .entry(let glance) = line.glance, glance.start >= newest?.start ?? .min,
        glance.start < now + Self.future,
        undone.isEmpty || !undone.contains(Entry.idHash(ofLine: line.bytes))
      else { return }
      newest = Entry(line: line.bytes) ?? newest
    }
    return newest
  }

  /// The last entry that was written on this machine, as far as that is known.
  package func lastWritten() throws(JournalProblem) -> (entry: Entry, isUndone: Bool)? {
    guard let id = last?.id, let journal = try OpenJournal(path) else { return nil }
    var entry: Entry?
    _ = try journal.file.containsLastLine(before: journal.size) { line, _ in
      if case .entry(let found) = JournalLine(line), found.id == id { entry = found }
      return entry != nil
    }
    guard let entry else { return nil }
    return (entry, try journal.undone.contains(Entry.idHash(id)))
  }
}

extension OpenJournal {
  /// The entries that were undone, by the hash of their id.
  fileprivate var undone: Set<Int> {
    get throws(JournalProblem) {
      var undone: Set<Int> = []
      try file.forEachLine(in: 0..<size) { line in
        if case .undo(let entry) = line.glance { undone.insert(entry) }
      }
      return undone
    }
  }

  /// What was noted of these entries, by the hash of their id, in the lines from `offset` on: notes
  /// come after what they are about, anywhere.
  fileprivate func notes(
    of entries: Set<Int>, from offset: Int = 0
  ) throws(JournalProblem) -> [Int: [String]] {
    var notes: [Int: [String]] = [:]
    var seen: Set<Int> = []
    try file.forEachLine(in: offset..<size) { line in
      guard case .note = line.glance, let note = Note(line.bytes, ofEntry: entries.contains),
        seen.insert(Entry.idHash(note.id)).inserted
      else { return }
      notes[Entry.idHash(note.entry), default: []].append(note.text)
    }
    return notes
  }
}
