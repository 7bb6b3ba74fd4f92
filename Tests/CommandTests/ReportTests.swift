import BreatheCore
import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The report of a plan", .waitsForPrograms)
struct ReportTests {
  private let client: Client
  private var person: Person { client.person }

  init() throws {
    client = try Client()
    try #require(try client.follow().status == .exited(0))
    let (before, after) = (Ratings(tension: 6), Ratings(tension: 4))
    let entries = [
      Entry.ofPlan("a", "short", "2026-11-23", 8), Entry.ofPlan("b", "short", "2026-11-23", 20),
      Entry.ofPlan("c", "tilt", "2026-11-23", 21, minutes: 2, before: before, after: after),
      Entry.ofPlan(
        "d", "short", "2026-11-24", 8, minutes: 0.5, outcome: .stopped, reason: "The\ndoorbell."),
      Entry.ofPlan("e", "belly-5min", "2026-11-25", 8, minutes: 5, insteadOf: "tilt"),
      Entry.ofPlan(
        "g", "belly-5min", "2026-11-27", 8, minutes: 1, outcome: .stopped, insteadOf: "tilt"),
      Entry.ofPlan("f", "short", "2026-11-30", 8),
    ]
    let note = Note(id: "n", entry: "d", text: "=The phone rang.")
    try person.practised(entries.map(\.line) + [note.line, entries[0].line, "torn"])
    try client.at("2026-12-01", 12)
  }

  @Test("It tells what was set out and done, week by week, as a text that fits a mail")
  func text() throws {
    #expect(
      try person.run("report").output == """
        Calm
        By A practice (p@example.org)
        Goal: Sleep well
        From 23 November 2026 to 13 December 2026, 3 weeks.
        To be looked at together on 15 December 2026.

        What was done from 23 November 2026 to 1 December 2026:

        Week 1 (Nov 23 to Nov 29): on 4 days, 11 min
          A short one   2 of 14  3 min, on 2 days, 1 stopped
          4-7-8 breath   0 of 1
          Tilt           1 of 4  8 min, on 3 days, 1 stopped, 1 replaced

        Week 2 (Nov 30 to Dec 1): on 1 day, 1 min
          A short one  1 of 4  1 min, on 1 day
          Tilt         0 of 1

        Stopped early:
          Nov 24: A short one, after 0:30 of 2:00: The doorbell.
          Nov 27: Tilt by Five-minute belly breath, after 1:00 of 2:00

        Replaced:
          Nov 25: Tilt by Five-minute belly breath

        Ratings from 0 to 10, before -> after:
          Nov 23: Tilt: tension 6 -> 4

        """)
    let dutch = try person.run("report", "--lang", "nl", "--notes").output
    for line in [
      "Week 1 (23 nov t/m 29 nov): op 4 dagen, 11 min",
      "  Een korte         2 van 14  3 min, op 2 dagen, 1 gestopt",
      "  24 nov: Een korte, na 0:30 van 2:00: The doorbell.", "Voortijdig gestopt:",
      "  25 nov: Kantelen door Five-minute belly breath",
      "  23 nov: Kantelen: spanning 6 -> 4", "  24 nov: Een korte: =The phone rang.",
    ] {
      #expect(dutch.contains(line + "\n"), "\(line)")
    }
    #expect(!(try person.run("report").output.contains("The phone rang")), "only when asked")
    #expect(dutch.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  @Test("A client's journal is told of by itself, from its first day on where the plan names none")
  func clientsJournal() throws {
    let undated = PlanTexts.calm.replacing("start: 2026-11-23\n", with: "")
    try person.home.write(undated, to: "hers.yaml")
    let entries = [
      Entry.ofPlan("x", "other", "2026-10-01", 8), Entry.ofPlan("y", "short", "2026-10-05", 8),
      Entry.ofPlan("z", "short", "2026-10-13", 8),
    ]
    let lines = entries.map(\.line).joined(separator: "\n") + "\n"
    let path = try person.home.write(lines, to: "hers.jsonl")
    let report = try person.run("report", "hers.yaml", "--journal", path)
    #expect(report.status == .exited(0))
    #expect(report.output.contains("From 5 October 2026 to 25 October 2026, 3 weeks."))
    #expect(report.output.contains("A short one   1 of 14  1 min, on 1 day"))
    #expect(try contents(of: path) == Array(lines.utf8))
    // One's own is as it was.
    #expect(try person.run("report").output.contains("  A short one   2 of 14"))
    let missing = try person.run("report", "hers.yaml", "--journal", path + "x")
    #expect(missing.status == .exited(66) && missing.errors.contains("hers.jsonlx: "))
  }

