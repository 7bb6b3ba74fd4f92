import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheSystem

@Suite("A journal that other programs use as well", .waitsForPrograms)
struct JournalSharingTests {
  @Test("Whoever reads beside a writer finds whole entries, and ever more of them")
  func reader() throws {
    let journal = try TemporaryJournal("")
    let writer = try PseudoTerminal(
      Launch(try Tool.path(ofBuilt: "journal-writer"), [journal.file.path]))
    var before: [String] = []
    var looks = 0
    while before.count < 200 {
      let now = try journal.file.lastEntries(.max).map(\.id)
      #expect(now.starts(with: before))
      let check = try journal.file.check(at: Entry.now)
      #expect(check.broken == 0 && check.entries >= now.count)
      before = now
      looks += 1
      // Nothing says this; it only goes on reading what the writer tells.
      _ = try? writer.read(within: .milliseconds(5)) { _ in false }
    }
    #expect(looks > 3)
    try writer.send(signal: SIGKILL)
    #expect(try writer.wait() == .signalled(SIGKILL))
    let told = writer.screen.text.split(separator: "\r\n").map(String.init)
    let entries = try journal.file.lastEntries(.max).map(\.id)
    #expect(Set(entries).isSuperset(of: told.dropLast()))
  }

  @Test("Where another file takes the journal's place meanwhile, that one gets the entry")
  func replaced() throws {
    let journal = try TemporaryJournal("old\n")
    let new = try journal.folder.write("new\n", to: "new")
    // It waits for the lock of a file that is no journal any more when the lock comes free.
    let holder = try journal.lockedByAnother()
    let writer = try PseudoTerminal(
      Launch(try Tool.path(ofBuilt: "journal-writer"), [journal.file.path, "1"]))
    let path = "/proc/\(writer.processIdentifier)/fd"
    try eventually("the writer at the lock") {
      names(in: path).contains { name in
        identity(of: "\(path)/\(name)") == identity(of: journal.file.path)
      }
    }
    #expect(rename(new, journal.file.path) == 0)
    try holder.send("\u{4}")
    #expect(try writer.wait() == .exited(0))
    let left = try lines(of: journal.file.path)
    #expect(left.count == 2 && left.first == "new")
    #expect(Entry(line: Array((left.last ?? "").utf8)) != nil)
  }

  @Test("Of four writers at a time none loses an entry or writes it twice")
  func fourWriters() throws {
    let journal = try TemporaryJournal("")
    let writer = Launch(try Tool.path(ofBuilt: "journal-writer"), [journal.file.path, "50"])
    let writers = try (1...4).map { _ in try PseudoTerminal(writer) }
    for writer in writers { #expect(try writer.wait() == .exited(0)) }
    let told = writers.flatMap { $0.screen.text.split(separator: "\r\n").map(String.init) }
    #expect(told.count == 200)
    let entries = try lines(of: journal.file.path).map {
      try #require(Entry(line: Array($0.utf8))).id
    }
    #expect(entries.sorted() == told.sorted())
  }
}

/// Which file a path leads to.
private func identity(of path: String) -> FileIdentity? {
  (try? FileSystem.facts(of: path))?.identity
}
