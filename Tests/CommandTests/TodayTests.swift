import BreatheCore
import BreatheRuntime
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("What a plan asks today", .timeLimit(.minutes(5)))
struct TodayTests {
  private let client: Client
  private var person: Person { client.person }

  init() throws {
    client = try Client()
    try #require(try client.follow().status == .exited(0))
  }

  private func today(_ arguments: String...) throws -> String {
    let result = try person.launch(["today"] + arguments).run()
    #expect(result.status == .exited(0) && result.errors == "")
    return result.output
  }

  @Test("today tells what is due, what is done, what was replaced, and how long the rest takes")
  func today() throws {
    #expect(
      try today() == """
        Calm, week 1 of 3, Mon 23 November 2026

          A short one  0:02  2 × to do
          Tilt         0:01  1 × to do, level “first”

        To do: 3 sessions, 0:05.

        """)
    try person.practised(
      [
        Entry.ofPlan("a", "short", "2026-11-23", 7),
        Entry.ofPlan("b", "belly-5min", "2026-11-23", 8, insteadOf: "tilt"),
        Entry.ofPlan("c", "short", "2026-11-23", 8, outcome: .stopped),
      ].map(\.line))
    #expect(
      try today("--lang", "nl") == """
        Kalm, week 1 van 3, ma 23 november 2026

          Een korte  0:02  nog 1 ×, 1 × gedaan, 1 × gestopt
          Kantelen   0:01  vervangen, niveau “first”

        Nog te doen: 1 sessie, 0:02.

        """)
    try client.at("2026-11-25", 9)
    #expect(try today().contains("\n  4-7-8 breath  1:16  1 × to do\n"))
  }

  @Test("Enter starts the next one, which needs no other yes, and counts when it is done")
  func start() throws {
    let terminal = try person.start("today")
    try terminal.see("Start “A short one” now?")
    try terminal.send("\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("not run this file before"))
    #expect(try person.journal.map(\.session) == ["short"])
    #expect(try today().contains("A short one  0:02  1 × to do, 1 × done"))
    // A movement asks nothing by itself, and goes at the level of its week.
    let next = try person.start("next")
    #expect(try next.finish() == .exited(0))
    #expect(try person.journal.map(\.session) == ["short", "tilt"])
    #expect(
      try String(decoding: contents(of: person.journalPath), as: UTF8.self)
        .contains("\"level\":\"first\""))
  }

  @Test("Anything but Enter starts nothing", arguments: ["n", "q", "\u{3}"])
  func no(_ keys: String) throws {
    let terminal = try person.start("today")
    try terminal.see("q = stop")
    try terminal.send(keys)
    #expect(try terminal.wait() == .exited(0))
    #expect(try person.journal == [])
    #expect(try terminal.settings() == Person.untouchedSettings.get())
  }

  @Test("next goes on until all is done, and then says so")
  func next() throws {
    for session in ["short", "tilt", "short"] {
      let result = try person.run("next", "--plain")
      #expect(result.status == .exited(0))
      #expect(try person.journal.last?.session == session)
    }
    let done = try person.run("next")
    #expect(done.status == .exited(0) && done.output == "All that is due today is done.\n")
    #expect(try today().hasSuffix("\nAll that is due today is done.\n"))
    #expect(try person.run("next", "short").status == .exited(0), "another may be asked for")
    #expect(try person.journal.count == 4)
    let unknown = try person.run("next", "shrt")
    #expect(unknown.status == .exited(66))
    #expect(unknown.errors.hasPrefix("Your plan has no session “shrt”; did you mean “short”?"))
  }

  @Test("What a plan defines runs and shows by its id while it is followed, and counts")
  func byItsID() throws {
    #expect(try person.run("show", "tilt").output.hasPrefix("Tilt\n"))
    let result = try person.run("short", "--plain")
    #expect(result.status == .exited(0) && result.errors == "")
    #expect(try today().contains("A short one  0:02  1 × to do, 1 × done"))
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(try person.run("short", "--plain").status == .exited(66))
  }

  @Test("The day ends at four in the morning")
  func night() throws {
    try client.at("2026-11-24", 3, 59)
    #expect(try today().hasPrefix("Calm, week 1 of 3, Mon 23 November 2026\n"))
    #expect(try person.run("next", "--plain").status == .exited(0))
    #expect(try today().contains("A short one  0:02  1 × to do, 1 × done"))
    try client.at("2026-11-24", 4, 1)
    #expect(
      try today() == """
        Calm, week 1 of 3, Tue 24 November 2026

          A short one  0:02  2 × to do

        To do: 2 sessions, 0:04.

        """)
  }

  @Test("Before the plan and after it, it says so")
  func outside() throws {
    try client.at("2026-11-22", 12)
    #expect(try today() == "Your plan begins on 23 November 2026.\n")
    try client.at("2026-12-14", 12)
    #expect(try today() == "It ended on 13 December 2026. What was done: breathe report\n")
    #expect(
      try person.run("next").output
        == "It ended on 13 December 2026. What was done: breathe report\n")
  }

  @Test(
    "Once a week it asks whether the last one went well, and what depends on it goes on",
    arguments: [("y", true), ("n", false)])
  func agreement(_ key: String, isAgreed: Bool) throws {
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    #expect(try today().contains("Tilt         0:01  1 × to do, level “first”"), "nobody to ask")
    let terminal = try person.start("today")
    try terminal.see("Tilt: did last week go without more pain?")
    try terminal.send("\r")
    try terminal.watch(for: .milliseconds(200))
    #expect(!terminal.screen.contains("now?"), "Enter is no answer")
    try terminal.send(key)
    try terminal.see("Start “A short one” now?")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(0))
    let row =
      isAgreed ? "Tilt         0:02  1 × to do" : "Tilt         0:01  1 × to do, level “first”"
    #expect(try today().contains(row + "\n"))
    let again = try person.start("today")
    try again.see("Start “A short one” now?")
    #expect(!again.screen.contains("without more pain"))
    try again.send("q")
    #expect(try again.wait() == .exited(0))
    // The plan may come again, a little changed: the answer stays.
    #expect(try client.follow(PlanTexts.calm + "\n# Again.").status == .exited(0))
    #expect(try today().contains(row + "\n"))
  }

  @Test("plan shows the weeks ahead, those that are alike together")
  func plan() throws {
    #expect(
      try person.run("plan").output == """
        Calm
        By A practice (p@example.org)
        Goal: Sleep well
        From 23 November 2026 to 13 December 2026, 3 weeks.
        To be looked at together on 15 December 2026.
        This is week 1.

        Week 1 (Nov 23 to Nov 29)
          A short one   0:02  2 × a day
          4-7-8 breath  1:16  Wed
          Tilt          0:01  every 2 days, level “first”

        Weeks 2 to 3 (Nov 30 to Dec 13)
          A short one   0:02  2 × a day
          4-7-8 breath  1:16  Wed
          Tilt          0:02  every 2 days, if it goes well

        Stop with sharp pain.

        """)
    try client.at("2026-12-14", 9)
    let over = try person.run("plan", "--lang", "nl").output
    #expect(over.contains("Het liep tot en met 13 december 2026.") && !over.contains("Week 1"))
  }

  @Test("A plan that was broken by hand is told, and nothing is lost")
  func broken() throws {
    try person.home.write("breathe-plan: 1\nid: \u{1B}[2J", to: "data/breathe/plan.yaml")
    for arguments in [["plan"], ["today"], ["next"], ["report"]] {
      let result = try person.launch(arguments).run()
      #expect(result.status == .exited(65))
      #expect(!result.errors.contains("\u{1B}"))
    }
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(client.ended.count == 1)
  }
}
