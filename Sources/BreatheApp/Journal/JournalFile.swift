import BreatheCore

/// The append-only record of what was practised: one JSON object a line. It is never rewritten.
package struct JournalFile: Sendable {
  package let path: String
  /// Where its mark is kept; nil where none is.
  let markPath: String?

  package init(path: String) {
    self.path = path
    markPath = nil
  }

  /// `$XDG_DATA_HOME/breathe/journal.jsonl`, or the same below `~/.local/share`.
  package init(environment: [String: String]) {
    path = Folders.data(environment) + "/journal.jsonl"
    markPath = Folders.state(environment) + "/journal-mark"
  }

  /// Appends `entry`: one write of the whole line, then an fsync. When it returns, the line is on
  /// the disk; when it throws, none of it is in the file. A kill in the middle may leave the
  /// beginning of a line, cut where a page of the file ends; the next append closes it.
  package func append(_ entry: Entry) throws(JournalProblem) {
    let line = Array(entry.line.utf8)
    // What can't be read again is not worth writing.
    guard Entry(line: line) == entry else { throw .unreadableEntry }
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
}
