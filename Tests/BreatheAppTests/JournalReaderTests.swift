import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Reading what is recent of a long journal")
struct JournalReaderTests {
  private let home: TemporaryFolder
  private let journal: JournalFile

  private static let day = 86_400
  /// An hour apart, and the last of them.
  private static let count = 2000
  private static let end = 1_795_000_000
  /// The last of the days that are looked for.
  private static let since = end - 2 * day

  init() throws {
    home = try TemporaryFolder()
    try FileSystem.createFolder(home.path + "/data/breathe")
    journal = JournalFile(
      environment: ["XDG_DATA_HOME": home.path + "/data", "XDG_STATE_HOME": home.path + "/state"])
  }

  private func entry(_ start: Int) -> String { Entry.example("\(start)", start: start).line + "\n" }

  /// Entries at these times.
  private func write(_ starts: some Sequence<Int>, before: String = "") throws {
    try write(before + starts.map(entry).joined())
  }

  private func write(_ text: String) throws {
    try home.write(text, to: "data/breathe/journal.jsonl")
  }

  private func append(_ text: String) throws {
    let file = try #require(fopen(journal.path, "a"))
    #expect(fputs(text, file) >= 0)
    #expect(fclose(file) == 0)
  }

  /// Writes over what is in the file, without a new one.
  private func overwrite(_ text: String, at offset: Int) throws {
    let descriptor = open(journal.path, O_WRONLY)
    #expect(pwrite(descriptor, text, text.utf8.count, off_t(offset)) == text.utf8.count)
    close(descriptor)
  }

  private static let inOrder = (0..<count).map { end - (count - 1 - $0) * 3600 }

  /// How many entries there are since then, of how many that were looked at; and what was broken.
  private func read() throws -> (recent: Int, seen: Int, broken: Int?) {
    var count = (recent: 0, seen: 0)
    let broken = try journal.entries(since: Self.since, into: &count) { count, entry in
      count.seen += 1
      if entry.start >= Self.since { count.recent += 1 }
    }
    return (count.recent, count.seen, broken)
  }

  /// How many entries 64 KiB hold.
  private static let most = 65_536 / Entry.example(start: end).line.utf8.count

  private static let recent = inOrder.count { $0 >= since }

  @Test("It is read whole once; when it is in order, only its end from then on")
  func remembers() throws {
    try write(Self.inOrder)
    #expect(try read() == (Self.recent, Self.count, 0))
    let again = try read()
    #expect(again.recent == Self.recent && again.seen < Self.most)
    // What is not read can't be broken.
    try overwrite("x", at: 1000)
    #expect(try read().broken == 0)
  }

