import BreatheCore

/// What reading `bytes` as a line of the journal does that it should do for no bytes at all; empty
/// when all is well.
public func violations(readingLine bytes: [UInt8]) -> [String] {
  let line = JournalLine(bytes)
  // A blank at the end is no matter to JSON, and leaves the line to the library's decoder.
  let decoded = JournalLine(bytes + [UInt8(ascii: " ")])
  let glance = bytes.withUnsafeBufferPointer { LineGlance($0) }
  let isAsLongAsMayBe = bytes.count == JournalLine.limit
  var found: [String] = []
  if line != decoded, !isAsLongAsMayBe { found.append("the decoder reads something else") }
  switch line {
  case .entry(let entry):
    if glance != .entry(EntryGlance(entry)) { found.append("another entry at a glance") }
    if Entry(line: entry.line.utf8) != entry { found.append("another entry once written") }
    let record = EntryRecord(entry, notes: [], day: .first)
    found += forbidden(in: CSV.standard.record(record.cells), of: "a table")
  case .note(let note):
    if glance != .note { found.append("no note at a glance") }
    if Note(line: note.line.utf8) != note { found.append("another note once written") }
  case .undo(let undo):
    if glance != .undo(Entry.idHash(undo.entry)) { found.append("no undo at a glance") }
    if Undo(line: undo.line.utf8) != undo { found.append("another undo once written") }
  case .later:
    if glance != .other { found.append("known at a glance only") }
  case nil:
    if glance != (JournalLine.isBlank(bytes) ? .other : .broken) {
      found.append("whole at a glance only")
    }
  }
  return found
}
