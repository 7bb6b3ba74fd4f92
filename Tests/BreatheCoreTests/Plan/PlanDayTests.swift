import Foundation
import Testing

@testable import BreatheCore

/// What a plan asks and what counts, with days and places of the test's own choice.
@Suite struct `A day of a plan` {
  /// Wednesday 2026-11-25.
  private static let start = Day(number: 20_782)

  private static func entry(
    _ id: String, _ session: String = "minimal", start: Int, offset: Int = 0, hash: String = "h",
    outcome: Entry.Outcome = .completed, insteadOf: String? = nil
  ) -> Entry {
    Entry(
      id: id, session: session, title: session, hash: hash, start: start, offset: offset,
      zone: nil, planned: 60, active: 60, paused: 0, outcome: outcome, cycles: 0, steps: 1,
      pace: 1, insteadOf: insteadOf, program: "0")
  }

  /// An entry at this time of the clock, on this day of the calendar, at a place so far east.
  private static func entry(
    _ id: String, _ session: String = "minimal", day: Day, hour: Int, minute: Int = 0,
    offset: Int = 0, outcome: Entry.Outcome = .completed, insteadOf: String? = nil
  ) -> Entry {
    entry(
      id, session, start: day.number * 86_400 + hour * 3600 + minute * 60 - offset, offset: offset,
      outcome: outcome, insteadOf: insteadOf)
  }

  private func adherence(
    _ plan: Plan, _ entries: [Entry], contents: [String: Set<String>]? = nil
  ) -> Adherence {
    let all = Dictionary(plan.prescriptions.map { ($0.session, ["h"] as Set) }) { $1 }
    return Adherence(plan, contents: contents ?? all, entries)
  }

  private func dues(_ plan: Plan, _ entries: [Entry] = []) -> [[Int]] {
    let adherence = adherence(plan, entries)
    return plan.days.map { day in
      let requests = PlanDay(day, adherence, Agreements())?.requests ?? []
      return plan.prescriptions.map { prescription in
        requests.first { $0.session == prescription.session }?.due ?? 0
      }
    }
  }

