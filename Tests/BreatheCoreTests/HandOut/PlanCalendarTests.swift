import Foundation
import TestSupport
import Testing

@testable import BreatheCore

@Suite struct `The calendar of a plan` {
  private static let times = ["08:00", "13:00", "20:00"].compactMap { ClockTime(written: $0) }
  /// Wednesday 2026-11-25.
  private static let start = Day(number: 20_782)

  private func calendar(
    _ sessions: String, at times: [ClockTime] = times, agreed: [Int] = [], weeks: Int = 4
  ) throws -> PlanCalendar {
    let plan = try plan(planText(sessions, weeks: weeks))
    var agreements = Agreements()
    for week in agreed { agreements.add(true, "minimal", week: week) }
    return try PlanCalendar(plan, PlanSessions([:]), agreements, at: times)
  }

  private func told(_ events: [PlanCalendar.Event]) -> [String] {
    events.map { event in
      let days = event.days.map { "\(Self.start.distance(to: $0))" }.joined(separator: " ")
      return "\(event.week).\(event.slot) \(event.time.text): \(days)"
    }
  }

  @Test(arguments: [
    ("times: 2 per day", ["1.1 08:00: 0 1 2 3 4 5 6", "1.2 13:00: 0 1 2 3 4 5 6"]),
    ("when: [evening, morning]", ["1.1 08:00: 0 1 2 3 4 5 6", "1.2 20:00: 0 1 2 3 4 5 6"]),
    ("days: [mon, wed]", ["1.1 08:00: 0 5"]),
    ("every: 3d\n    when: bedtime", ["1.1 20:00: 0 3 6"]),
    ("times: 2 per week", ["1.1 08:00: 0 3"]), ("times: 3 per week", ["1.1 08:00: 0 2 4"]),
    ("times: 9 per week", ["1.1 08:00: 0 1 2 3 4 5 6", "1.2 13:00: 0 3"]),
  ])
  func `has an event for each time of the day`(keys: String, events: [String]) throws {
    let calendar = try calendar("  - session: minimal\n    \(keys)", weeks: 1)
    #expect(told(calendar.events) == events)
  }

  @Test func `has events of its own in each week`() throws {
    let sessions = """
        - session: minimal
          every: 2d
          by-week: { 2: off, 4: { level: first } }
      """
    #expect(
      told(try calendar(sessions, weeks: 5).events) == [
        "1.1 08:00: 0 2 4 6", "3.1 08:00: 14 16 18 20", "4.1 08:00: 22 24 26",
        "5.1 08:00: 28 30 32 34",
      ])
  }

  @Test func `waits for the person to agree`() throws {
    let sessions = """
        - session: minimal
          advance: when-client-agrees
          by-week: { 2: { times: 2 per day } }
      """
    #expect(try calendar(sessions, weeks: 2).events.map(\.slot) == [1, 1])
    #expect(try calendar(sessions, agreed: [2], weeks: 2).events.map(\.week) == [1, 2, 2])
  }

  @Test func `needs a time for each`() throws {
    #expect(throws: CalendarProblem.tooFewTimes(needed: 4, session: "minimal")) {
      try calendar("  - session: minimal\n    times: 4 per day")
    }
    #expect(throws: CalendarProblem.noTime(.afternoon, session: "minimal")) {
      try calendar("  - session: minimal\n    when: [midday, afternoon]")
    }
    #expect(throws: CalendarProblem.tooFewTimes(needed: 1, session: "minimal")) {
      try calendar("  - session: minimal", at: [])
    }
  }

  /// A later calendar changes these events, and adds none beside them.
  @Test func `keeps the ids of events whose times or doses change`() throws {
    func ids(_ keys: String, _ start: String, _ times: [ClockTime]) throws -> [CleanText] {
      let plan = try plan(planText("  - session: minimal\n    \(keys)", start: start))
      let calendar = try PlanCalendar(plan, PlanSessions([:]), Agreements(), at: times)
      return calendar.events.map { $0.id(in: plan) }
    }
    let before = try ids("times: 2 per day", "2026-11-25", Self.times)
    #expect(before.prefix(2) == ["test.minimal.1.1@breathe", "test.minimal.1.2@breathe"])
    let later = [ClockTime(hour: 9, minute: 30), ClockTime(hour: 21)]
    #expect(try ids("days: weekdays\n    times: 2 per day", "2026-12-01", later) == before)
  }

  @Test func `is a file of events with an alarm`() throws {
    let plan = try plan(
      planText(
        "  - session: minimal\n    days: [mon, thu, fri]\n    level: first", weeks: 1,
        head: "note: \"a, b; c\\\\d\\ne\""))
    let calendar = try PlanCalendar(plan, PlanSessions([:]), Agreements(), at: Self.times)
    let lines = calendar.lines(in: .en, contact: "Zoë, 012", moment: 1_795_024_000, program: "1.0")
    #expect(
      lines.text.split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//breathe//breathe 1.0//EN",
        "CALSCALE:GREGORIAN", "X-WR-CALNAME:Test", "BEGIN:VEVENT", "UID:test.minimal.1.1@breathe",
        "DTSTAMP:20261118T174640Z", "SEQUENCE:29917066", "DTSTART:20261126T080000",
        "DURATION:PT1M", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH,FR;COUNT=3", "SUMMARY:minimal",
        "DESCRIPTION:at the first level\\nTest\\nThe author adds: a\\, b\\; c\\\\d e\\nQues",
        " tions\\, or worse afterwards? Stop and contact Zoë\\, 012.", "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY", "DESCRIPTION:minimal", "TRIGGER:PT0S", "END:VALARM", "END:VEVENT",
        "END:VCALENDAR",
      ])
  }
}

@Suite struct `Lines of a calendar` {
  @Test(arguments: 0..<20) func `take any text as text`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "\r\n", "\n", "\r", "END:VEVENT", ":", ";", ",", "\\", "\"", "a", " ", "é", "界", "👩‍👩‍👧",
      "\u{0}", "\u{2028}", "\u{85}", "\u{1B}[2J", String(repeating: "x", count: 80),
    ]
    for _ in 0..<200 {
      let text = CleanText((0..<generator.int(1...40)).map { _ in generator.pick(pieces) }.joined())
      var lines = CalendarLines()
      lines.add("SUMMARY", text)
      let folded = lines.text.components(separatedBy: "\r\n")
      #expect(folded.last == "")
      #expect(folded.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains { $0 < 0x20 } })
      #expect(folded.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
      let whole = lines.text.dropLast().replacingOccurrences(of: "\r\n ", with: "")
      #expect(unescaped(whole) == "SUMMARY:" + text.string)
    }
  }

  private func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
