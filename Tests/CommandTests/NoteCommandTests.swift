import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Notes", .waitsForPrograms)
struct NoteCommandTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private var notes: [Note] {
    get throws { try lines(of: person.journalPath).compactMap { Note(line: Array($0.utf8)) } }
  }

  @Test("A note is about the last session, and says which one that is")
  func note() throws {
    try person.practise()
    let result = try person.run("note", "calm")
    #expect(result.status == .exited(0) && result.errors == "")
    #expect(
      result.output.firstMatch(of: /^Noted with short, \d{4}-\d\d-\d\d \d\d:\d\d\.\n$/) != nil)
    #expect(
      try person.run("note", "--lang", "nl", "  “rustig”,", "warm ").output
        .hasPrefix("Genoteerd bij short, "))
    try person.practise()
    #expect(try person.run("note", "a\nb").status == .exited(0))
    #expect(try notes.map(\.text) == ["calm", "“rustig”, warm", "a\nb"])
    let ids = try lines(of: person.journalPath).compactMap { Entry(line: Array($0.utf8))?.id }
    #expect(ids.count == 2)
    #expect(try notes.map(\.entry) == [ids.first, ids.first, ids.last])
    #expect(try Set(notes.map(\.id)).count == 3)
    // What was noted stands beneath, further in.
    #expect(try person.run("log").output.split(separator: "\n").count { !$0.hasPrefix(" ") } == 2)
  }

  @Test("Also of one that was killed")
  func killed() throws {
    let terminal = try person.start(to: .ratingAfter)
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.wait() == .signalled(SIGKILL))
    #expect(try person.run("note", "calm").status == .exited(0))
    #expect(try lines(of: person.journalPath).count == 2)
    #expect(try notes.count == 1)
  }

  @Test("Without a session there is nothing to note about")
  func nothing() throws {
    let result = try person.run("note", "calm")
    #expect(result.status == .exited(66))
    #expect(result.errors == "The journal is empty.\n")
    #expect(person.files == [])
  }

  @Test(
    "A text that is none is refused, and nothing of it shown",
    arguments: ["", " \n", "\u{1B}[2J", "\u{202E}calm", String(repeating: "x", count: 501)])
  func refused(_ text: String) throws {
    try person.practise()
    let before = try contents(of: person.journalPath)
    let result = try person.run("note", text)
    #expect(result.status == .exited(64))
    #expect(!result.errors.isEmpty && firstUnshowable(in: Array(result.errors.utf8)) == nil)
    #expect(try contents(of: person.journalPath) == before)
  }

  @Test("One that can't be written comes with the command that saves it")
  func unwritable() throws {
    try person.practise()
    let before = try contents(of: person.journalPath)
    var launch = try person.launch([])
    launch.arguments = [
      "-c", "ulimit -f 0; exec \"$0\" note \"it's \\\\ 100%! é\"", launch.executable,
    ]
    launch.executable = "/bin/sh"
    let result = try launch.run()
    #expect(result.status == .exited(74))
    #expect(try contents(of: person.journalPath) == before)
    let told = result.errors.split(separator: "\n").map(String.init)
    try #require(told.count == 3)
    #expect(told[0].contains("the file is too large"))
    try person.paste(told[2])
    let merged = try person.run("journal", "merge", person.home.path + "/breathe-journal.jsonl")
    #expect(merged.status == .exited(0))
    #expect(try notes.map(\.text) == ["it's \\ 100%! é"])
  }
}

extension Person {
  /// Pastes a line in a shell of theirs.
  func paste(_ line: String) throws {
    for shell in ["sh", "bash"] where Tool.find(shell) != nil {
      let result = try Launch(shell, ["-c", line], environment: environment, folder: "/").run()
      #expect(result.status == .exited(0) && result.output == "" && result.errors == "")
    }
  }
}
