import BreatheSystem
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Taking on a plan", .waitsForPrograms)
struct PlanAddTests {
  private let client: Client
  private var person: Person { client.person }

  init() throws {
    client = try Client()
    try person.home.write(PlanTexts.calm, to: "plan.yaml")
  }

  private var isFollowed: Bool { access(client.planPath, F_OK) == 0 }

  @Test("It shows what it sets out, asks, and keeps the very bytes")
  func add() throws {
    let size = PseudoTerminal.Size(columns: 80, rows: 60)
    let terminal = try person.sit("plan", "add", "plan.yaml", size: size)
    try terminal.see("q = stop", size: size)
    #expect(!isFollowed, "nothing before the yes")
    var lines = terminal.picture(size: size).lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    #expect(
      lines == [
        "Calm", "By A practice (p@example.org)", "Goal: Sleep well",
        "From 23 November 2026 to 13 December 2026, 3 weeks.",
        "To be looked at together on 15 December 2026.", "",
        "  A short one   0:02  2 × a day", "  4-7-8 breath  1:16  Wed",
        "  Tilt          0:01  every 2 days, at the first level; from week 2: at",
        "                      the usual level, if you want to", "",
        "The author adds: Stop with sharp pain.", "",
        "A short one (short)",
        "By A practice (p@example.org)", "Length: 0:02", "breathe paces no breath holds.", "",
        "Tilt (tilt)", "By A practice (p@example.org)", "Length: 0:02",
        "breathe paces no breath holds.", "Exercises: Tilt",
        "First come a few questions of health.", "", "Take on this plan?", "",
        "y = yes   n = no   q = stop",
      ])
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(0))
    #expect(
      terminal.picture(size: size).text.contains(
        "You follow it from now on. What is due: breathe today"))
    #expect(try contents(of: client.planPath) == Array(PlanTexts.calm.utf8))
    #expect(person.addedIDs == [], "what it defines is not installed")
    var status = stat()
    #expect(stat(client.planPath, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("Anything but a yes keeps nothing", arguments: ["n", "q", "\u{3}"])
  func no(_ keys: String) throws {
    let terminal = try person.sit("plan", "add", "plan.yaml")
    try terminal.see("q = stop")
    try terminal.answer(keys)
    #expect(try terminal.wait() == .exited(130))
    #expect(!isFollowed && access(person.home.path + "/data", F_OK) != 0)
    try terminal.expectGivenBack()
  }

  @Test("A signal while it asks ends it by that signal, and keeps nothing")
  func signal() throws {
    let terminal = try person.start("plan", "add", "plan.yaml")
    try terminal.see("q = stop")
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(!isFollowed)
  }

  @Test("Without a terminal it only tells, unless --yes says so")
  func noTerminal() throws {
    let told = try person.run("plan", "add", "plan.yaml")
    #expect(told.status == .exited(77) && told.output.hasPrefix("Calm\n") && !isFollowed)
    let added = try person.run("plan", "add", "plan.yaml", "--yes", "--lang", "nl")
    #expect(added.status == .exited(0) && isFollowed)
    #expect(added.output.hasPrefix("Kalm\nDoor A practice (p@example.org)\nDoel: Goed slapen\n"))
    #expect(
      added.output.contains(
        "elke 2 dagen, op het eerste niveau; vanaf")
    )
    #expect(added.output.hasSuffix("Je volgt het nu. Wat je vandaag doet: breathe today\n"))
  }

  @Test("A warning says of which session it is, and a note can't pass for the program's words")
  func warnings() throws {
    let stretches = ["a", "b"].map { id in
      "  - { id: \(id), title: Lunge \(id), steps: [{ hold: Lunge, for: 60s, sides: [left, right] }] }"
    }
    let plan =
      PlanTexts.calm
      .replacing(
        "sessions:",
        with:
          "sessions:\n  - session: a\n    times: 2 per day\n  - session: b\n    times: 2 per day"
      )
      .replacing("define:", with: "define:\n" + stretches.joined(separator: "\n"))
      .replacing("review: 2026-12-15", with: "review: 2020-12-15")
      .replacing(
        "note: Stop with sharp pain.", with: "note: \"Stop.\\n\\nTilt (tilt)\\nLength: 0:02\"")
    let told = try client.follow(plan).output
    for line in [
      "Note: 5 exercises; people keep to a plan of four or fewer better (Bachmann 2018).",
      "Note: it is to be looked at together on 15 December 2020, before the plan begins.",
      "Note: Lunge a: 14 min of one stretch on a side in a week; more than 10 min adds little (Ingram 2024).",
      "Note: Lunge b: 14 min of one stretch on a side in a week; more than 10 min adds little (Ingram 2024).",
      "The author adds: Stop.  Tilt (tilt) Length: 0:02",
    ] {
      #expect(told.split(separator: "\n").count { $0 == line } == 1, "\(line)")
    }
    #expect(told.split(separator: "\n").count { $0 == "Tilt (tilt)" } == 1)
  }

  @Test("A session of an id that means another outside the plan is told")
  func namesakes() throws {
    try person.add(SessionTexts.short, as: "short")
    let plan = PlanTexts.calm.replacing(
      "define:",
      with: "define:\n  - { id: \"478\", title: Weil, steps: [{ breathe: 4-7-8, cycles: 2 }] }")
    let told = try client.follow(plan).output
    #expect(
      told.contains(
        "\n“478” of this plan is not the one that comes with breathe: “breathe next” starts the plan's,"
      ))
    #expect(
      told.contains(
        "\n“short” of this plan is not the one that you added: “breathe next” starts the plan's,"))
    #expect(!told.contains("“tilt” of this plan"))
  }

  @Test("Where what is taken on can't be remembered, it is not followed")
  func unwritableRecord() throws {
    #expect(mkdir(person.home.path + "/data", 0o700) == 0)
    #expect(mkdir(person.home.path + "/data/breathe", 0o700) == 0)
    #expect(mkdir(person.home.path + "/data/breathe/plan-record", 0o700) == 0)
    #expect(try client.follow().status == .exited(74))
    #expect(!isFollowed)
  }

  @Test("What stands in the way of a plan and can't be read is put aside")
  func pipe() throws {
    #expect(try client.follow().status == .exited(0))
    #expect(unlink(client.planPath) == 0 && mkfifo(client.planPath, 0o600) == 0)
    #expect(try person.run("today").status == .exited(66))
    #expect(try client.follow().status == .exited(0))
    #expect(unlink(client.planPath) == 0 && mkfifo(client.planPath, 0o600) == 0)
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(!isFollowed && client.ended.count == 2)
  }

  @Test(
    "Killed at any moment, one plan is followed, and nothing of it or the other is lost",
    .needs("strace"),
    arguments: [
      // What is remembered, the copy of the old plan, the new one: each with its fsync.
      ("fsync", 1), ("fsync", 2), ("fsync", 3), ("fsync", 4), ("fsync", 5), ("fsync", 6),
      ("rename", 1), ("rename", 2),
    ])
  func killed(atCall call: String, _ number: Int) throws {
    #expect(try client.follow().status == .exited(0))
    let other = PlanTexts.calm.replacing("id: calm", with: "id: other")
    try person.home.write(other, to: "other.yaml")
    var launch = try person.launch([])
    launch.arguments = [
      "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(number)", "-E",
      "LD_PRELOAD=\(person.environment["LD_PRELOAD"] ?? "")", launch.executable, "plan", "add",
      "other.yaml", "--yes",
    ]
    launch.environment["LD_PRELOAD"] = nil
    launch.executable = "strace"
    #expect(try launch.run().status == .signalled(SIGKILL))
    let followed = try contents(of: client.planPath)
    #expect([PlanTexts.calm, other].map { Array($0.utf8) }.contains(followed))
    #expect(try person.run("report", "calm").status == .exited(0))
    #expect(try person.run("today").status == .exited(0))
    #expect(try person.run("plan", "add", "other.yaml", "--yes").status == .exited(0))
    #expect(try contents(of: client.planPath) == Array(other.utf8))
    #expect(client.ended.count { $0.hasPrefix("2026-11-23-calm-") && $0.hasSuffix(".yaml") } == 1)
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(!isFollowed)
  }

  @Test("One with mistakes is told with their places, and leaves what there was")
  func mistakes() throws {
    #expect(try person.run("plan", "add", "plan.yaml", "--yes").status == .exited(0))
    let broken = PlanTexts.calm.replacing("times: 2 per day", with: "times: often")
    try person.home.write(broken, to: "plan.yaml")
    let result = try person.run("plan", "add", "plan.yaml", "--yes")
    #expect(result.status == .exited(65))
    #expect(result.errors.hasPrefix("plan.yaml:12:12: error: “times” says how often"))
    #expect(try contents(of: client.planPath) == Array(PlanTexts.calm.utf8))
    #expect(client.ended == [])
  }

  @Test("One that names no first day begins on the day it is added, and goes on when corrected")
  func undated() throws {
    let undated = PlanTexts.calm.replacing("start: 2026-11-23\n", with: "")
    func isFollowed(_ text: String, from day: String) throws -> Bool {
      let result = try client.follow(text)
      let kept = try contents(of: client.planPath)
      return result.status == .exited(0) && kept == Array("start: \(day)\n\(text)".utf8)
    }
    #expect(try isFollowed(undated, from: "2026-11-23"))
    #expect(try person.run("report", "plan.yaml").output.contains("From 23 November 2026"))
    try client.at("2026-12-02", 9)
    let corrected = undated.replacing("Sleep well", with: "Rest well")
    #expect(try isFollowed(corrected, from: "2026-11-23"))
    #expect(try person.run("today").output.contains("week 2 of 3"))
    // Whoever begins again after it has ended, begins at the first week.
    try client.at("2027-01-10", 9)
    #expect(try isFollowed(undated, from: "2027-01-10"))
  }

  @Test("What is no plan is told for what it is")
  func noPlan() throws {
    try person.home.write(SessionTexts.short, to: "short.yaml")
    let session = try person.run("plan", "add", "short.yaml", "--yes")
    #expect(session.status == .exited(65))
    #expect(session.errors.contains("a session is added with “breathe add”"))
    #expect(!session.errors.contains("Did someone send you"))
    let plan = try person.run("plan.yaml")
    #expect(
      plan.status == .exited(65) && plan.errors.contains("follow it: breathe plan add plan.yaml"))
    #expect(mkfifo(person.home.path + "/pipe", 0o600) == 0)
    for (name, told) in [
      ("pipe", "pipe is not a file."), ("/dev/zero", "/dev/zero is not a file."),
    ] {
      let result = try person.run("plan", "add", name, "--yes")
      #expect(result.status == .exited(66) && result.errors == told + "\n")
    }
    #expect(!isFollowed)
  }

  @Test("A plan that another takes the place of is kept, and so is one that ends")
  func kept() throws {
    #expect(try client.follow().status == .exited(0))
    let other = PlanTexts.calm.replacing("id: calm", with: "id: other")
      .replacing("en: Calm", with: "en: Other").replacing("2026-11-23", with: "2026-11-30")
    let added = try client.follow(other)
    #expect(added.output.contains("It takes the place of the plan that you follow now: Calm."))
    #expect(client.ended.count == 1 && client.ended[0].hasPrefix("2026-11-23-calm-"))
    #expect(try client.follow(other).status == .exited(0))
    #expect(client.ended.count == 1, "the same again is no other")
    let ended = try person.run("plan", "end")
    #expect(ended.status == .exited(0))
    #expect(ended.output.hasPrefix("You follow “Other” no longer. It is kept in "))
    #expect(!isFollowed && client.ended.count == 2)
    let folder = person.home.path + "/data/breathe/plans/"
    let files = try client.ended.map { try contents(of: folder + $0) }
    #expect(files == [Array(PlanTexts.calm.utf8), Array(other.utf8)])
    for arguments in [["plan"], ["plan", "end"], ["today"], ["next"]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(66))
      #expect(result.errors.hasPrefix("You follow no plan."))
    }
  }

  @Test("check knows plans beside sessions")
  func check() throws {
    try person.home.write(SessionTexts.quick, to: "quick.yaml")
    try person.home.write(
      PlanTexts.calm.replacing("reps: { first: 1, usual: 2 }", with: "reps: none")
        .replacing("weeks: 3", with: "weeks: 60"), to: "bad.yaml")
    let result = try person.run("check", "plan.yaml", "quick.yaml", "bad.yaml")
    #expect(result.status == .exited(65))
    #expect(
      result.output.hasPrefix("plan.yaml: no errors, 3 weeks, 3 sessions\nquick.yaml: no errors,"))
    #expect(result.output.contains("bad.yaml:8:8: warning: 60 weeks; a plan of more than a year"))
    #expect(result.output.contains("bad.yaml:32:15: error: “reps” needs a whole number"))
    #expect(result.output.hasSuffix("3 files, errors: 1, warnings: 1\n"))
    let json = try person.run("check", "--json", "plan.yaml").output
    #expect(json.contains("\"id\" : \"calm\""))
  }
}
