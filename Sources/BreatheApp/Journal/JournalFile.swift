import BreatheCore
import BreatheSystem

/// The append-only record of what was practised: one JSON object a line. It is never rewritten.
package struct JournalFile: Sendable {
  package let path: String
  /// Where its mark is kept; nil where none is.
  let markPath: String?
  /// Where the id of the last entry that was written on this machine is kept; nil where none is.
  private let lastPath: String?

  package init(path: String) {
    self.path = path
    (markPath, lastPath) = (nil, nil)
  }

  /// `$XDG_DATA_HOME/breathe/journal.jsonl`, or the same below `~/.local/share`.
  package init(environment: [String: String]) {
    path = Folders.data(environment) + "/journal.jsonl"
    markPath = Folders.state(environment) + "/journal-mark"
    lastPath = Folders.state(environment) + "/last-entry"
  }

  /// Appends `entry`: one write of the whole line, then an fsync. When it returns, the line is on
  /// the disk; when it throws, none of it is in the file. A kill in the middle may leave the
  /// beginning of a line, cut where a page of the file ends; the next append closes it.
  package func append(_ entry: Entry) throws(JournalProblem) {
    let line = Array(entry.line.utf8)
    // What can't be read again is not worth writing.
    guard Entry(line: line) == entry else { throw .unreadableEntry }
    // First, so that what is remembered is never an entry before this one.
    remember(last: entry)
    try append(line)
  }

  /// Appends `undo` in the same way.
  package func append(_ undo: Undo) throws(JournalProblem) {
    let line = Array(undo.line.utf8)
    guard Undo(line: line) == undo else { throw .unreadableEntry }
    try append(line)
  }

  /// Appends `note` in the same way.
  package func append(_ note: Note) throws(JournalProblem) {
    let line = Array(note.line.utf8)
    guard Note(line: line) == note else { throw .unreadableEntry }
    try append(line)
  }

  private func append(_ line: [UInt8]) throws(JournalProblem) {
    guard line.count + 2 <= JournalLine.limit else { throw .unreadableEntry }
    try LockedJournal(path).append(line + [UInt8(ascii: "\n")])
  }

  /// Remembers `entry` as the last that was written on this machine.
  func remember(last entry: Entry) {
    guard let lastPath else { return }
    try? FileSystem.remove(lastPath)
    SmallFile.remember(lastPath, Array("\(entry.start) \(entry.id)\n".utf8))
  }

  /// The last entry that was written on this machine, and when it began; nil if none is known.
  var last: (start: Int, id: String)? {
    guard let lastPath, let bytes = try? SmallFile.read(lastPath, limit: JournalLine.limit)
    else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let start = Int(words[0]) else { return nil }
    return (start, String(words[1]))
  }
}
