import BreatheApp
import BreatheCore
import PseudoTerminal
import TestSupport
import Testing

@Suite("A journal whose end was lost")
struct JournalTailTests {
  private static let first = Entry.example("first", title: "Één").line + "\n"
  private static let last = Entry.example("last", title: "Één").line + "\n"

  /// Appends to what is left, and expects that it stays as it is, and that of its entries none is
  /// lost.
  private func expectWhole(
    _ left: [UInt8], _ ids: [String], broken: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    let journal = JournalFile(path: try folder.write(left, to: "journal.jsonl"))
    try journal.append(.example("new"))
    let bytes = try contents(of: journal.path)
    let isClosed = left.isEmpty || left.last == UInt8(ascii: "\n")
    let new = Array(((isClosed ? "" : "\n") + Entry.example("new").line + "\n").utf8)
    #expect(bytes == left + new, sourceLocation: sourceLocation)
    #expect(
      try journal.lastEntries(9).map(\.id) == ids + ["new"], sourceLocation: sourceLocation)
    let check = try journal.check(at: Entry.now)
    #expect(check.entries == ids.count + 1, sourceLocation: sourceLocation)
    #expect(check.broken == broken, sourceLocation: sourceLocation)
    #expect(check.brokenLines == (broken == 0 ? [] : [2]), sourceLocation: sourceLocation)
  }

  @Test("Cut at every byte of the last entry, it keeps the others and takes the next")
  func cut() throws {
    let whole = Array((Self.first + Self.last).utf8)
    let begin = Self.first.utf8.count
    for length in begin...whole.count {
      let isWhole = length >= whole.count - 1
      try expectWhole(
        Array(whole.prefix(length)), isWhole ? ["first", "last"] : ["first"],
        broken: isWhole || length == begin ? 0 : 1)
    }
  }

  @Test(
    "Filled with zeros from any place on, too, as a disk leaves it that lost its power",
    arguments: [1, 511, 512, 4096, 70_000])
  func zeros(_ count: Int) throws {
    let whole = Array((Self.first + Self.last).utf8)
    let zeros = [UInt8](repeating: 0, count: count)
    let begin = Self.first.utf8.count
    for length in stride(from: begin, to: whole.count, by: 37) {
      try expectWhole(whole.prefix(length) + zeros, ["first"], broken: 1)
    }
    try expectWhole(Array(whole.dropLast()) + zeros, ["first"], broken: 1)
  }
}
