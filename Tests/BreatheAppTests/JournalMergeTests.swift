import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Merging journals")
struct JournalMergeTests {
  private static let entries = (0..<12).map { Entry.example("e\($0)", start: 1_795_000_000 + $0) }
  private static let notes = (0..<12).map { Note(id: "n\($0)", entry: "e\($0)", text: "calm") }
  private static let pulse = #"{"kind":"pulse","v":3,"id":"p","rate":60}"#
  private static let lost = Note(id: "lost", entry: "nowhere", text: "?").line
  /// A field that is not known here, and spaces that we don't write.
  private static let odd = entries[3].line.replacing("{\"v\":1", with: "{ \"mood\":[1,2], \"v\":1")

  /// The lines of all three, as they belong together.
  private static var all: [String] {
    entries.indices.flatMap { [$0 == 3 ? odd : entries[$0].line, notes[$0].line] }
  }

  private let folder: TemporaryFolder
  private let journal: JournalFile

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFile(path: folder.path + "/journal.jsonl")
  }

  private func write(_ lines: [String], to name: String) throws -> String {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: name)
  }

  @discardableResult
  private func merge(_ paths: [String]) throws -> JournalMerge.Result {
    var merge = try JournalMerge(journal, with: paths)
    return try merge.append()
  }

  @Test("What was undone on one machine is undone on the other, and stays so")
  func undone() throws {
    let undo = Undo(id: "u", entry: "e1").line
    _ = try write([Self.entries[0].line], to: "journal.jsonl")
    let other = try write([undo, Self.entries[2].line, Self.entries[1].line], to: "other")
    let result = try merge([other])
    #expect(result.entries == 2 && result.others == 1)
    #expect(
      try lines(of: journal.path)
        == [Self.entries[0].line, Self.entries[1].line, undo, Self.entries[2].line])
    #expect(try merge([other]).others == 0)
    #expect(try journal.lastEntries(9).map(\.id) == ["e0", "e2"])
  }

  @Test("What is missing is appended in the order of time, as the bytes that it is, and once")
  func append() throws {
    let own = [Self.entries[5].line, "broken", Self.notes[5].line]
    _ = try write(own, to: "journal.jsonl")
    let mine = [Self.pulse, Self.lost] + Self.all.reversed()
    let other = try write(mine + ["{}", "", "broken, too"] + mine, to: "other")
    let result = try merge([other])
    let added = Self.all.filter { !own.contains($0) }
    #expect(result.entries == 11 && result.others == 13 && result.broken == 2)
    let text = try lines(of: journal.path)
    #expect(Array(text.prefix(3 + added.count)) == own + added)
    #expect(Set(text.suffix(2)) == [Self.pulse, Self.lost])
    // Once more, nothing is missing; nor is it when the journal is merged with itself.
    for path in [other, journal.path] {
      let again = try merge([path])
      #expect(again.entries == 0 && again.others == 0)
    }
    #expect(try lines(of: journal.path) == text)
  }

  @Test("A torn tail is closed, and a last line without its line feed is merged")
  func tails() throws {
    let torn = Self.entries[0].line.dropLast()
    try folder.write("\(Self.entries[1].line)\n\(torn)", to: "journal.jsonl")
    let other = try folder.write("\(Self.entries[0].line)", to: "other")
    #expect(try merge([other]).entries == 1)
    #expect(
      try lines(of: journal.path) == [Self.entries[1].line, String(torn), Self.entries[0].line])
    #expect(try merge([other]).entries == 0)
  }

  @Test("In whatever order and however often, the same lines come together")
  func anyOrder() throws {
    var random = SeededGenerator(seed: 1)
    let lines = Self.all + [Self.pulse, Self.lost]
    // Someone has changed one of them by hand, in two of the files.
    let one = Self.entries[7].line
    let paths = try (0..<3).map { number in
      let some = lines.filter { $0 != one }.shuffled(using: &random).prefix(18)
      let changed = one.replacing("4-7-8 breath", with: ["4-7-8 breath", "mine", "his"][number])
      return try write(some + [changed], to: "\(number)")
    }
    var sets: Set<[String]> = []
    var unions: Set<[String]> = []
    for (number, order) in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0], [0, 2, 1], [2, 0, 1]]
      .enumerated()
    {
      unlink(journal.path)
      let output = "\(folder.path)/union\(number)"
      _ = try JournalMerge(journal, with: order.map { paths[$0] }).write(to: output, heeding: nil)
      unions.insert(try TestSupport.lines(of: output))
      #expect(access(journal.path, F_OK) != 0)
      try merge(order.map { paths[$0] })
      sets.insert(try TestSupport.lines(of: journal.path))
      unlink(journal.path)
      for step in order + order { try merge([paths[step]]) }
      let ids = try TestSupport.lines(of: journal.path).compactMap {
        JournalLine(Array($0.utf8))?.id
      }
      let union = unions.first?.compactMap { JournalLine(Array($0.utf8))?.id }
      #expect(ids.sorted() == union?.sorted())
    }
    #expect(sets.count == 1)
    #expect(unions == sets)
  }

  @Test("The union is written in the order of time with the journal's lines, for the user alone")
  func union() throws {
    _ = try write(Array(Self.all.reversed().prefix(9)), to: "journal.jsonl")
    let before = try contents(of: journal.path)
    let other = try write(Self.all.reversed().dropLast(2), to: "other")
    let output = folder.path + "/union"
    let result = try JournalMerge(journal, with: [other, other]).write(to: output, heeding: nil)
    #expect(result.entries == 11 && result.others == 11)
    #expect(try lines(of: output) == Array(Self.all.dropFirst(2)))
    #expect(try contents(of: journal.path) == before)
    var status = stat()
    #expect(stat(output, &status) == 0 && status.st_mode & 0o777 == 0o600)
    // What is there is left as it is, be it the journal itself.
    for path in [output, journal.path] {
      #expect(throws: JournalMerge.Problem.output(.fileExists(CleanText(path)))) {
        try JournalMerge(journal, with: [other]).write(to: path, heeding: nil)
      }
    }
    #expect(names(in: folder.path) == ["journal.jsonl", "other", "union"])
  }

  @Test("What is no file is refused at once, and then nothing is written")
  func places() throws {
    let good = try write(Self.all, to: "good")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(symlink("good", folder.path + "/link") == 0)
    for (path, problem) in [
      (folder.path + "/pipe", .notAFileOfTheUser), (folder.path, .notAFileOfTheUser),
      ("/dev/zero", .notAFileOfTheUser), (folder.path + "/none", .failed(ENOENT)),
    ] as [(String, JournalProblem)] {
      #expect(throws: JournalMerge.Problem.unreadable(CleanText(path), problem)) {
        try merge([good, path])
      }
    }
    #expect(access(journal.path, F_OK) != 0)
    #expect(try merge([folder.path + "/link"]).entries == 12)
  }

  @Test("An entry that comes into the journal meanwhile is not added again")
  func meanwhile() throws {
    _ = try write([Self.entries[0].line], to: "journal.jsonl")
    let other = try write(Self.all, to: "other")
    var first = try JournalMerge(journal, with: [other])
    try journal.append(Self.entries[6])
    var second = try JournalMerge(journal, with: [other])
    #expect(try first.append().entries == 10)
    let result = try second.append()
    #expect(result.entries == 0 && result.others == 0)
    let ids = try lines(of: journal.path).map { JournalLine(Array($0.utf8))?.id }
    #expect(ids.count == 24 && Set(ids).count == 24)
  }

  @Test("A journal or a file that is no more what was read is told, and nothing is added")
  func changed() throws {
    _ = try write(Array(Self.all.prefix(4)), to: "journal.jsonl")
    let other = try write(Self.all, to: "other")
    var merge = try JournalMerge(journal, with: [other])
    _ = try write(Array(Self.all.prefix(2)), to: "journal.jsonl")
    #expect(throws: JournalMerge.Problem.unwritable(.changed)) { try merge.append() }
    #expect(try lines(of: journal.path).count == 2)
    var later = try JournalMerge(journal, with: [other])
    _ = try write(Self.all.reversed(), to: "other")
    #expect(throws: JournalMerge.Problem.unreadable(CleanText(other), .changed)) {
      try later.append()
    }
    #expect(try lines(of: journal.path).count == 2)
  }

  @Test("One that fails in the middle knows how much it added")
  func failsInTheMiddle() throws {
    let entries = (0..<1000).map { Entry.example("\($0)", start: 1_795_000_000 + $0).line }
    let other = try write(entries, to: "other")
    var merge = try JournalMerge(journal, with: [other])
    _ = try write(entries.dropLast() + [Self.odd], to: "other")
    #expect(throws: JournalMerge.Problem.unreadable(CleanText(other), .changed)) {
      try merge.append()
    }
    let added = try lines(of: journal.path)
    #expect(!added.isEmpty && added == Array(entries.prefix(added.count)))
    #expect(merge.added.entries == added.count && merge.added.others == 0)
  }

  @Test("Many more than are written at once come over")
  func many() throws {
    let entries = (0..<1000).map { Entry.example("\($0)", start: 1_795_000_000 + $0).line }
    let other = try write(entries.reversed(), to: "other")
    #expect(try merge([other]).entries == 1000)
    #expect(try lines(of: journal.path) == entries)
  }
}
