import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("How often a session may be done on a day", .waitsForPrograms)
struct DayTests {
  private static let start = 1_795_143_600  // 2026-11-20T03:00:00Z
  private static let refused = "This session may be done 2 times a day, and today you have."

  private let person: Person
  private let clocks: ShiftedClocks
  private let path: String

  init() throws {
    var person = try Person()
    clocks = try ShiftedClocks(in: person.home)
    person.environment.merge(clocks.environment) { $1 }
    person.environment["TZ"] = "CET-1"
    self.person = person
    let text = SessionTexts.quick.replacing("settle:", with: "max-per-day: 2\nsettle:")
    path = try person.trusted(text, to: "quick.yaml")
  }

  /// At so many hours after four in the morning.
  private func run(at hours: Double, _ options: String...) throws -> RunResult {
    try clocks.setWall(to: Self.start + Int(hours * 3600))
    return try person.launch([path] + options).run()
  }

  /// Done at so many hours after four in the morning.
  private func entry(_ hours: Double, active: Double = 60, session: String = "quick") -> String {
    Entry(
      id: "\(hours)", session: session, title: "Quick", hash: "",
      start: Self.start + Int(hours * 3600), offset: 3600, zone: nil, planned: 300, active: active,
      paused: 0, outcome: .stopped, cycles: 0, steps: 0, pace: 1, program: "0.1.0"
    ).line
  }

  @Test("Once more than its author allows is 77, until the next day begins at four")
  func limit() throws {
    for _ in 1...2 { #expect(try run(at: 10).status == .exited(0)) }
    let result = try run(at: 20)
    #expect(result.status == .exited(77))
    #expect(result.errors.contains(Self.refused))
    #expect(result.errors.contains("from then on you can do it again"))
    #expect(result.output == "")
    #expect(try run(at: 23.99).status == .exited(77))
    #expect(try run(at: 24).status == .exited(0))
    #expect(try person.journal.count == 3)
  }

  @Test("In Dutch, in Dutch")
  func dutch() throws {
    try person.practised([entry(1), entry(2)])
    let result = try run(at: 3, "--lang", "nl")
    #expect(result.errors.contains("Deze sessie mag 2 keer per dag"))
    #expect(result.errors.contains("Om 4 uur 's nachts begint een nieuwe dag"))
  }

  @Test("What was stopped counts, a false start does not, nor another session")
  func stopped() throws {
    try person.practised([entry(1), entry(2, active: 20), entry(3, session: "other")])
    #expect(try run(at: 4).status == .exited(0))
    try person.practised([entry(1), entry(2)])
    #expect(try run(at: 4).status == .exited(77))
  }

  @Test("What was undone counts as well: that is no way round a limit")
  func undone() throws {
    let lines = [entry(1), entry(2)]
    let undo = Undo(id: "u", entry: try #require(Entry(line: Array(lines[1].utf8))).id).line
    try person.practised(lines + [undo])
    #expect(try run(at: 4).status == .exited(77))
  }

  @Test("In whatever order they stand in the journal, with whatever between them")
  func order() throws {
    let old = (1...400).map { entry(-24 * Double($0)) }
    try person.practised([entry(2), entry(1)] + old + ["broken"])
    #expect(try run(at: 3).status == .exited(77))
  }

  @Test("--no-journal and --yes lift no limit", arguments: ["--no-journal", "--yes"])
  func options(_ option: String) throws {
    try person.practised([entry(1), entry(2)])
    #expect(try run(at: 3, option).status == .exited(77))
  }

  @Test("The limit is that of the level")
  func level() throws {
    let text = SessionTexts.quick.replacing(
      "settle:", with: "max-per-day: { first: 1, usual: 3 }\nsettle:")
    _ = try person.trusted(text, to: "quick.yaml")
    try person.practised([entry(1), entry(2)])
    #expect(try run(at: 3, "--level", "first").errors.contains("may be done once a day"))
    #expect(try run(at: 3).status == .exited(0))
  }

  @Test("It may still be looked at")
  func preview() throws {
    try person.practised([entry(1), entry(2)])
    try clocks.setWall(to: Self.start + 3 * 3600)
    #expect(try person.runProgram("preview", path).status == .exited(0))
  }

  @Test("In a terminal it is told before anything is asked")
  func terminal() throws {
    try person.practised([entry(1), entry(2)])
    try clocks.setWall(to: Self.start + 3 * 3600)
    let terminal = try person.start(path)
    #expect(try terminal.wait() == .exited(77))
    #expect(terminal.picture().text.contains(Self.refused))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
  }

  private static let enough = "4-7-8: twice a day is enough."

  @Test(
    "Before a third 4-7-8 on a day it is said that two are enough, whatever they were called",
    arguments: [
      (["478", "478"], true), (["2-3.5-4", "4-7-8"], true), (["evening", "calm"], true),
      (["478"], false), (["478", "4-6"], false), (["478", "no-such"], false),
    ])
  func enough(_ sessions: [String], _ isSaid: Bool) throws {
    let calm = SessionTexts.quick.replacing("id: quick", with: "id: calm")
      .replacing("- rest: 0.1s", with: "- breathe: 4-7-8\n    cycles: 2")
    try person.add(calm, as: "calm")
    try person.practised(sessions.enumerated().map { entry(Double($0) + 1, session: $1) })
    try clocks.setWall(to: Self.start + 5 * 3600)
    for word in ["478", "4-7-8"] {
      let terminal = try person.start(word)
      try terminal.see("Enter = start")
      #expect(terminal.picture().text.contains(Self.enough) == isSaid)
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
  }

  @Test("It is no matter of other breaths, nor of the day before")
  func notEnough() throws {
    try person.practised([entry(-2, session: "478"), entry(-1, session: "478")])
    try clocks.setWall(to: Self.start)
    let terminal = try person.start("478")
    try terminal.see("Enter = start")
    #expect(!terminal.picture().text.contains("is enough"))
    try person.practised([entry(0, session: "478"), entry(0.1, session: "478")])
    let other = try person.start("long-exhale")
    try other.see("Enter = start")
    #expect(!other.picture().text.contains("is enough"))
  }
}
