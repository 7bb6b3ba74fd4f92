import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheSystem

@Suite("Reading the journal")
struct JournalReadingTests {
  /// Entries with broken lines among them, until it is about `size` bytes; titles of many lengths,
  /// so that the ends of blocks fall anywhere in a line.
  private static func text(size: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let broken = ["", "{", "{\"v\":1,\"kind\":\"note\",\"of\":\"x\"}", "\u{FFFD}", "{}", "x"]
    var text = ""
    var number = 0
    while text.utf8.count < size {
      if Int.random(in: 0..<4, using: &random) == 0 {
        text += broken[Int.random(in: broken.indices, using: &random)] + "\n"
      } else {
        number += 1
        let title = String(repeating: "é", count: Int.random(in: 0...600, using: &random))
        text += Entry.example("\(number)", session: "s\(number)", title: title).line + "\n"
      }
    }
    return text
  }

  /// What a reader without blocks finds.
  private static func entries(in text: String) -> [Entry] {
    text.split(separator: "\n").compactMap { Entry(line: Array($0.utf8)) }
  }

  @Test(
    "The last entries are found wherever blocks of 64 KiB end",
    arguments: [100, 65_000, 66_000, 131_000, 200_000, 400_000])
  func blocks(size: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let text = Self.text(size: size, seed: seed)
      let all = Self.entries(in: text)
      let journal = try TemporaryJournal(text)
      for count in [1, 2, 3, 20, 50, all.count - 1, all.count, all.count + 1, 100_000]
      where count > 0 {
        #expect(try journal.file.lastEntries(count) == all.suffix(count))
      }
    }
  }

  @Test("A block may end at every byte around the end of a line", arguments: -3...3)
  func blockEnds(offset: Int) throws {
    let last = Entry.example("last").line + "\n"
    let first = Entry.example("first", start: 1_790_000_000).line + "\n"
    // The last 64 KiB begin `offset` bytes after the end of the first entry.
    let fill = String(repeating: "x", count: 65_536 + offset - last.utf8.count - 1) + "\n"
    let journal = try TemporaryJournal(first + fill + last)
    #expect(try journal.file.lastEntries(1).map(\.id) == ["last"])
    #expect(try journal.file.lastEntries(2).map(\.id) == ["first", "last"])
    #expect(try journal.file.contains { $0.start < Entry.example().start })
  }

  @Test("Many blocks of broken lines are passed over")
  func brokenBlocks() throws {
    let junk = String(repeating: String(repeating: "#", count: 99) + "\n", count: 5000)
    let journal = try TemporaryJournal(Entry.example("old").line + "\n" + junk)
    #expect(try journal.file.lastEntries(3).map(\.id) == ["old"])
    #expect(try journal.file.contains { $0.session == "478" })
    #expect(!journal.file.holdsRecently(completed: "478", atLeast: 1))
  }

  @Test("A last line without its line feed is an entry when it is whole, and else is none")
  func lastLine() throws {
    let line = Entry.example("last").line
    let whole = try TemporaryJournal(line)
    #expect(try whole.file.lastEntries(5).map(\.id) == ["last"])
    #expect(try whole.file.contains { $0.session == "478" })
    let torn = try TemporaryJournal("\(line)\n\(line.dropLast())")
    #expect(try torn.file.lastEntries(5).map(\.id) == ["last"])
  }

  @Test("A line without an end is read in time that grows with its length only")
  func noLineFeeds() throws {
    // A disk that failed leaves such files: all zeros.
    let journal = try TemporaryJournal("")
    #expect(truncate(journal.file.path, 4 << 20) == 0)
    let time = try ProcessorTime.taken { () throws in
      #expect(try journal.file.lastEntries(20) == [])
      #expect(try !journal.file.contains { _ in true })
    }
    #expect(time < .seconds(3))
  }

  @Test("Without a journal there is nothing in it")
  func none() throws {
    let journal = try TemporaryJournal()
    #expect(try journal.file.lastEntries(5) == [])
    #expect(journal.file.isEmpty)
    #expect(!journal.file.holdsRecently(completed: "478", atLeast: 1))
    #expect(try !journal.file.contains { _ in true })
  }

  @Test("A journal is empty until something is in it")
  func isEmpty() throws {
    let journal = try TemporaryJournal("")
    #expect(journal.file.isEmpty)
    try journal.file.append(.example())
    #expect(!journal.file.isEmpty)
  }

  @Test("A session was completed so often recently as it is among the last 64 KiB")
  func holdsRecently() throws {
    let line = Entry.example("one", session: "478").line + "\n"
    let journal = try TemporaryJournal(line)
    #expect(journal.file.holdsRecently(completed: "478", atLeast: 1))
    #expect(!journal.file.holdsRecently(completed: "478", atLeast: 2))
    for other in ["47", "4786", "", "4-7-8"] {
      #expect(!journal.file.holdsRecently(completed: other, atLeast: 1))
    }
    var stopped = Entry.example("two", session: "478")
    stopped.outcome = .stopped
    let both = try TemporaryJournal(line + stopped.line + "\n")
    #expect(!both.file.holdsRecently(completed: "478", atLeast: 2))
    let next = Entry.example(session: "belly-5min").line + "\n"
    let many = String(repeating: next, count: 65_536 / next.utf8.count + 1)
    let later = try TemporaryJournal(line + many)
    #expect(!later.file.holdsRecently(completed: "478", atLeast: 1))
    #expect(later.file.holdsRecently(completed: "belly-5min", atLeast: 5))
  }

  @Test("A session's name in a title is not the session")
  func nameInTitle() throws {
    let entry = Entry.example(session: "mine", title: "\"session\":\"478\"")
    let journal = try TemporaryJournal(entry.line + "\n")
    #expect(!journal.file.holdsRecently(completed: "478", atLeast: 1))
    #expect(try !journal.file.contains { $0.session == "478" })
    #expect(try journal.file.contains { $0.session == "mine" })
  }

  @Test("An entry is looked for from the oldest on")
  func contains() throws {
    let text = Self.text(size: 200_000, seed: 9)
    let all = Self.entries(in: text)
    let journal = try TemporaryJournal(text)
    var seen: [String] = []
    let found = try journal.file.contains { entry in
      seen.append(entry.session)
      return entry.session == "s5"
    }
    #expect(found)
    #expect(seen == ["s1", "s2", "s3", "s4", "s5"])
    var count = 0
    #expect(
      try !journal.file.contains { _ in
        count += 1
        return false
      })
    #expect(count == all.count)
  }

  @Test("An entry that another program wrote, with spaces, counts as much")
  func otherWriters() throws {
    let spaced = Entry.example().line.replacing("\":", with: "\": ").replacing(",\"", with: ", \"")
    let journal = try TemporaryJournal(spaced + "\n")
    #expect(try journal.file.lastEntries(1) == [.example()])
    #expect(try journal.file.contains { $0.session == "478" })
    #expect(journal.file.holdsRecently(completed: "478", atLeast: 1))
  }
}