  @Test("What was added since is read, in whatever order it is")
  func appended() throws {
    try write(Self.inOrder)
    _ = try read()
    try append(entry(Self.end + 3600))
    // As after a merge: old ones, and recent ones among them.
    try append([400, 300, 1, 200, 5].map { entry(Self.end - $0 * Self.day + 60) }.joined())
    for _ in 1...3 { #expect(try read().recent == Self.recent + 2) }
    try append((0..<800).map { entry(Self.end - (900 - $0) * Self.day + 90) }.joined())
    try append(entry(Self.end + 7200))
    for _ in 1...3 { #expect(try read().recent == Self.recent + 3) }
    #expect(try read().seen > 800, "what follows the disorder is always read")
  }

  @Test("One that grows in order is known further each time")
  func grows() throws {
    try write(Self.inOrder.prefix(500))
    _ = try read()
    for end in [900, 1500, 2000] {
      try append(
        Self.inOrder[..<end].suffix(end - (end == 900 ? 500 : end == 1500 ? 900 : 1500)).map(entry)
          .joined())
      _ = try read()
    }
    let last = try read()
    #expect(last.recent == Self.recent && last.seen < Self.most)
  }

  @Test("One in no order is read whole each time")
  func disorder() throws {
    try write(Self.inOrder.reversed())
    for _ in 1...3 { #expect(try read() == (Self.recent, Self.count, 0)) }
    // The recent ones first, as a merge with a newer journal may leave them.
    try write(Self.inOrder.suffix(1000) + Self.inOrder.prefix(1000))
    for _ in 1...3 { #expect(try read().recent == Self.recent) }
  }

  @Test("Sessions that overlap are written as they end, and that is order enough")
  func overlap() throws {
    try write(Self.inOrder.enumerated().map { $1 - ($0 % 3) * 20_000 })
    _ = try read()
    #expect(try read().seen < Self.most)
    var (recent, whole) = (0, 0)
    _ = try journal.entries(since: Self.since, into: &recent) {
      if $1.start >= Self.since { $0 += 1 }
    }
    _ = try journal.forEachEntry(where: { $0.start >= Self.since }) { _ in whole += 1 }
    #expect(recent == whole)
  }

  @Test("Another file in its place is read whole")
  func replaced() throws {
    try write(Self.inOrder)
    _ = try read()
    let text = String(decoding: try contents(of: journal.path), as: UTF8.self)
    // The same lines in another.
    #expect(rename(journal.path, journal.path + ".old") == 0)
    try write(text)
    #expect(try read().seen == Self.count)
    // The same one, with another line at its beginning.
    #expect(try read().seen < Self.most)
    try write("{}\n" + text)
    #expect(try read().seen == Self.count)
    // A shorter one.
    _ = try read()
    #expect(truncate(journal.path, off_t(text.utf8.count / 2)) == 0)
    #expect(try read().recent == 0)
  }

  @Test(
    "What is remembered may be lost, or anything",
    arguments: [
      "", "x", "1 2 3 4 5", "1 2 -3 4 5", "1 2 9223372036854775807 4 5",
      "99999999999999999999 1 1 1 1",
    ])
  func garbage(_ text: String) throws {
    try write(Self.inOrder)
    _ = try read()
    try home.write(text, to: "state/breathe/journal-mark")
    #expect(try read() == (Self.recent, Self.count, 0))
    #expect(try read().seen < Self.most)
  }

  @Test("A short one is read whole, and nothing is remembered of it")
  func short() throws {
    try write(Self.inOrder.suffix(50))
    #expect(try read().seen == 50)
    #expect(names(in: home.path) == ["data"])
  }

  @Test("Lines that are broken, long or of other kinds are passed over, and the broken are counted")
  func broken() throws {
    let long = "{\"v\":1,\"kind\":\"entry\",\"title\":\"" + String(repeating: "x", count: 300_000)
    let note = #"{"v":1,"kind":"note","id":"n","of":"e","text":"calm"}"#
    try write(
      Self.inOrder,
      before: "\n\nx\n\(long)\n{\"v\":2,\"kind\":\"entry\",\"id\":\"a\"}\n\(note)\n\u{0}\u{0}\n")
    try append("{\"v\":1,\"ki")
    #expect(try read() == (Self.recent, Self.count, 4))
  }

  @Test("Without a journal there is nothing")
  func none() throws {
    #expect(try read() == (0, 0, nil))
    #expect(try journal.forEachEntry(where: { _ in true }, { _ in }) == nil)
    #expect(try journal.lastNotedEntries(3, at: Entry.now) == [])
  }
}

@Suite("Entries with their notes")
struct NotedEntryTests {
  private func note(_ text: String, of entry: String) -> String {
    #"{"v":1,"kind":"note","id":"\#(text)","of":"\#(entry)","text":"\#(text)"}"# + "\n"
  }

  private func journal() throws -> TemporaryJournal {
    func entry(_ id: String, _ session: String) -> String {
      Entry.example(id, session: session).line + "\n"
    }
    return try TemporaryJournal(
      entry("a", "478") + entry("b", "low-lunge") + note("first", of: "b") + entry("c", "478")
        + "{\"v\n" + note("late", of: "a") + note("second", of: "b") + note("none", of: "x"))
  }

  private func told(_ entries: [NotedEntry]) -> [String] {
    entries.map { ([$0.entry.id] + $0.notes).joined(separator: " ") }
  }

  @Test("The last ones have the notes that follow them")
  func last() throws {
    let journal = try journal()
    #expect(
      told(try journal.file.lastNotedEntries(9, at: Entry.now)) == [
        "a late", "b first second", "c",
      ])
    #expect(told(try journal.file.lastNotedEntries(2, at: Entry.now)) == ["b first second", "c"])
    #expect(try journal.file.lastEntries(1).map(\.id) == ["c"])
  }

  @Test("A line that stands there twice counts once, also with line ends of another system")
  func twice() throws {
    let text = try journal().text()
    for twice in [text + text, text.split(separator: "\n").map { "\($0)\n\($0)\n" }.joined()] {
      for lineEnd in ["\n", "\r\n", "\r\n\r\n"] {
        let journal = try TemporaryJournal(twice.replacing("\n", with: lineEnd))
        #expect(
          told(try journal.file.lastNotedEntries(9, at: Entry.now)).map { $0.prefix(1) }
            == ["a", "b", "c"])
        var found: [NotedEntry] = []
        #expect(try journal.file.forEachEntry(where: { _ in true }) { found.append($0) } == 2)
        #expect(told(found) == ["a late", "b first second", "c"])
        var count = 0
        #expect(try journal.file.entries(since: 0, into: &count) { count, _ in count += 1 } == 2)
        #expect(count == 3)
        let check = try journal.file.check(at: Entry.now)
        #expect(check.entries == 3 && check.notes == 4 && check.repeated == 7)
        #expect(check.broken == 2)
      }
    }
  }

  @Test("What was undone counts for limits only, wherever its line is")
  func undone() throws {
    let undo = { Undo(id: "u-\($0)", entry: $0).line + "\n" }
    let text = try journal().text()
    // Also where the same lines follow once more: but for the log, which goes back from the end.
    for undone in [text + undo("c") + undo("x"), text + undo("c") + text] {
      let temporary = try TemporaryJournal(undone)
      let journal = temporary.file
      if undone.contains("u-x") {
        let last = try journal.lastNotedEntries(9, at: Entry.now)
        #expect(told(last) == ["a late", "b first second"])
      }
      #expect(try journal.newestEntry(at: Entry.now)?.id == "b")
      var found: [NotedEntry] = []
      _ = try journal.forEachEntry(last: 1, where: { _ in true }) { found.append($0) }
      #expect(told(found) == ["b first second"])
      #expect(try journal.wholeEntries(since: 0).map(\.id) == ["a", "b"])
      var (counted, limited) = (0, 0)
      _ = try journal.entries(since: 0, into: &counted) { counted, _ in counted += 1 }
      _ = try journal.entries(since: 0, into: &limited, forLimits: true) { limited, _ in
        limited += 1
      }
      #expect(counted == 2 && limited == 3)
      #expect(try journal.check(at: Entry.now).undone == (undone.contains("u-x") ? 2 : 1))
    }
  }

  @Test("A repeat counts once, whatever the order of time, and an id is the same in any writing")
  func repeated() throws {
    let entries = (0..<6).map { Entry.example("\($0)", start: 1_795_000_000 + $0 * 60).line }
    let odd = entries[2].replacing("{\"v\":1", with: "{ \"v\":1")
    for order in [[0, 1, 1, 2], [2, 1, 0, 2, 1, 0], [0, 3, 2, 2, 5, 5, 4, 0], [3, 3, 3]] {
      let lines = order.map { entries[$0] } + (order.contains(2) ? [odd] : [])
      let temporary = try TemporaryJournal(lines.map { $0 + "\n" }.joined())
      let journal = temporary.file
      var count = 0
      _ = try journal.entries(since: 0, into: &count) { count, _ in count += 1 }
      #expect(count == Set(order).count)
      count = 0
      _ = try journal.forEachEntry(where: { _ in true }) { _ in count += 1 }
      #expect(count == Set(order).count)
    }
  }

  @Test("What lies more than a day ahead is never the last")
  func future() throws {
    let journal = try journal()
    let ahead = ["d", "e"].map { Entry.example($0, start: Entry.now + 2 * 86_400).line + "\n" }
    let soon = Entry.example("f", start: Entry.now + 3600).line + "\n"
    try journal.folder.write(
      journal.text() + ahead[0] + soon + ahead[1], to: "journal.jsonl")
    #expect(try journal.file.lastEntries(2).map(\.id) == ["c", "f"])
    #expect(try journal.file.newestEntry(at: Entry.now)?.id == "f")
    #expect(try journal.file.newestEntry(at: Entry.now - 7200 - 86_400)?.id != "f")
    #expect(try journal.file.check(at: Entry.now).futureLines == [9, 11])
  }

  @Test("So do those that are looked for, all or the last of them")
  func wanted() throws {
    let journal = try journal()
    func found(_ count: Int?, _ session: String?) throws -> [String] {
      var found: [NotedEntry] = []
      let broken = try journal.file.forEachEntry(
        last: count, where: { session == nil || $0.session == session }
      ) { found.append($0) }
      #expect(broken == 1)
      return told(found)
    }
    #expect(try found(nil, nil) == ["a late", "b first second", "c"])
    #expect(try found(nil, "478") == ["a late", "c"])
    #expect(try found(1, "478") == ["c"])
    #expect(try found(5, "low-lunge") == ["b first second"])
    #expect(try found(5, "none") == [])
  }
}