  @Test("A period of it can be chosen")
  func period() throws {
    let one = try person.run("report", "--from", "2026-11-24", "--to", "2026-11-24").output
    #expect(
      one.contains(
        "Week 1 (Nov 24): on 1 day, 1 min\n  A short one  0 of 2  1 min, on 1 day, 1 stopped\n"))
    #expect(!one.contains("Week 2") && !one.contains("Tilt"))
    let none = try person.run("report", "--to", "2026-11-01").output
    #expect(none.hasSuffix("No day of the plan lies in this time.\n"))
    #expect(try person.run("report", "--from", "x").status == .exited(64))
  }

  @Test("For other programs it is JSON or CSV")
  func programs() throws {
    let csv = try person.run("report", "--csv").output
    let header = """
      kind,week,from,to,session,prescribed,done,stopped,replaced,days,minutes,outcome,by,planned,\
      active,reason,tension-before,tension-after,pain-before,pain-after,\
      dizziness-before,dizziness-after,breathlessness-before,breathlessness-after,\
      effort-before,effort-after,notes
      """
    let lines = csv.split(separator: "\r\n").map { String($0) }
    #expect(lines.first == header)
    #expect(
      lines.dropFirst() == [
        "week,1,2026-11-23,2026-11-29,short,14,2,1,0,2,3,,,,,,,,,,,,,,,,",
        "week,1,2026-11-23,2026-11-29,478,1,0,0,0,0,0,,,,,,,,,,,,,,,,",
        "week,1,2026-11-23,2026-11-29,tilt,4,1,1,1,3,8,,,,,,,,,,,,,,,,",
        "week,2,2026-11-30,2026-12-01,short,4,1,0,0,1,1,,,,,,,,,,,,,,,,",
        "week,2,2026-11-30,2026-12-01,tilt,1,0,0,0,0,0,,,,,,,,,,,,,,,,",
        "entry,1,2026-11-23,2026-11-23,short,,,,,,,completed,,120.0,60.0,,,,,,,,,,,,",
        "entry,1,2026-11-23,2026-11-23,short,,,,,,,completed,,120.0,60.0,,,,,,,,,,,,",
        "entry,1,2026-11-23,2026-11-23,tilt,,,,,,,completed,,120.0,120.0,,6,4,,,,,,,,,",
        "entry,1,2026-11-24,2026-11-24,short,,,,,,,stopped,,120.0,30.0,\"The\ndoorbell.\",,,,,,,,,,,",
        "entry,1,2026-11-25,2026-11-25,tilt,,,,,,,completed,belly-5min,120.0,300.0,,,,,,,,,,,,",
        "entry,1,2026-11-27,2026-11-27,tilt,,,,,,,stopped,belly-5min,120.0,60.0,,,,,,,,,,,,",
        "entry,2,2026-11-30,2026-11-30,short,,,,,,,completed,,120.0,60.0,,,,,,,,,,,,",
      ])
    let noted = try person.run("report", "--csv", "--notes").output
    #expect(noted.contains("\"The\ndoorbell.\",,,,,,,,,,,'=The phone rang.\r\n"))
    struct Read: Decodable {
      struct Week: Decodable {
        struct Row: Decodable {
          var session: String
          var prescribed: Int
          var minutes: Double
        }
        var week: Int
        var sessions: [Row]
      }
      struct Item: Decodable {
        var outcome: String
        var by: String?
        var reason: String?
        var before: [String: Int]?
        var notes: [String]?
      }
      var plan: String
      var weeks: [Week]
      var entries: [Item]
    }
    let json = try person.run("report", "--json").output
    let report = try JSONDecoder().decode(Read.self, from: Data(json.utf8))
    #expect(report.plan == "calm" && report.weeks.map(\.week) == [1, 2])
    #expect(report.weeks[0].sessions.map(\.prescribed) == [14, 1, 4])
    #expect(report.weeks[0].sessions.map(\.minutes) == [2.5, 0, 8])
    #expect(
      report.entries.map(\.outcome)
        == ["completed", "completed", "completed", "stopped", "completed", "stopped", "completed"])
    #expect(report.entries.map { $0.by == "belly-5min" }.suffix(3) == [true, true, false])
    #expect(report.entries[3].reason == "The\ndoorbell.")
    #expect(report.entries[2].before == ["tension": 6])
    #expect(report.entries.allSatisfy { $0.notes == nil })
    #expect(try person.run("report", "--json", "--csv").status == .exited(64))
  }

  @Test("For Excel it is a table with semicolons, decimal commas and a byte order mark")
  func excel() throws {
    let table = try person.run("report", "--csv", "--excel").output
    #expect(table.hasPrefix("\u{FEFF}kind;week;from;to;session;"))
    #expect(table.contains("\r\nentry;1;2026-11-24;2026-11-24;short;;;;;;;stopped;;120,0;30,0;"))
    let path = person.home.path + "/report.csv"
    #expect(try person.run("report", "--csv", "--excel", "--output", path).status == .exited(0))
    let written = try contents(of: path)
    #expect(String(decoding: written, as: UTF8.self) == table)
    #expect(try person.run("report", "--excel").status == .exited(64))
    #expect(try person.run("report", "--json", "--excel").status == .exited(64))
  }

  @Test("It is written to a file only when asked, for the person alone, and over nothing")
  func output() throws {
    let before = person.files
    let text = try person.run("report").output
    #expect(person.files == before)
    let result = try person.runProgram("report", "--output", "mail.txt")
    #expect(result.status == .exited(0))
    #expect(result.output == "mail.txt is written. Read it before you send it.\n")
    let path = person.home.path + "/mail.txt"
    #expect(try String(decoding: contents(of: path), as: UTF8.self) == text)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let again = try person.runProgram("report", "--csv", "--output", "mail.txt")
    #expect(again.status == .exited(74))
    #expect(try String(decoding: contents(of: path), as: UTF8.self) == text)
  }

  @Test("It still tells of a plan that has ended, up to the day on which it did")
  func ended() throws {
    let text = try person.run("report").output
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(try person.run("report").output == text)
    try client.at("2026-12-09", 12)
    #expect(try person.run("report").output == text)
    #expect(try person.run("report", "--to", "2026-12-09").output == text)
    // Nothing that is broken beside it is in the way.
    try person.home.write("breathe-plan: 1\n", to: "data/breathe/plans/z.yaml")
    #expect(try person.run("report").output == text)
    #expect(try client.follow().status == .exited(0))
    #expect(try person.run("report").output.contains("\nWeek 3 (Dec 7 to Dec 9): "))
  }

  @Test("Another plan than the one that is followed can be asked for, by its id or its file")
  func another() throws {
    let text = try person.run("report").output
    let next = PlanTexts.calm.replacing("id: calm", with: "id: anew")
      .replacing("2026-11-23", with: "2026-12-07")
    #expect(try client.follow(next).status == .exited(0))
    #expect(try person.run("report").output == text, "what has not begun is not meant")
    #expect(try person.run("report", "calm").output == text)
    try person.home.write(PlanTexts.calm, to: "calm.yaml")
    #expect(try person.run("report", "calm.yaml").output == text)
    #expect(try person.run("report", "anew").output.contains("From 7 December 2026"))
    #expect(try person.run("report", "plan.yaml").output.contains("From 7 December 2026"))
    let unknown = try person.run("report", "clam", "--lang", "nl")
    #expect(unknown.status == .exited(66))
    #expect(unknown.errors == "Je hebt geen plan “clam” gevolgd.\n")
    try client.at("2026-12-08", 12)
    #expect(try person.run("report").output.contains("From 7 December 2026"))
  }

  @Test(
    "What can't be written whole does not pass for a report",
    arguments: ["report", "report --csv", "report --json", "today", "plan"],
    ["> /dev/full", ">&-"])
  func lost(_ command: String, _ streams: String) throws {
    var launch = try person.launch(["-c", "exec \"$0\" \(command) \(streams)"])
    launch.arguments.append(launch.executable)
    launch.executable = "/bin/sh"
    let result = try launch.run()
    #expect(result.status == .exited(74))
    #expect(result.errors.hasPrefix("What is printed could not be written"))
  }

  @Test("A journal merged from another machine counts each entry once")
  func merged() throws {
    let text = try person.run("report").output
    let here = try String(decoding: contents(of: person.journalPath), as: UTF8.self)
    let there = [
      Entry.ofPlan("h", "short", "2026-11-26", 8), Entry.ofPlan("b", "short", "2026-11-23", 20),
    ]
    try person.home.write(there.map { $0.line + "\n" }.joined() + here, to: "laptop.jsonl")
    #expect(try person.runProgram("journal", "merge", "laptop.jsonl").status == .exited(0))
    let merged = try person.run("report").output
    #expect(merged.contains("A short one   3 of 14  4 min, on 3 days, 1 stopped"))
    #expect(
      merged.replacing("on 5 days, 12 min", with: "on 4 days, 11 min")
        .replacing("3 of 14  4 min, on 3 days", with: "2 of 14  3 min, on 2 days") == text)
  }

  @Test("What was done counts also when another content has come in the place of a session")
  func otherContent() throws {
    let other = PlanTexts.calm.replacing("for: 2s", with: "for: 3s")
    #expect(try client.follow(other).status == .exited(0))
    #expect(try person.run("report").output.contains("A short one   2 of 14"))
    #expect(try person.run("plan", "end").status == .exited(0))
    let new = other.replacing("id: calm", with: "id: anew")
    #expect(try client.follow(new).status == .exited(0))
    #expect(try person.run("report").output.contains("A short one   0 of 14"), "of another plan")
  }
}
