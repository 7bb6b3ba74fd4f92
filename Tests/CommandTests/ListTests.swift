import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The list", .waitsForPrograms)
struct ListTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// The line of what was added under `id`.
  private func line(_ id: String, _ marks: String) -> String {
    let columns = bundledSessions.map(\.name.count).max() ?? 0
    let blanks = String(repeating: " ", count: columns - id.count)
    return "\(id)\(blanks)  settle    0:40  Before you sleep. \(marks)"
  }

  @Test("What was added is marked, with its warnings, and stands in the place of what it replaces")
  func added() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: 478"), as: "478")
    let result = try person.run("list")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == line("478", "[added, 1 warning]"))
    #expect(lines.contains(line("bedtime", "[added, 1 warning]")))
    #expect(lines.count == bundledSessions.count + 1)
    #expect(lines.filter { $0.contains("[") }.count == 2)
  }

  @Test("In Dutch, marked in Dutch")
  func dutch() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    let result = try person.run("list", "--lang", "nl")
    #expect(result.output.contains(line("bedtime", "[toegevoegd, 1 waarschuwing]") + "\n"))
  }

  @Test("What was added and can't be run is told, and spoils nothing")
  func broken() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.broken, as: "broken")
    try person.add(SessionTexts.evening.replacing("4-8-8", with: "4-30-8"), as: "unsafe")
    try person.add("garbage", as: "478")
    let folder = person.addedFolder
    #expect(symlink("nowhere", folder + "/lost.yaml") == 0)
    #expect(mkfifo(folder + "/pipe.yaml", 0o600) == 0)
    #expect(mkdir(folder + "/low-lunge.yaml", 0o700) == 0)
    let result = try person.run("list")
    #expect(result.status == .exited(0))
    let ids = result.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    let shipped = bundledSessions.map(\.name)
    #expect(
      ids.sorted() == (shipped.filter { $0 != "478" && $0 != "low-lunge" } + ["bedtime"]).sorted())
    #expect(
      result.errors == """
        \(folder)/478.yaml has errors: breathe check \(folder)/478.yaml
        \(folder)/low-lunge.yaml is not a file.
        \(folder)/broken.yaml has errors: breathe check \(folder)/broken.yaml
        \(folder)/lost.yaml: there is no such file or folder.
        \(folder)/pipe.yaml is not a file.
        \(folder)/unsafe.yaml has errors: breathe check \(folder)/unsafe.yaml

        """)
  }

  @Test("Each is listed by the word that runs it, whatever id stands in its file")
  func otherID() throws {
    try person.add(SessionTexts.evening, as: "mine")
    #expect(try person.run("list").output.contains("\n\(line("mine", "[added, 1 warning]"))\n"))
    #expect(try person.run("show", "mine").status == .exited(0))
  }

  @Test("On a terminal they are grouped by purpose, in the terminal's width", arguments: [80, 40])
  func grouped(columns: Int) throws {
    let terminal = try person.sit(
      "list", "--lang", "nl", size: .init(columns: columns, rows: 24))
    #expect(try terminal.wait() == .exited(0))
    let lines = terminal.screen.text.split(separator: "\r\n").map(String.init)
    let headings = lines.compactMap { $0.firstMatch(of: /^\x1B\[0;1m(.+)\x1B\[m$/)?.1 }
    #expect(headings == ["Tot rust komen", "Rekken", "Rompspieren", "Bewegen", "Routines"])
    let others = lines.filter { !$0.contains("\u{1B}") }
    #expect(others.allSatisfy { $0.hasPrefix("  ") && $0.count <= columns })
    for (id, _) in bundledSessions { #expect(others.contains { $0.hasPrefix("  \(id) ") }) }
  }

  @Test("Without colours, headings are words alone")
  func grouplessStyle() throws {
    var person = person
    person.environment["TERM"] = "dumb"
    let terminal = try person.start("list")
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text.hasPrefix("Settle\r\n  478 "))
    #expect(!terminal.screen.text.contains("\u{1B}"))
  }

  /// The ids that `list` prints.
  private func ids(_ arguments: String...) throws -> [String] {
    let result = try person.run(["list"] + arguments)
    #expect(result.status == .exited(0))
    return result.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  @Test("It is narrowed by words, by time, by the language of the texts, and by all of them")
  func filtered() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    let dutch = SessionTexts.evening.replacing("{ en: Evening, nl: Avond }", with: "{ nl: Slapen }")
    try person.add(dutch, as: "slapen")
    #expect(try ids("YIN-") == ["yin-butterfly", "yin-dragon"])
    #expect(try ids("yin", "soles") == ["yin-butterfly"])
    #expect(try ids("--for", "1m") == ["bedtime", "slapen"])
    #expect(try ids("--for", "1m12s", "--in", "en") == ["bedtime", "bridge"])
    #expect(try ids("--in", "nl").count == bundledSessions.count + 2)
    #expect(try ids("slapen", "--for", "1m", "--in", "nl", "--lang", "en") == ["slapen"])
    let json = try person.run("list", "slapen", "--json").output
    #expect(json.contains("\"id\" : \"slapen\"") && json.contains("\"purpose\" : \"settle\""))
    // What people call so, too: 478, belly-hands, body-scan, evening and long-exhale.
    #expect(json.matches(of: /"id"/).count == 6)
  }

  @Test("Where nothing is like that, it says so, and prints nothing for other programs")
  func nothing() throws {
    let result = try person.run("list", "xyzzy", "--lang", "nl")
    #expect(result.status == .exited(0))
    #expect(result.output == "")
    #expect(result.errors == "Zo'n sessie is er niet. “breathe list” toont alle sessies.\n")
    #expect(try person.run("list", "xyzzy", "--json").output.contains("\"sessions\""))
  }

  @Test(
    "What is no time and no language is told",
    arguments: [
      (["--for", "thirty"], "--for needs a duration such as 5m or 1m30s, found “thirty”.\n"),
      (["--for", "0s"], "--for needs a duration such as 5m or 1m30s, found “0s”.\n"),
      (["--in", "german"], "--in is en or nl, not “german”.\n"),
    ])
  func mistakes(arguments: [String], errors: String) throws {
    let result = try person.run(["list"] + arguments)
    #expect(result.status == .exited(64))
    #expect(result.errors == errors)
  }
}
