import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Checking a journal")
struct JournalCheckTests {
  @Test("Every line is counted as what it is, and the broken ones by their numbers")
  func counts() throws {
    let lines = [
      Entry.example("a").line, "{\"v\":1,", Note(id: "n", entry: "a", text: "calm").line, "",
      "\u{0}\u{0}", #"{"v":2,"kind":"pulse","id":"p"}"#, String(repeating: "x", count: 100_000),
      Entry.example("b").line.replacing("completed", with: "perfect"), Entry.example("c").line,
    ]
    let journal = try TemporaryJournal(lines.joined(separator: "\n"))
    let check = try journal.file.check(at: Entry.now)
    #expect(check.entries == 2 && check.notes == 1 && check.later == 1 && check.broken == 4)
    #expect(check.brokenLines == [2, 5, 7, 8])
  }

  @Test("No more broken lines are numbered than anyone reads")
  func many() throws {
    let text = String(repeating: "x\n", count: 5000) + Entry.example().line
    let journal = try TemporaryJournal(text)
    let check = try journal.file.check(at: Entry.now)
    #expect(check.broken == 5000 && check.entries == 1)
    #expect(check.brokenLines == Array(1...JournalCheck.lineLimit))
  }

  @Test(
    "Millions of lines that are nothing take as long as they are",
    arguments: ["\n", "\r\n", "{}\n", "{\n"])
  func linesOfNothing(line: String) throws {
    let count = 500_000
    let journal = try TemporaryJournal(
      String(repeating: line, count: count) + Entry.example().line + "\n")
    let time = try ProcessorTime.taken { () throws in
      let check = try journal.file.check(at: Entry.now)
      #expect(check.entries == 1 && check.broken == (line.contains("{") ? count : 0))
      var merge = try JournalMerge(
        JournalFile(path: journal.folder.path + "/new"), with: [journal.file.path])
      #expect(try merge.append().entries == 1)
      #expect(try journal.file.lastNotedEntries(5, at: Entry.now).count == 1)
    }
    // A look at each with the decoder took 12 s or more.
    #expect(time < .seconds(6))
  }

  @Test("Where there is none, it holds nothing, unless there has to be one")
  func none() throws {
    let journal = try TemporaryJournal()
    #expect(try journal.file.check(at: Entry.now) == JournalCheck())
    #expect(
      problem { () throws(JournalProblem) in
        _ = try journal.file.check(isNeeded: true, at: Entry.now)
      }
        == .failed(ENOENT))
  }
}
