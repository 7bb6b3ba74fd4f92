import BreatheCore
import BreatheSystem

/// Which entries of a journal count, as its lines come by: each once, and none that was undone.
struct CountedEntries {
  private let journal: OpenJournal
  /// Where the reading began.
  private let begin: Int
  /// Those that don't, by the hash of their id.
  private let undone: Set<Int>
  /// Hashes of the ids that came by; nil as long as each entry began later than all before it, as no
  /// line can be there twice then.
  private var seen: Set<Int>?
  private var latest = Int.min

  init(_ journal: OpenJournal, from begin: Int = 0, without undone: Set<Int> = []) {
    (self.journal, self.begin, self.undone) = (journal, begin, undone)
  }

  /// Whether `entry`, which `line` is, counts.
  mutating func takes(_ entry: EntryGlance, at line: FileLine) throws(JournalProblem) -> Bool {
    if entry.start > latest {
      latest = entry.start
    } else if seen == nil {
      seen = try ids(before: line.offset)
    }
    if seen == nil, undone.isEmpty { return true }
    let id = Entry.idHash(ofLine: line.bytes)
    return seen?.insert(id).inserted != false && !undone.contains(id)
  }

  private func ids(before end: Int) throws(JournalProblem) -> Set<Int> {
    var ids: Set<Int> = []
    try journal.file.forEachLine(in: begin..<end) { line in
      if case .entry = line.glance { ids.insert(Entry.idHash(ofLine: line.bytes)) }
    }
    return ids
  }
}
