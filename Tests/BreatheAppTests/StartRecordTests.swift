import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@testable import BreatheApp

@Suite("The record of a session that lives", .waitsForPrograms)
struct StartRecordTests {
  private static let id = "6f1c1f0e-1d5e-4f0b-9a53-0d2f6f0a7c11"

  private let journal: TemporaryJournal
  private var path: String { journal.file.path + ".started." + Self.id }

  init() throws {
    journal = try TemporaryJournal("")
  }

  private static var begun: Entry {
    var entry = Entry.example(id)
    entry.count(Tally())
    return entry
  }

  /// What was practised when `elapsed` of breaths of ten seconds has gone by.
  private static func tally(after elapsed: Duration) throws -> Tally {
    let clock = ManualClock()
    var playback = Playback(try fourSix(cycles: 4), longestGap: .seconds(99), at: clock.reading())
    clock.pass(.seconds(5) + elapsed)
    _ = playback.look(at: clock.reading())
    return playback.tally
  }

  private func ids() throws -> [String] { try journal.file.lastEntries(99).map(\.id) }

  private func kept() throws -> Entry {
    let line = try #require(try lines(of: path).first)
    return try #require(Entry(line: Array(line.utf8)))
  }

  /// A record as a session leaves that is killed.
  private func leave(_ entry: Entry = .example(), as name: String? = nil) throws {
    let name = name ?? "journal.jsonl.started.\(entry.id)"
    try journal.folder.write(entry.line + "\n", to: name)
  }

  @Test("It holds the entry as it is by now, for the user alone, and goes with its session")
  func keeps() throws {
    let record = StartRecord(Self.begun, beside: journal.file)
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
    record.keep(Tally())
    #expect(try lines(of: path) == [Self.begun.line])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    record.keep(try Self.tally(after: .seconds(11)))
    let part = try kept()
    #expect(part.active == 11 && part.cycles == 1 && part.outcome == .stopped)
    #expect(part.start == Self.begun.start && part.id == Self.id)
    record.keep(try Self.tally(after: .seconds(40)))
    let whole = try kept()
    #expect(whole.active == 40 && whole.cycles == 4 && whole.outcome == .completed)
    record.remove()
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
  }

  @Test("It is written with every breath, and else every five seconds")
  func interval() throws {
    let record = StartRecord(Self.begun, beside: journal.file)
    var written: [Double] = []
    for tenth in 0...250 {
      record.keep(try Self.tally(after: .milliseconds(tenth * 100)))
      let active = try kept().active
      if written.last != active { written.append(active) }
    }
    #expect(written == [0, 5, 10, 15, 20, 25])
  }

