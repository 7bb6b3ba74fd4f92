import BreatheCore
import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The other commands", .waitsForPrograms)
struct CommandTests {
  private static let sessions = bundledSessions.map(\.name)

  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test(
    "list shows every session with its length, and so does breathe alone",
    arguments: [true, false])
  func list(isNamed: Bool) throws {
    let result = try person.run(isNamed ? ["list"] : [])
    #expect(result.status == .exited(0))
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) }.sorted() == Self.sessions)
    #expect(lines.first?.contains(" 1:16 ") == true)
  }

  @Test("show tells what a session asks", arguments: sessions)
  func show(_ id: String) throws {
    let result = try person.run("show", id)
    #expect(result.status == .exited(0))
    #expect(result.output.contains("Never while driving or in or near water."))
    #expect(result.output.contains("Length: "))
    let text = try #require(bundledSessions.first { $0.name == id }).text
    // The morning is asked what its parts are.
    let isAsked = text.contains("\nscreening: ") || text.contains("body: [") || id == "morning"
    #expect(result.output.contains("112") == isAsked)
    #expect(result.output.contains("hip replacement") == isAsked)
    var others = text.matches(of: /\nwithout-holds: (\S+)/).map {
      "Without holds: breathe \($0.1)\n"
    }
    if id == "evening" { others.append("Without holds: press h before it begins\n") }
    #expect(others.allSatisfy(result.output.contains))
    #expect(result.output.contains("Without holds: ") == !others.isEmpty)
  }

  @Test(
    "What a phone corrected gets what to write",
    arguments: [
      (["4–7–8"], 66, "Write 4-7-8."), (["show", "4:7:8"], 66, "Write 4-7-8."),
      (["preview", "4,5-5,5"], 66, "Write 4.5-5.5."), (["4", "-", "6"], 64, "“4-6”"),
      (["4-6", "—for", "2m"], 64, "Write --for."), (["list", "–-for=5m"], 64, "Write --for=5m."),
      (["log", "–n", "5"], 64, "Write -n."), (["4-6", "--for", "10"], 64, "10s or 10m?"),
      (["list", "--for", "10"], 64, "10s or 10m?"), (["4-6", "--for", "5min"], 64, "Write 5m."),
      (["log", "--since", "15-01-2026"], 64, "2026-01-15"),
      (["stats", "--from", "30/02/2026"], 64, "there is no 30 February"),
    ] as [([String], Int32, String)])
  func corrected(_ arguments: [String], _ status: Int32, _ advice: String) throws {
    let result = try person.run(arguments)
    #expect(result.status == .exited(status) && result.output == "")
    #expect(result.errors.contains(advice))
  }

  @Test("A note may begin with any dash")
  func dashInNote() throws {
    try person.practised([Entry.practised("a").line])
    #expect(try person.run("note", "—calm", "–n").status == .exited(0))
    #expect(try person.run("--lang", "nl", "note", "—x").status == .exited(0))
  }

  @Test("show fits the terminal it is shown on", arguments: [20, 40, 80, 200])
  func showWidth(columns: Int) throws {
    let terminal = try person.start("show", "low-lunge", size: .init(columns: columns, rows: 24))
    #expect(try terminal.wait() == .exited(0))
    let widest = terminal.screen.text.split(separator: "\r\n").map(\.count).max()
    #expect(try #require(widest) <= min(80, columns))
  }

  @Test("log shows the last entries, newest last, and passes over what is broken")
  func log() throws {
    #expect(try person.run("log").output == "The journal is empty.\n")
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    for _ in 1...2 { #expect(try person.run(path).status == .exited(0)) }
    let whole = try contents(of: person.journalPath)
    let broken = Array("not an entry\n{\"v\":1".utf8)
    try person.home.write(whole + broken, to: "data/breathe/journal.jsonl")
    let result = try person.run("log")
    #expect(result.status == .exited(0))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      #expect(line.firstMatch(of: /^\d{4}-\d\d-\d\d  \d\d:\d\d    0:02  short +2 breaths$/) != nil)
    }
    #expect(try person.run("log", "-n", "1").output.split(separator: "\n").count == 1)
  }

  @Test("The journal tells where it was: the zone and its offset")
  func zone() throws {
    var person = person
    person.environment["TZ"] = "Etc/GMT-5"
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    #expect(try person.runProgram(path).status == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.zone == "Etc/GMT-5")
    // Without the machine's table of zones, the name means UTC to the C library.
    let isKnown = access("/usr/share/zoneinfo/Etc/GMT-5", R_OK) == 0
    #expect(line.offset == (isKnown ? 5 * 3600 : 0))
  }

  @Test("--version and --help say what they should, on standard output")
  func information() throws {
    let version = try person.run("--version")
    #expect(version.status == .exited(0))
    #expect(version.output.firstMatch(of: /^\d+\.\d+\.\d+\n$/) != nil)
    for arguments in [["--help"], ["help"], ["run", "--help"], ["show", "-h"], ["log", "-h"]] {
      let help = try person.run(arguments)
      #expect(help.status == .exited(0))
      #expect(help.output.contains("USAGE: "))
      #expect(help.errors == "")
    }
    #expect(try person.run("--help").output.contains("not a medical device"))
  }

  @Test("A copy of the program alone, anywhere, knows all its sessions")
  func copy() throws {
    let program = try Tool.breathe
    let copy = person.home.path + "/elsewhere"
    #expect(try Launch("cp", [program, copy]).run().status == .exited(0))
    for id in Self.sessions {
      let launch = Launch(copy, ["show", id], environment: person.environment, folder: "/")
      let result = try launch.run()
      #expect(result.status == .exited(0))
      #expect(result.output.contains("Length: "))
    }
    let run = Launch(
      copy, ["478", "--cycles", "1", "--pace", "0.5"], environment: person.environment,
      folder: "/")
    let terminal = try PseudoTerminal(run)
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("In quietly through the nose")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }
}
