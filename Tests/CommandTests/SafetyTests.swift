import FoundationEssentials
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What breathe refuses to run", .waitsForPrograms)
struct SafetyTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test(
    "A breath that is not safe is 77, with the reason",
    arguments: [
      (["4-21-6"], "hold your breath for 21 s"), (["4-6-4-20.5"], "hold your breath for 20.5 s"),
      (["3-12-6"], "four times as long"),
      (["0.5-0.5", "--cycles", "40"], "more than 30 breaths a minute"),
      (["4-7-8", "--cycles", "9"], "has at most 8 breaths"),
      (["478", "--cycles", "9"], "has at most 8 breaths"),
      (["2-3.5-4", "--cycles", "9"], "has at most 8 breaths"),
      (["4-7-8", "--cycles", "5"], "In your first month"),
      (["478", "--cycles", "8"], "In your first month"),
      (["478", "--pace", "0.5", "--cycles", "5"], "In your first month"),
    ])
  func refused(_ arguments: [String], _ reason: String) throws {
    let result = try person.run(arguments)
    #expect(result.status == .exited(77))
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(result.output == "")
    #expect(try person.journal == [])
  }

  @Test("A file can't ask for more than a pattern can")
  func file() throws {
    let text = SessionTexts.short.replacing("0.3-0.3", with: "4-21-6")
    let result = try person.run(person.trusted(text, to: "unsafe.yaml"))
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("hold your breath for 21 s"))
  }

  /// A line of the journal of so many days ago.
  private func entry(_ session: String, daysAgo: Double) -> String {
    let start = Date(timeIntervalSinceNow: -daysAgo * 86_400).ISO8601Format()
    return """
      {"v":1,"kind":"entry","id":"a","session":"\(session)","title":"t","hash":"00","start":\
      "\(start)","offset":0,"planned":76.0,"active":76.0,"paused":0.0,"outcome":"completed",\
      "cycles":4,"steps":1,"pace":1.0,"program":"0.1.0"}

      """
  }

  private func writeJournal(_ text: String) throws {
    #expect(try person.run("log").status == .exited(0))
    let folder = person.home.path + "/data/breathe"
    #expect(try Launch("mkdir", ["-p", folder]).run().status == .exited(0))
    try person.trusted(text, to: "data/breathe/journal.jsonl")
  }

  @Test(
    "After a month of 4-7-8, whatever it was called, five to eight are allowed",
    arguments: ["478", "4-7-8", "2-3.5-4"],
    [["4-7-8", "--cycles", "5"], ["478", "--cycles", "8"]])
  func afterAMonth(_ session: String, _ arguments: [String]) throws {
    try writeJournal(entry(session, daysAgo: 28.01) + entry("belly-5min", daysAgo: 1))
    let terminal = try PseudoTerminal(try person.launch(arguments))
    try terminal.see("Enter = start")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "What is not a month of 4-7-8 does not count",
    arguments: [("478", 27.9), ("4-7-8", 1), ("belly-5min", 60), ("4-6", 60)])
  func noMonth(_ session: String, daysAgo: Double) throws {
    try writeJournal(entry(session, daysAgo: daysAgo) + "broken line\n")
    let result = try person.run("4-7-8", "--cycles", "5")
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("In your first month"))
  }

  @Test("show tells what would be refused")
  func show() throws {
    let result = try person.run("show", "4-21-6")
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("hold your breath for 21 s"))
  }
}