  @Test("A shorter line over a longer one is read as it is")
  func shorter() throws {
    let record = StartRecord(Self.begun, beside: journal.file)
    record.keep(Tally())
    var entry = Self.begun
    entry.title = String(repeating: "x", count: 999)
    entry.active = 9
    record.keep(entry)
    entry.title = "short"
    record.keep(entry)
    withExtendedLifetime(record) {}
    // The session is no more where nothing holds the lock.
    let copy = try contents(of: path)
    record.remove()
    try journal.folder.write(copy, to: "journal.jsonl.started.\(Self.id)")
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try journal.file.lastEntries(9) == [entry])
  }

  @Test("While its session lives it is left alone, and once it is killed it is taken in, once")
  func killed() throws {
    var record: StartRecord? = StartRecord(Self.begun, beside: journal.file)
    record?.keep(Tally())
    record?.keep(try Self.tally(after: .seconds(23)))
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try ids() == [])
    #expect(access(path, F_OK) == 0)
    record = nil
    for _ in 1...2 { journal.file.takeInKilledSessions(at: Entry.now) }
    let entry = try #require(try journal.file.lastEntries(9).first)
    #expect(try ids() == [Self.id])
    #expect(entry.active == 23 && entry.cycles == 2 && entry.outcome == .stopped)
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
  }

  @Test("One whose session has written its entry is not counted twice", arguments: [0, 1, 3000])
  func appended(later: Int) throws {
    var whole = Entry.example(Self.id)
    whole.cycles = 9
    try journal.file.append(whole)
    let many = (0..<later).map { Entry.example("\($0)").line + "\n" }.joined()
    try journal.folder.write(whole.line + "\n" + many, to: "journal.jsonl")
    try leave()
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try journal.file.lastEntries(.max).filter { $0.id == Self.id } == [whole])
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
  }

  @Test("An entry that is there in part only, or only spoken of, is not there")
  func spokenOf() throws {
    let torn = Entry.example(Self.id).line.dropLast()
    let note = Note(id: Self.id, entry: Self.id, text: Self.id).line
    try journal.folder.write("\(torn)\n\(note)\n", to: "journal.jsonl")
    try leave()
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try ids() == [Self.id])
  }

  @Test("Who was killed in the lead-in has practised nothing")
  func leadIn() throws {
    try leave(Self.begun)
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try journal.text() == "")
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
  }

  @Test("What can't be taken in now is taken in later")
  func later() throws {
    try leave()
    let holder = try journal.lockedByAnother()
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(access(path, F_OK) == 0)
    try holder.send("\u{4}")
    #expect(try holder.wait() == .exited(0))
    // A program that another test is starting may hold the file open for a moment yet.
    try eventually("the entry") {
      journal.file.takeInKilledSessions(at: Entry.now)
      return try ids() == [Self.id]
    }
  }

  @Test(
    "What is no record of ours is left alone, at once",
    arguments: ["pipe", "folder", "link", "device", "garbage", "empty", "torn", "huge", "name"])
  func hostile(_ kind: String) throws {
    let name = "journal.jsonl.started.\(Self.id)"
    let target = try journal.folder.write(Entry.example().line + "\n", to: "target")
    switch kind {
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    case "folder": #expect(mkdir(path, 0o700) == 0)
    case "link": #expect(symlink(target, path) == 0)
    case "device": #expect(symlink("/dev/zero", path) == 0)
    case "garbage": try journal.folder.write([UInt8](repeating: 0xFF, count: 4000) + [10], to: name)
    case "empty": try journal.folder.write("", to: name)
    case "torn": try journal.folder.write(Entry.example().line, to: name)
    case "huge":
      try journal.folder.write("", to: name)
      #expect(truncate(path, 1 << 40) == 0)
    default: try leave(.example("other"), as: name)
    }
    let time = ProcessorTime.taken { journal.file.takeInKilledSessions(at: Entry.now) }
    #expect(time < .seconds(1))
    #expect(try journal.text() == "")
    #expect(names(in: journal.folder.path) == ["journal.jsonl", name, "target"])
    #expect(try lines(of: target) == [Entry.example().line])
  }

  @Test(
    "One of someone else is left alone", .enabled(if: geteuid() == 0, "only root can give it away"))
  func someoneElse() throws {
    try leave()
    #expect(chown(path, 65534, 65534) == 0)
    journal.file.takeInKilledSessions(at: Entry.now)
    #expect(try journal.text() == "")
    #expect(access(path, F_OK) == 0)
  }

  @Test(
    "What is left of one that says nothing is removed after a day",
    arguments: [("", true), ("{\"v\":1,\"kind\"", true), ("garbage\n", false)])
  func cut(_ text: String, _ isRemoved: Bool) throws {
    try journal.folder.write(text, to: "journal.jsonl.started.\(Self.id)")
    journal.file.takeInKilledSessions(at: Entry.now + 86_000)
    #expect(access(path, F_OK) == 0, "its session may be about to begin")
    journal.file.takeInKilledSessions(at: Entry.now + 86_500)
    #expect((access(path, F_OK) != 0) == isRemoved)
    #expect(try journal.text() == "")
  }

  @Test("Where there can be none, the session goes on without")
  func impossible() throws {
    for place in ["/proc/nope/journal.jsonl", journal.file.path + "/journal.jsonl"] {
      let record = StartRecord(Self.begun, beside: JournalFile(path: place))
      record.keep(Tally())
      record.keep(Self.begun)
      record.remove()
    }
    #expect(names(in: journal.folder.path) == ["journal.jsonl"])
  }
}
