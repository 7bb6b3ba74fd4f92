import BreatheCore
import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("The report of a plan", .timeLimit(.minutes(5)))
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
      Entry.ofPlan("d", "short", "2026-11-24", 8, minutes: 0.5, outcome: .stopped),
      Entry.ofPlan("e", "belly-5min", "2026-11-25", 8, minutes: 5, insteadOf: "tilt"),
      Entry.ofPlan("f", "short", "2026-11-30", 8),
    ]
    let note = Note(id: "n", entry: "d", text: "The phone rang.")
    try person.practised(entries.map(\.line) + [note.line, entries[0].line, "torn"])
    try client.at("2026-12-01", 12)
  }

  @Test("It tells what was prescribed and done, week by week, as a text that fits a mail")
  func text() throws {
    #expect(
      try person.run("report").output == """
        Calm
        By A practice (p@example.org)
        Goal: Sleep well
        From 23 November 2026 to 13 December 2026, 3 weeks.
        To be looked at together on 15 December 2026.

        What was done from 23 November 2026 to 1 December 2026:

        Week 1 (Nov 23 to Nov 29): on 2 days, 5 min
          A short one   2 of 14  3 min, on 2 days, 1 stopped
          4-7-8 breath   0 of 1
          Tilt           1 of 4  2 min, on 1 day, 1 replaced

        Week 2 (Nov 30 to Dec 1): on 1 day, 1 min
          A short one  1 of 4  1 min, on 1 day
          Tilt         0 of 1

        Stopped early:
          Nov 24: A short one, after 0:30 of 2:00

        Replaced:
          Nov 25: Tilt by Five-minute belly breath

        Ratings from 0 to 10, before -> after:
          Nov 23: Tilt: tension 6 -> 4

        """)
    let dutch = try person.run("report", "--lang", "nl", "--notes").output
    for line in [
      "Week 1 (23 nov t/m 29 nov): op 2 dagen, 5 min",
      "  Een korte         2 van 14  3 min, op 2 dagen, 1 gestopt",
      "  24 nov: Een korte, na 0:30 van 2:00", "  25 nov: Kantelen door Five-minute belly breath",
      "  23 nov: Kantelen: spanning 6 -> 4", "  24 nov: Een korte: The phone rang.",
    ] {
      #expect(dutch.contains(line + "\n"), "\(line)")
    }
    #expect(!(try person.run("report").output.contains("The phone rang")), "only when asked")
    #expect(dutch.split(separator: "\n").allSatisfy { $0.count <= 72 })
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
    #expect(
      csv.split(separator: "\r\n") == [
        "week,from,to,session,prescribed,done,stopped,replaced,days,minutes",
        "1,2026-11-23,2026-11-29,short,14,2,1,0,2,3", "1,2026-11-23,2026-11-29,478,1,0,0,0,0,0",
        "1,2026-11-23,2026-11-29,tilt,4,1,0,1,1,2", "2,2026-11-30,2026-12-01,short,4,1,0,0,1,1",
        "2,2026-11-30,2026-12-01,tilt,1,0,0,0,0,0",
      ])
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
    #expect(report.weeks[0].sessions.map(\.minutes) == [2.5, 0, 2])
    #expect(
      report.entries.map(\.outcome)
        == ["completed", "completed", "completed", "stopped", "replaced", "completed"])
    #expect(report.entries[4].by == "belly-5min" && report.entries[2].before == ["tension": 6])
    #expect(report.entries.allSatisfy { $0.notes == nil })
    #expect(try person.run("report", "--json", "--csv").status == .exited(64))
  }

  @Test("It is written to a file only when asked, for the person alone, and over nothing")
  func output() throws {
    let before = names(in: person.home.path)
    let text = try person.run("report").output
    #expect(names(in: person.home.path) == before)
    let result = try person.run("report", "--output", "mail.txt")
    #expect(result.status == .exited(0))
    #expect(result.output == "mail.txt is written. Read it before you send it.\n")
    let path = person.home.path + "/mail.txt"
    #expect(try String(decoding: contents(of: path), as: UTF8.self) == text)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let again = try person.run("report", "--csv", "--output", "mail.txt")
    #expect(again.status == .exited(74))
    #expect(try String(decoding: contents(of: path), as: UTF8.self) == text)
  }

  @Test("It still tells of a plan that has ended")
  func ended() throws {
    let text = try person.run("report").output
    #expect(try person.run("plan", "end").status == .exited(0))
    #expect(try person.run("report").output == text)
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