  @Test func `asks for what is due on it, from its week on`() throws {
    let plan = try plan(
      planText(
        """
          - session: minimal
            times: 2 per day
          - session: long-exhale
            days: [mon, fri]
            from-week: 2
          - session: own
            every: 3d
        """, weeks: 2,
        define: "define: [{ id: own, title: Own, steps: [{ rest: 5 }] }]"))
    #expect(plan.start.weekday == 2)
    #expect(
      dues(plan) == [
        [2, 0, 1], [2, 0, 0], [2, 0, 0], [2, 0, 1], [2, 0, 0], [2, 0, 0], [2, 0, 1],
        // From Wednesday to Tuesday.
        [2, 0, 0], [2, 0, 0], [2, 1, 1], [2, 0, 0], [2, 0, 0], [2, 1, 1], [2, 0, 0],
      ])
    #expect(PlanDay(Self.start - 1, adherence(plan, []), Agreements()) == nil)
    #expect(PlanDay(Self.start + 14, adherence(plan, []), Agreements()) == nil)
  }

  @Test func `counts by session and content, whoever started it`() throws {
    let plan = try plan(planText("  - session: minimal\n    times: 3 per day"))
    let entries = [
      Self.entry("a", day: Self.start, hour: 8),
      Self.entry("b", "long-exhale", day: Self.start, hour: 9),
      Self.entry("c", start: Self.start.number * 86_400 + 40_000, hash: "other"),
      Self.entry("d", start: Self.start.number * 86_400 + 50_000, hash: "old"),
      Self.entry("e", day: Self.start, hour: 20, outcome: .stopped),
    ]
    let adherence = adherence(plan, entries, contents: ["minimal": ["h", "old"]])
    let request = try #require(PlanDay(Self.start, adherence, Agreements())?.requests.first)
    #expect(request.done.completed == 2 && request.done.stopped == 1)
    #expect(request.left == 1)
    #expect(request.done.seconds == 180)
  }

  @Test func `takes what was replaced for replaced, not for missed and not for another`() throws {
    let plan = try plan(planText("  - session: minimal\n  - session: long-exhale"))
    let entries = [
      Self.entry("a", "long-exhale", day: Self.start, hour: 8, insteadOf: "minimal"),
      Self.entry("b", "belly-5min", day: Self.start + 1, hour: 8, insteadOf: "minimal"),
      Self.entry("c", "long-exhale", day: Self.start + 2, hour: 8, insteadOf: "box"),
    ]
    let adherence = adherence(plan, entries)
    func left(_ day: Day) -> [String: Int] {
      let requests = PlanDay(day, adherence, Agreements())?.requests ?? []
      return Dictionary(requests.map { ($0.session, $0.left) }) { $1 }
    }
    #expect(left(Self.start) == ["minimal": 0, "long-exhale": 1])
    #expect(left(Self.start + 1) == ["minimal": 0, "long-exhale": 1])
    #expect(left(Self.start + 2) == ["minimal": 1, "long-exhale": 0])
    let week = plan.days(ofWeek: 1)
    let done = adherence.done("minimal", in: week)
    #expect(done.replaced == 2 && done.completed == 0)
    #expect(done.seconds == 120, "it was practised all the same")
    #expect(adherence.daysPractised("minimal", in: week) == 2)
    #expect(adherence.daysPractised(in: week) == 3)
    #expect(adherence.items(in: week).map(\.isReplacement) == [true, true, false])
  }

  @Test func `takes a replacement that was stopped for stopped, and asks again`() throws {
    let plan = try plan(planText("  - session: minimal"))
    let stopped = Self.entry(
      "a", "belly-5min", day: Self.start, hour: 8, outcome: .stopped, insteadOf: "minimal")
    let adherence = adherence(plan, [stopped])
    let request = try #require(PlanDay(Self.start, adherence, Agreements())?.requests.first)
    #expect(request.done.stopped == 1 && request.done.replaced == 0 && request.left == 1)
    #expect(request.done.seconds == 60)
    #expect(adherence.daysPractised("minimal", in: plan.days) == 1)
  }

  /// Who answers the self-check with stress breathes first: with the session after it, that has
  /// replaced nothing.
  @Test(
    arguments: [
      // The minutes after eight at which the session itself began, and how it ended.
      ([], 1, 0), ([(10, .completed)], 0, 1), ([(59, .completed)], 0, 1), ([(10, .stopped)], 0, 0),
      ([(720, .completed)], 1, 1), ([(-30, .completed)], 1, 1),
    ] as [([(Int, Entry.Outcome)], Int, Int)])
  func `takes breathing for a replacement unless the session itself follows`(
    _ own: [(Int, Entry.Outcome)], replaced: Int, completed: Int
  ) throws {
    let plan = try plan(
      planText("  - session: minimal\n    times: 2 per day\n  - session: long-exhale"))
    var entries = own.enumerated().map { index, own in
      Self.entry("\(index)", day: Self.start, hour: 8, minute: own.0, outcome: own.1)
    }
    entries.append(Self.entry("b", "long-exhale", day: Self.start, hour: 8, insteadOf: "minimal"))
    for entries in [entries, entries.reversed()] {
      let requests = PlanDay(Self.start, adherence(plan, entries), Agreements())?.requests ?? []
      #expect(requests[0].done.replaced == replaced)
      #expect(requests[0].done.completed == completed)
      // Where it replaced nothing, it counts for itself.
      #expect(requests[1].done.completed == 1 - replaced)
    }
  }

  @Test func `begins with what was done least often, in the order of the plan`() throws {
    let plan = try plan(
      planText("  - session: minimal\n    times: 2 per day\n  - session: long-exhale"))
    var entries: [Entry] = []
    var order: [String] = []
    while let next = PlanDay(Self.start, adherence(plan, entries), Agreements())?.next {
      order.append(next.session)
      entries.append(Self.entry("\(order.count)", next.session, day: Self.start, hour: 8))
      try #require(order.count < 5)
    }
    #expect(order == ["minimal", "long-exhale", "minimal"])
  }

  @Test(arguments: 1...20) func `spreads what is free in a week, and asks for no more`(
    times: Int
  ) throws {
    let plan = try plan(planText("  - session: minimal\n    times: \(times) per week"))
    var generator = SplitMix64(seed: UInt64(times))
    for isDiligent in [true, false] {
      var entries: [Entry] = []
      for day in plan.days {
        let found = try #require(PlanDay(day, adherence(plan, entries), Agreements()))
        let due = found.requests.first?.due ?? 0
        #expect(due <= (times + 6) / 7 || !isDiligent)
        for _ in 0..<(isDiligent ? due : generator.int(0...due)) {
          entries.append(Self.entry("\(entries.count)", day: day, hour: generator.int(4...23)))
        }
      }
      let adherence = adherence(plan, entries)
      for week in 1...plan.weeks {
        let done = adherence.done("minimal", in: plan.days(ofWeek: week)).completed
        #expect(isDiligent ? done == times : done <= times)
        #expect(
          plan.prescribed(plan.prescriptions[0], in: plan.days(ofWeek: week), Agreements()) == times
        )
      }
    }
  }

  @Test func `lasts from four in the morning to four in the morning`() throws {
    let plan = try plan(planText("  - session: minimal", weeks: 1))
    for offset in [-43_200, -12_600, 0, 3600, 20_700, 50_400] {
      for (hour, minute, day) in [(3, 59, -1), (4, 0, 0), (23, 59, 0), (27, 59, 0), (28, 0, 1)] {
        let entry = Self.entry(
          "a", day: Self.start, hour: hour, minute: minute, offset: offset)
        let adherence = adherence(plan, [entry])
        let isOn = plan.days.filter { adherence.done("minimal", in: $0..<($0 + 1)).completed == 1 }
        #expect(isOn == (day < 0 ? [] : [Self.start + day]))
        #expect(day < 0 || entry.start >= DayBoundary().earliest(of: Self.start))
      }
    }
  }

  /// A year of Amsterdam, with both of its changes of the clock, as the machine's own calendar has it.
  @Test func `is one day where the clock is changed`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let plan = try plan(
      planText("  - session: minimal\n    times: 3 per day", start: "2026-02-04", weeks: 52))
    var entries: [Entry] = []
    var offsets: Set<Int> = []
    for (year, month, day) in plan.days.map(\.date) {
      for (hour, minute, isTomorrow) in [(4, 30, false), (23, 59, false), (3, 30, true)] {
        let date = try #require(
          calendar.date(
            from: DateComponents(
              year: year, month: month, day: day + (isTomorrow ? 1 : 0), hour: hour,
              minute: minute)))
        let offset = zone.secondsFromGMT(for: date)
        offsets.insert(offset)
        let start = Int(date.timeIntervalSince1970)
        entries.append(Self.entry("\(entries.count)", start: start, offset: offset))
      }
    }
    #expect(offsets == [3600, 7200])
    let adherence = adherence(plan, entries)
    for day in plan.days {
      #expect(adherence.done("minimal", in: day..<(day + 1)).completed == 3)
    }
  }

  /// Someone who travels: each entry counts for the day of the place where it was practised.
  @Test(arguments: 0..<20) func `is that of the place where one practised`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let plan = try plan(planText("  - session: minimal\n  - session: long-exhale"))
    var expected: [String: [Day: Int]] = [:]
    var entries: [Entry] = []
    for index in 0..<200 {
      let session = generator.pick(["minimal", "long-exhale"])
      let offset = generator.int(-48...56) * 900
      let day = Self.start + generator.int(-3...31)
      entries.append(
        Self.entry("\(index)", session, day: day, hour: generator.int(4...27), offset: offset))
      if plan.days.contains(day) { expected[session, default: [:]][day, default: 0] += 1 }
    }
    let adherence = adherence(plan, entries)
    for session in ["minimal", "long-exhale"] {
      for day in (Self.start - 3)...(Self.start + 31) {
        let done = adherence.done(session, in: day..<(day + 1)).completed
        #expect(done == expected[session]?[day] ?? 0)
      }
      let days = plan.days
      #expect(adherence.daysPractised(session, in: days) == expected[session]?.count ?? 0)
    }
    // Two machines, whose journals were put together in some order, lines of one twice.
    var merged = entries + entries.filter { _ in generator.bool() }
    for index in merged.indices.reversed() { merged.swapAt(index, generator.int(0...index)) }
    let again = self.adherence(plan, merged)
    for day in plan.days {
      #expect(PlanDay(day, again, Agreements()) == PlanDay(day, adherence, Agreements()))
    }
    #expect(again.items(in: plan.days) == adherence.items(in: plan.days))
  }

  @Test(arguments: 0..<20) func `belongs to one week, whatever day a plan starts on`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let start = (Self.start + generator.int(0...400)).text
    let days = generator.pick(["days: [mon, thu, sun]", "every: \(generator.int(1...5))d"])
    let sessions = """
        - session: minimal
          times: \(generator.int(1...4)) per day
          \(days)
          from-week: \(generator.int(1...3))
        - session: long-exhale
          times: \(generator.int(1...9)) per week
      """
    let plan = try plan(planText(sessions, start: start, weeks: generator.int(3...6)))
    let weeks = plan.days.map { plan.week(of: $0) }
    #expect(weeks.first == 1 && weeks.last == plan.weeks && weeks.count == 7 * plan.weeks)
    for (day, week) in zip(plan.days, weeks) {
      #expect(plan.days(ofWeek: week ?? 0).contains(day))
    }
    for prescription in plan.prescriptions {
      let byWeek = (1...plan.weeks).map {
        plan.prescribed(prescription, in: plan.days(ofWeek: $0), Agreements())
      }
      #expect(byWeek.reduce(0, +) == plan.prescribed(prescription, in: plan.days, Agreements()))
      // What lies outside the plan asks nothing.
      let wider = (plan.days.lowerBound - 9)..<(plan.days.upperBound + 9)
      #expect(
        plan.prescribed(prescription, in: wider, Agreements())
          == plan.prescribed(prescription, in: plan.days, Agreements()))
    }
    let asked = dues(plan).map { $0[0] }.reduce(0, +)
    #expect(asked == plan.prescribed(plan.prescriptions[0], in: plan.days, Agreements()))
  }

  @Test func `goes on to the next dose by the week, or when the person agrees`() throws {
    let plan = try plan(
      planText(
        """
          - session: minimal
            by-week: { 1: { level: first }, 3: { level: usual }, 4: { level: later } }
          - session: long-exhale
            from-week: 2
            advance: when-client-agrees
            by-week: { 2: { level: first }, 3: { level: usual }, 4: { level: later } }
        """, weeks: 6))
    func levels(_ agreements: Agreements) -> [[Level]] {
      plan.prescriptions.map { prescription in
        (1...6).map { prescription.directions(inWeek: $0, agreements).dose.level }
      }
    }
    var agreements = Agreements()
    #expect(
      levels(agreements) == [
        [.first, .first, .usual, .later, .later, .later],
        // Who does it before its week does it as it begins.
        [.first, .first, .first, .first, .first, .first],
      ])
    agreements.add(false, "long-exhale", week: 3)
    agreements.add(true, "long-exhale", week: 3)
    agreements.add(true, "long-exhale", week: 4)
    agreements.add(true, "long-exhale", week: 6)
    #expect(levels(agreements)[1] == [.first, .first, .first, .usual, .usual, .later])
  }

  @Test func `keeps what the person said of one session from all others`() throws {
    let plan = try plan(
      planText(
        ["minimal", "long-exhale"].map {
          """
            - session: \($0)
              advance: when-client-agrees
              by-week: { 1: { level: first }, 2: { level: usual }, 3: { level: later } }
          """
        }.joined(separator: "\n")))
    // Only the one was practised in the first week, both in the second.
    let entries =
      [Self.entry("a", day: Self.start, hour: 9)]
      + ["minimal", "long-exhale"].map { Self.entry($0, $0, day: Self.start + 7, hour: 9) }
    let adherence = adherence(plan, entries)
    func waiting(_ day: Int, _ agreements: Agreements) -> [String] {
      plan.awaitingAgreement(on: Self.start + day, adherence, agreements).map(\.session)
    }
    var record = PlanRecord("", of: plan)
    #expect(waiting(7, record.agreements) == ["minimal"])
    var lines = [PlanRecord.line(plan, week: 2, "minimal", isAgreed: true)]
    record = PlanRecord(lines.joined(separator: "\n"), of: plan)
    #expect(waiting(7, record.agreements) == [])
    func levels(_ week: Int) -> [Level] {
      plan.prescriptions.map { $0.directions(inWeek: week, record.agreements).dose.level }
    }
    #expect(levels(2) == [.usual, .first])
    #expect(waiting(14, record.agreements) == ["minimal", "long-exhale"])
    lines.append(PlanRecord.line(plan, week: 3, "long-exhale", isAgreed: true))
    record = PlanRecord(lines.joined(separator: "\n"), of: plan)
    #expect(waiting(14, record.agreements) == ["minimal"], "the other can still be answered for")
    #expect(levels(3) == [.usual, .usual])
    lines.append(PlanRecord.line(plan, week: 3, "minimal", isAgreed: false))
    record = PlanRecord(lines.joined(separator: "\n"), of: plan)
    #expect(levels(4) == [.usual, .usual] && waiting(14, record.agreements) == [])
  }

  @Test func `is asked of once a week, of what was done and can go on`() throws {
    let plan = try plan(
      planText(
        """
          - session: minimal
            advance: when-client-agrees
            by-week: { 1: { level: first }, 3: { level: usual } }
        """))
    var agreements = Agreements()
    let weekly = (0..<4).map { Self.entry("\($0)", day: Self.start + 7 * $0, hour: 9) }
    func asked(_ entries: [Entry], _ day: Int) -> Bool {
      !plan.awaitingAgreement(on: Self.start + day, adherence(plan, entries), agreements).isEmpty
    }
    #expect((0..<7).allSatisfy { !asked(weekly, $0) }, "not in the first week")
    #expect((7..<28).allSatisfy { asked(weekly, $0) })
    #expect((7..<28).allSatisfy { !asked([], $0) }, "not of what was not done")
    let instead = Self.entry(
      "x", "belly-5min", day: Self.start, hour: 9, insteadOf: "minimal")
    #expect((7..<28).allSatisfy { !asked([instead], $0) }, "nor of what was replaced")
    agreements.add(true, "minimal", week: 2)
    #expect((7..<14).allSatisfy { !asked(weekly, $0) }, "once a week")
    #expect((14..<28).allSatisfy { asked(weekly, $0) })
    agreements.add(true, "minimal", week: 3)
    #expect((14..<28).allSatisfy { !asked(weekly, $0) }, "there is nothing to go on to")
    #expect(!asked(weekly, 28), "the plan is over")
  }
}
