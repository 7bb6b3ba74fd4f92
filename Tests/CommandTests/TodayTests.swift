import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What a plan asks today", .waitsForPrograms)
struct TodayTests {
  private let client: Client
  private var person: Person { client.person }

  init() throws {
    client = try Client()
    try #require(try client.follow().status == .exited(0))
  }

  private func today(_ arguments: String...) throws -> String {
    let result = try person.run(["today"] + arguments)
    #expect(result.status == .exited(0) && result.errors == "")
    return result.output
  }

  @Test("today tells what is due, what is done, what was replaced, and how long the rest takes")
  func today() throws {
    #expect(
      try today() == """
        Calm, week 1 of 3, Mon 23 November 2026

          A short one  0:02  2 × to do
          Tilt         0:01  1 × to do, at the first level

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
          Kantelen   0:01  vervangen, op het eerste niveau

        Nog te doen: 1 sessie, 0:02.

        """)
    try client.at("2026-11-25", 9)
    #expect(try today().contains("\n  4-7-8 breath  1:16  1 × to do\n"))
  }

  @Test("Enter starts the next one, which needs no other yes, and counts when it is done")
  func start() throws {
    let terminal = try person.sit("today")
    try terminal.see("Start “A short one” now?")
    try terminal.answer("\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("not run this file before"))
    #expect(try person.journal.map(\.session) == ["short"])
    #expect(try today().contains("A short one  0:02  1 × to do, 1 × done"))
    // A movement goes at the level of its week.
    let next = try person.sit("next")
    try next.see("Do you have any of these today")
    try next.answer("n", "n")
    #expect(try next.finish() == .exited(0))
    #expect(try person.journal.map(\.session) == ["short", "tilt"])
    #expect(
      try String(decoding: contents(of: person.journalPath), as: UTF8.self)
        .contains("\"level\":\"first\""))
  }

  @Test("Anything but Enter starts nothing", arguments: ["n", "q", "\u{3}"])
  func no(_ keys: String) throws {
    let terminal = try person.sit("today")
    try terminal.see("q = stop")
    try terminal.answer(keys)
    #expect(try terminal.wait() == .exited(0))
    #expect(try person.journal == [])
    try terminal.expectGivenBack()
  }

  @Test("next goes on until all is done, and then says so")
  func next() throws {
    for session in ["short", "tilt", "short"] {
      let result = try person.run("next", "--plain", "--yes")
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
    "Once a week it asks whether the person wants to go a step further, and goes on with a yes",
    arguments: [("y", true), ("n", false)])
  func agreement(_ key: String, isAgreed: Bool) throws {
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    #expect(
      try today().contains("Tilt         0:01  1 × to do, at the first level"), "nobody to ask")
    let terminal = try person.sit("today")
    try terminal.see("In week 2 you can go a step further: Tilt. Do you want to?")
    try terminal.answer("\r")
    try terminal.watch(for: .milliseconds(200))
    #expect(!terminal.screen.contains("now?"), "Enter is no answer")
    try terminal.send(key)
    try terminal.see(isAgreed ? "You go on to the next step." : "Then it stays as it was.")
    try terminal.see("Start “A short one” now?")
    try terminal.answer("q")
    #expect(try terminal.wait() == .exited(0))
    let row =
      isAgreed ? "Tilt         0:02  1 × to do" : "Tilt         0:01  1 × to do, at the first level"
    #expect(try today().contains(row + "\n"))
    let again = try person.sit("today")
    try again.see("Start “A short one” now?")
    #expect(!again.screen.contains("a step further"))
    try again.answer("q")
    #expect(try again.wait() == .exited(0))
    // The plan may come again, a little changed: the answer stays.
    #expect(try client.follow(PlanTexts.calm + "\n# Again.").status == .exited(0))
    #expect(try today().contains(row + "\n"))
  }

  @Test("A yes that changes nothing yet promises no next step")
  func noStep() throws {
    let plan = PlanTexts.calm.replacing("2: { level: usual } }", with: "3: { level: usual } }")
    #expect(try client.follow(plan).status == .exited(0))
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    let terminal = try person.sit("today")
    try terminal.see("In week 2 you can go a step further: Tilt. Do you want to?")
    try terminal.answer("y")
    try terminal.see("Then it stays as it was.")
    try terminal.see("Start “A short one” now?")
    #expect(!terminal.screen.contains("next step"))
    try terminal.answer("q")
    #expect(try terminal.wait() == .exited(0))
    #expect(try today().contains("Tilt         0:01  1 × to do, at the first level\n"))
  }

  @Test("What its author says of going further is shown with the question")
  func condition() throws {
    let plan = PlanTexts.calm.replacing(
      "advance: when-client-agrees",
      with: "advance: when-client-agrees\n    advance-if: Only if you had no more pain.")
    #expect(try client.follow(plan).status == .exited(0))
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    let terminal = try person.sit("today")
    try terminal.see("Tilt. Do you want to? Only if you had no more pain.")
    try terminal.see("q = later")
    try terminal.answer("q", "q")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("Who does not want to answer sees the day all the same, and is asked again")
  func later() throws {
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    for _ in 1...2 {
      let terminal = try person.sit("today")
      try terminal.see("q = later")
      try terminal.answer("q")
      try terminal.see("Start “A short one” now?")
      try terminal.answer("q")
      #expect(try terminal.wait() == .exited(0))
    }
    let stopped = try person.sit("today")
    try stopped.see("q = later")
    try stopped.answer("\u{3}")
    #expect(try stopped.wait() == .exited(130))
    try stopped.expectGivenBack()
  }

  @Test("An answer that can't be kept is told after what is due")
  func unkeptAnswer() throws {
    try person.practised([Entry.ofPlan("a", "tilt", "2026-11-25", 9).line])
    try client.at("2026-12-01", 9)
    let record = person.home.path + "/data/breathe/plan-record"
    #expect(unlink(record) == 0 && mkdir(record, 0o700) == 0)
    let terminal = try person.sit("today")
    try terminal.see("q = later")
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(74))
    let text = terminal.picture().text
    #expect(text.contains("A short one 0:02 2 × to do"))
    #expect(text.contains("plan-record: ") && !text.contains("now?"))
  }

  @Test("Without a terminal, next runs what begins with a self-check when --yes vouches for it")
  func selfCheck() throws {
    let plan = PlanTexts.calm.replacing("settle: 0.3s", with: "settle: 0.3s\n    screening: core")
    #expect(try client.follow(plan).status == .exited(0))
    let told = try person.run("next")
    #expect(told.status == .exited(77) && told.errors.contains("add --yes"))
    let result = try person.run("next", "--yes")
    #expect(result.status == .exited(0))
    #expect(try person.journal.map(\.session) == ["short"])
  }

  @Test("A length for what has become another session is told, and nothing runs")
  func otherSession() throws {
    try person.add(SessionTexts.quickBreath, as: "own")
    let plan = PlanTexts.calm.replacing(
      "sessions:", with: "sessions:\n  - session: own\n    by-week: { 1: { cycles: 1 } }")
    #expect(try client.follow(plan).status == .exited(0))
    #expect(try person.run("next", "own").status == .exited(0))
    let twice = SessionTexts.quickBreath + "\n  - breathe: 0.3-0.3\n    cycles: 2"
    try person.add(twice, as: "own")
    let result = try person.run("next", "own")
    #expect(result.status == .exited(65))
    #expect(result.errors.hasPrefix("“cycles” needs a session with exactly one breathing step"))
    #expect(try person.journal.count == 1)
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
          Tilt          0:01  every 2 days, at the first level

        Weeks 2 to 3 (Nov 30 to Dec 13)
          A short one   0:02  2 × a day
          4-7-8 breath  1:16  Wed
          Tilt          0:02  every 2 days, if you want to

        The author adds: Stop with sharp pain.

        """)
    try client.at("2026-12-14", 9)
    let over = try person.run("plan", "--lang", "nl").output
    #expect(over.contains("Het liep tot en met 13 december 2026.") && !over.contains("Week 1"))
  }

  @Test("A plan that was broken by hand is told, and nothing is lost")
  func broken() throws {
    try person.home.write("breathe-plan: 1\nid: \u{1B}[2J", to: "data/breathe/plan.yaml")
    for arguments in [["plan"], ["today"], ["next"], ["report"]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(65))
      #expect(!result.errors.contains("\u{1B}"))
    }
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(client.ended.count == 1)
  }
}
