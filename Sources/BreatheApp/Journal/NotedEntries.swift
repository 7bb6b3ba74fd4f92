import BreatheCore

/// An entry, and what the person noted of it.
package struct NotedEntry: Equatable, Sendable {
  package var entry: Entry
  package var notes: [Note] = []
}

extension JournalFile {
  /// The last `count` entries of the file, oldest first, with the notes that follow them. It is read
  /// from its end, no further than needed; none without a journal.
  package func lastNotedEntries(_ count: Int) throws(JournalProblem) -> [NotedEntry] {
    guard let file = try OpenJournal(path) else { return [] }
    var newestFirst: [NotedEntry] = []
    var notes: [String: [Note]] = [:]
    var end = file.size
    // The part of a line that lies in the block after.
    var rest: [UInt8] = []
    while end > 0, newestFirst.count < count {
      let begin = max(0, end - Self.blockSize)
      let bytes = try file.bytes(begin..<end)
      // What was there is not any more.
      if bytes.count < end - begin { break }
      var lines = (bytes + rest).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      end = begin
      rest = end > 0 ? Array(lines.removeFirst().suffix(Self.lineLimit + 1)) : []
      for line in lines.reversed() where newestFirst.count < count {
        guard !line.isEmpty, line.count <= Self.lineLimit else { continue }
        if let entry = Entry(line: line) {
          newestFirst.append(NotedEntry(entry: entry, notes: notes[entry.id]?.reversed() ?? []))
        } else if let note = Note(line: line) {
          notes[note.entry, default: []].append(note)
        }
      }
    }
    return newestFirst.reversed()
  }

  /// Hands over the entries that are wanted, all or the last `count` of them, with their notes, in the
  /// order of the file and in a memory that only notes make grow. Answers how many lines can't be
  /// read; nil without a journal.
  package func forEachEntry(
    last count: Int? = nil, where isWanted: (EntryGlance) -> Bool, _ body: (NotedEntry) -> Void
  ) throws(JournalProblem) -> Int? {
    guard let file = try OpenJournal(path) else { return nil }
    var (found, broken) = (0, 0)
    var notes: [String: [Note]] = [:]
    // Notes come after what they are about, anywhere.
    try file.forEachLine(in: 0..<file.size) { line, _ in
      switch LineGlance(line) {
      case .entry(let glance): if isWanted(glance) { found += 1 }
      case .note: if let note = Note(line: line) { notes[note.entry, default: []].append(note) }
      case .other: break
      case .broken: broken += 1
      }
    }
    var skipped = max(0, found - (count ?? found))
    try file.forEachLine(in: 0..<file.size) { line, _ in
      guard case .entry(let glance) = LineGlance(line), isWanted(glance) else { return }
      if skipped > 0 {
        skipped -= 1
      } else if let entry = Entry(line: line) {
        body(NotedEntry(entry: entry, notes: notes[entry.id] ?? []))
      }
    }
    return broken
  }

  /// The entry of what was practised last, wherever in the file it stands; of two that began at the
  /// same time, the later one.
  package func newestEntry() throws(JournalProblem) -> Entry? {
    guard let file = try OpenJournal(path) else { return nil }
    var newest: Entry?
    try file.forEachLine(in: 0..<file.size) { line, _ in
      guard case .entry(let glance) = LineGlance(line), glance.start >= newest?.start ?? .min
      else { return }
      newest = Entry(line: line) ?? newest
    }
    return newest
  }
}
