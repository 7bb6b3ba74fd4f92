import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Appending to the journal", .waitsForPrograms)
struct JournalAppendTests {
  @Test("The first entry makes the file and its folder, for the user alone")
  func first() throws {
    let journal = try TemporaryJournal()
    try journal.file.append(.example())
    #expect(try journal.text() == Entry.example().line + "\n")
    #expect(try mode(journal.file.path) == 0o600)
    #expect(try mode(journal.folder.path + "/breathe") == 0o700)
  }

  @Test("Entries follow one another, and what was there stays as it was")
  func more() throws {
    let kept = "{\"v\":2,\"kind\":\"future\"}\nno entry at all\n"
    let journal = try TemporaryJournal(kept)
    for id in ["a", "b", "c"] { try journal.file.append(.example(id)) }
    let added = ["a", "b", "c"].map { Entry.example($0).line + "\n" }
    #expect(try journal.text() == kept + added.joined())
  }

  @Test("A file keeps the mode that it has")
  func keepsMode() throws {
    let journal = try TemporaryJournal("")
    #expect(chmod(journal.file.path, 0o640) == 0)
    try journal.file.append(.example())
    #expect(try mode(journal.file.path) == 0o640)
  }

  @Test(
    "A torn tail is closed, never removed",
    arguments: ["{\"v\":1,\"kind\":\"en", "x", "\n\nx", "\u{0}\u{0}\u{0}", "{}\n{\"v\""])
  func tornTail(_ tail: String) throws {
    let journal = try TemporaryJournal(tail)
    try journal.file.append(.example("a"))
    try journal.file.append(.example("b"))
    #expect(
      try journal.text()
        == "\(tail)\n\(Entry.example("a").line)\n\(Entry.example("b").line)\n")
  }

  @Test("An entry that does not fit in one write is refused, and nothing is made")
  func tooLong() throws {
    let journal = try TemporaryJournal()
    let long = Entry.example(title: String(repeating: "é", count: 2500))
    #expect(journal.appending(long) == .unreadableEntry)
    #expect(access(journal.folder.path + "/breathe", F_OK) != 0)
  }

  @Test("The longest entry that fits is 4 KiB with the line feeds around it")
  func longest() throws {
    let journal = try TemporaryJournal()
    let room = JournalLine.limit - 2 - Entry.example(title: "").line.utf8.count
    let fitting = Entry.example(title: String(repeating: "x", count: room))
    try journal.file.append(fitting)
    #expect(try contents(of: journal.file.path).count == JournalLine.limit - 1)
    let over = Entry.example(title: String(repeating: "x", count: room + 1))
    #expect(journal.appending(over) == .unreadableEntry)
  }

  @Test(
    "An entry that would not be read back as it is does not go in",
    arguments: [Double.nan, .infinity])
  func unreadable(_ seconds: Double) throws {
    let journal = try TemporaryJournal()
    var entry = Entry.example()
    entry.active = seconds
    #expect(journal.appending(entry) == .unreadableEntry)
  }

  @Test("A journal that another process keeps locked is reported in bounded time", .needs("flock"))
  func locked() throws {
    let journal = try TemporaryJournal("")
    let holder = try journal.lockedByAnother()
    var result: JournalProblem?
    let time = ContinuousClock().measure {
      result = journal.appending(.example())
    }
    #expect(result == .locked)
    #expect(time >= .seconds(1.5) && time < .patience)
    #expect(try journal.text() == "")
    try holder.send("\u{4}")
    #expect(try holder.wait() == .exited(0))
    try journal.file.append(.example())
    #expect(try journal.text() == Entry.example().line + "\n")
  }

  @Test("Whoever waits for the lock gets it when it comes free", .needs("flock"))
  func unlocked() throws {
    let journal = try TemporaryJournal("")
    let holder = try journal.lockedByAnother()
    let writer = try PseudoTerminal(
      Launch(try Tool.path(ofBuilt: "journal-writer"), [journal.file.path, "1"]))
    #expect(throws: Unmet.self, "nothing is written while the lock is held") {
      try writer.read(until: "\n", within: .milliseconds(200))
    }
    try holder.send("\u{4}")
    #expect(try writer.wait() == .exited(0))
    #expect(try journal.file.lastEntries(2).count == 1)
  }
}

extension TemporaryJournal {
  /// Why an entry can't be appended; nil when it was.
  func appending(_ entry: Entry) -> JournalProblem? {
    problem { () throws(JournalProblem) in try file.append(entry) }
  }

  /// A process that holds the journal's lock until its input ends.
  func lockedByAnother() throws -> PseudoTerminal {
    let holder = try PseudoTerminal(
      Launch("flock", [file.path, "/bin/sh", "-c", "echo locked; cat"]))
    try holder.read(until: "locked")
    return holder
  }
}
