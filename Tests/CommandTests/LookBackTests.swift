import BreatheCore
import FoundationEssentials
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Looking back", .waitsForPrograms)
struct LookBackTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private func practise() throws {
    let (before, after) = (Ratings(tension: 6, pain: 2), Ratings(tension: 3, pain: 2))
    try person.practised(
      (0..<70).map { day in
        Entry.practised(
          "e\(day)", daysAgo: 69 - day, session: day % 3 == 0 ? "low-lunge" : "478",
          minutes: Double(day % 20), outcome: day % 9 == 0 ? .stopped : .completed,
          before: day % 2 == 0 ? before : nil, after: day % 2 == 0 ? after : nil
        ).line
      })
  }

  @Test("stats fits the terminal it is shown on", arguments: [40, 60, 80, 200], ["en", "nl"])
  func widths(columns: Int, language: String) throws {
    try practise()
    let size = PseudoTerminal.Size(columns: columns, rows: 60)
    let terminal = try person.sit("stats", "--lang", language, size: size)
    #expect(try terminal.wait() == .exited(0))
    let picture = terminal.picture(size: size)
    #expect(picture.unknown == [])
    #expect(picture.text.contains(language == "nl" ? "Deze week: " : "This week: "))
    #expect(picture.text.contains("low-lunge"))
    // Nothing is wrapped by the terminal: as many lines are seen as were written.
    let written = terminal.screen.text.split(separator: "\r\n")
    #expect(picture.lines.count { !$0.isEmpty } == written.count)
  }

  @Test("Its colours are the terminal's, and there are none with NO_COLOR, TERM=dumb or a pipe")
  func colours() throws {
    try practise()
    func bytes(_ variables: [String: String]) throws -> [UInt8] {
      var person = person
      person.environment.merge(variables) { $1 }
      let terminal = try person.start("stats")
      #expect(try terminal.wait() == .exited(0))
      return terminal.screen.bytes
    }
    #expect(String(decoding: try bytes([:]), as: UTF8.self).contains("\u{1B}[0;38;5;"))
    let direct = try bytes(["COLORTERM": "truecolor"])
    #expect(String(decoding: direct, as: UTF8.self).contains("\u{1B}[0;38;2;"))
    for variables in [
      ["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": "dumb", "COLORTERM": "truecolor"],
    ] {
      #expect(try !bytes(variables).contains(0x1B))
    }
    let piped = try person.run("stats")
    #expect(!piped.output.utf8.contains(0x1B) && piped.errors == "")
    #expect(piped.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("Without a journal, or with an empty one, it says one kind sentence")
  func empty() throws {
    #expect(
      try person.run("stats").output
        == "The journal is still empty. Whenever you like: breathe belly-5min\n")
    try person.practised([])
    #expect(try person.run("stats", "--lang", "nl").output.hasPrefix("Het logboek is nog leeg."))
    #expect(try person.run("stats", "--json").status == .exited(0))
  }

  @Test("A period and a session can be chosen")
  func chosen() throws {
    let lines = [
      Entry.practised("a", daysAgo: 0),
      Entry.practised("b", daysAgo: 3, session: "478", minutes: 2),
      Entry.practised("c", daysAgo: 400, minutes: 30),
    ].map(\.line)
    try person.practised(lines + ["torn"])
    let all = try person.run("stats", "--from", "2000-01-01")
    #expect(
      all.output.replacing("\n", with: " ").contains("3 days, 37 min, 3 sessions, 3 completed."))
    #expect(all.errors == "1 line of the journal can't be read and was left out.\n")
    let some = try person.run("stats", "--from", "2000-01-01", "--session", "478").output
    #expect(some.contains("1 day, 2 min, 1 session, 1 completed."))
    #expect(try person.run("stats", "--session", "x").output.contains("nothing from this time"))
    let old = Entry.practised("", daysAgo: 300).localDay
    #expect(try person.run("stats", "--to", old).output.contains("1 day, 30 min, 1 session"))
  }

  /// What `stats --json` prints.
  private struct Report: Decodable {
    struct Means: Decodable, Equatable {
      var count: Int
      var before: Double
      var after: Double
    }
    struct Practised: Decodable {
      var sessions: Int
      var stopped: Int
      var minutes: Double
      var tension: Means?
      var pain: Means?
    }
    struct Week: Decodable {
      var week: String
      var days: Int
    }
    struct Session: Decodable {
      var session: String
      var kind: String
      var practised: Practised
    }
    var from: String
    var to: String
    var weeks: [Week]
    var sessions: [Session]
    var total: Practised
  }

  @Test("For other programs it is JSON")
  func json() throws {
    try practise()
    let result = try person.run("stats", "--json")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.total.sessions == 70 && report.total.stopped == 8)
    #expect(report.total.tension == .init(count: 35, before: 6, after: 3))
    #expect(report.sessions.map(\.kind) == ["breathing", "stretching"])
    #expect(report.weeks.map(\.days).reduce(0, +) == 70)
    for week in report.weeks {
      #expect(Day(written: week.week)?.weekday == 0)
    }
    #expect(Day(written: report.to)?.weekday == 6)
  }
}
