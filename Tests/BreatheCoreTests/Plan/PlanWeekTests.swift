import Testing

@testable import BreatheCore

/// What a plan changes from week to week.
@Suite struct `The weeks of a plan` {
  private let walk = """
    define:
      - id: walk
        title: Walk
        steps:
          - work: Walk
            for: 5m
    """

  /// How often a session is due on each day of a week.
  private func dues(
    _ plan: Plan, _ session: String, week: Int, _ agreements: Agreements = Agreements()
  ) -> [Int] {
    let adherence = Adherence(plan, contents: [:], [])
    return plan.days(ofWeek: week).map { day in
      let requests = PlanDay(day, adherence, agreements)?.requests ?? []
      return requests.first { $0.session == session }?.due ?? 0
    }
  }

  private func lengths(_ file: PlanFile, _ id: String, weeks: Int) throws -> [String] {
    let plan = try #require(file.plan)
    let session = file.definitions.first { $0.id == id }?.file.session
    let sessions = PlanSessions([id: try #require(session)])
    return try (1...weeks).map { week in
      let dose = plan.prescriptions(inWeek: week)[0].directions(inWeek: week).dose
      return try #require(sessions.length(id, dose)).clockText
    }
  }

  @Test func `let an activity grow`() throws {
    let text = planText(
      """
        - session: walk
          by-week: { 2: { for: 6m }, 3: { for: 7m }, 5: { for: 8m } }
      """, weeks: 6, define: walk)
    #expect(PlanCheck(readPlan(text)).text.diagnostics == [])
    #expect(
      try lengths(readPlan(text), "walk", weeks: 6) == [
        "5:00", "6:00", "7:00", "7:00", "8:00", "8:00",
      ])
  }

  @Test func `let an exercise taper off, and rest`() throws {
    let plan = try plan(
      planText(
        """
          - session: walk
            times: 2 per day
            level: first
            until-week: 7
            by-week:
              2: { level: usual }
              3: { times: 1 per day }
              4: off
              6: { times: 3 per week, level: later }
        """, weeks: 8, define: walk))
    #expect(dues(plan, "walk", week: 1) == [2, 2, 2, 2, 2, 2, 2])
    #expect(dues(plan, "walk", week: 3) == [1, 1, 1, 1, 1, 1, 1])
    #expect(dues(plan, "walk", week: 4) == [0, 0, 0, 0, 0, 0, 0])
    #expect(dues(plan, "walk", week: 5) == [1, 1, 1, 1, 1, 1, 1], "as before the week of rest")
    #expect(dues(plan, "walk", week: 8) == [0, 0, 0, 0, 0, 0, 0], "it is over")
    let prescription = plan.prescriptions[0]
    let levels = (1...7).map { prescription.directions(inWeek: $0).dose.level }
    #expect(levels == [.first, .usual, .usual, .usual, .usual, .later, .later])
    let prescribed = (1...8).map {
      plan.prescribed(prescription, in: plan.days(ofWeek: $0), Agreements())
    }
    #expect(prescribed == [14, 14, 7, 0, 7, 3, 3, 0])
    #expect(plan.prescribed(prescription, in: plan.days, Agreements()) == 48)
  }

  @Test func `have the same session twice, if they don't overlap`() throws {
    let plan = try plan(
      planText(
        """
          - session: walk
            times: 2 per day
            until-week: 1
          - session: walk
            from-week: 3
            days: weekdays
        """, define: walk))
    // From Wednesday to Tuesday.
    #expect(dues(plan, "walk", week: 1) == [2, 2, 2, 2, 2, 2, 2])
    #expect(dues(plan, "walk", week: 2) == [0, 0, 0, 0, 0, 0, 0])
    #expect(dues(plan, "walk", week: 3) == [1, 1, 1, 0, 0, 1, 1])
    let adherence = Adherence(plan, contents: [:], [])
    let report = PlanReport(adherence, Agreements(), in: plan.days)
    #expect(report.weeks.map { $0.rows.map(\.prescribed) } == [[14], [], [5], [5]])
  }

  @Test(arguments: [
    ("times: 3 per week", "days: [mon]", [0, 0, 0, 0, 0, 1, 0]),
    ("days: [mon]", "times: 2 per day", [0, 0, 0, 0, 0, 2, 0]),
    ("days: [mon]", "times: 7 per week", [1, 2, 2, 2, 3, 4, 7]),
    ("days: weekend", "every: 1d", [1, 1, 1, 1, 1, 1, 1]),
    ("times: 2 per day", "days: weekend", [0, 0, 0, 2, 2, 0, 0]),
    ("when: [morning, bedtime]", "days: weekend", [0, 0, 0, 2, 2, 0, 0]),
    ("when: [morning, bedtime]", "when: midday", [1, 1, 1, 1, 1, 1, 1]),
    ("times: 10 per day", "when: midday", [10, 10, 10, 10, 10, 10, 10]),
  ])
  func `keep what they don't name`(base: String, change: String, due: [Int]) throws {
    let text = "  - session: walk\n    \(base)\n    by-week: { 2: { \(change) } }"
    let plan = try plan(planText(text, define: walk))
    #expect(dues(plan, "walk", week: 2) == due)
  }

  @Test func `go on after a week of rest for someone who decides`() throws {
    let plan = try plan(
      planText(
        """
          - session: walk
            advance: when-client-agrees
            by-week: { 2: { for: 6m }, 3: { for: 7m }, 5: off }
          - session: minimal
        """, weeks: 5, define: walk))
    #expect(dues(plan, "walk", week: 5) == [0, 0, 0, 0, 0, 0, 0])
    let start = plan.days.lowerBound
    let entry = Entry(
      id: "a", session: "walk", title: "Walk", hash: "h", start: start.number * 86_400 + 40_000,
      offset: 0, zone: nil, planned: 60, active: 60, paused: 0, outcome: .completed, cycles: 0,
      steps: 1, pace: 1, program: "0")
    func asked(_ plan: Plan, week: Int) -> Bool {
      let adherence = Adherence(plan, contents: ["walk": ["h"]], [entry])
      return !plan.awaitingAgreement(
        on: plan.days(ofWeek: week).lowerBound, adherence, Agreements()
      ).isEmpty
    }
    #expect(asked(plan, week: 2) && !asked(plan, week: 3))
    var resting = plan
    resting.prescriptions[0].weeksOff = [2]
    #expect(!asked(resting, week: 2), "there is nothing to do")
    #expect(asked(resting, week: 3), "the last week it was done in counts")
  }

  @Test func `come in the order of the day`() throws {
    let plan = try plan(
      planText(
        """
          - session: minimal
          - session: walk
            when: [bedtime, morning]
          - session: long-exhale
            when: [morning, evening]
        """, define: walk))
    var entries: [Entry] = []
    var order: [String] = []
    let contents = Dictionary(plan.prescriptions.map { ($0.session, ["h"] as Set) }) { $1 }
    let day = plan.days.lowerBound
    while let next = PlanDay(day, Adherence(plan, contents: contents, entries), Agreements())?.next
    {
      let parts = next.partsLeft.map(\.rawValue).joined(separator: " ")
      order.append("\(next.session) \(parts)")
      entries.append(
        Entry(
          id: "\(order.count)", session: next.session, title: "", hash: "h",
          start: day.number * 86_400 + 40_000 + order.count, offset: 0, zone: nil, planned: 60,
          active: 60, paused: 0, outcome: .completed, cycles: 0, steps: 1, pace: 1, program: "0"))
      try #require(order.count < 9)
    }
    #expect(
      order == [
        "walk morning bedtime", "long-exhale morning evening", "minimal ", "long-exhale evening",
        "walk bedtime",
      ])
  }

  @Test func `change repetitions, sets and load where a session has them`() throws {
    let session = try #require(
      SessionFile(
        bytes: Array(
          file(
            steps: """
              - move: Bridge
                tempo: [{ lift: 1s }, { lower: 1s }]
                reps: [6, 4]
                load: 1 kg
              - hold: Lunge
                for: 10s
              - work: March
                for: 20s
              - rest: 5s
              """
          ).utf8)
      ).session)
    let dose = Dose(
      extent: .time(.seconds(30)), reps: 8, sets: 3, load: LocalizedText("2 kg"))
    let changed = try dose.applied(to: session)
    let exercises = changed.steps.compactMap(\.exercise)
    #expect(exercises.map { $0.setCount(at: .usual) } == [3, 3, 3])
    #expect(exercises.map { $0.repCount(nil, set: 1, at: .usual) } == [8, 1, 1])
    #expect(exercises.map(\.load) == [LocalizedText("2 kg"), nil, nil])
    let times = changed.steps.map { step -> Duration? in
      switch step {
      case .hold(let timed), .work(let timed): timed.duration(on: nil, level: .usual, pace: 1)
      default: nil
      }
    }
    #expect(times == [nil, .seconds(10), .seconds(30), nil], "work goes before what is held")
    // Six, then four, is not a number of sets, and eight is for both.
    #expect(throws: Dose.Unfit(key: "sets", isUneven: true)) {
      try Dose(sets: 4).applied(to: session)
    }
    let eight = try Dose(reps: 8).applied(to: session).steps[0].exercise
    #expect(eight?.setCount(at: .usual) == 2)
    #expect(eight?.repCount(nil, set: 2, at: .usual) == 8)
  }

  @Test func `change the repetitions of a hold, and no side that differs`() throws {
    func session(_ reps: String) throws -> Session {
      let steps = """
        - hold: Bridge
          for: 10s
          sides: [left, right]
          reps: \(reps)
          unequal: A reason.
        - hold: Rest on your back
          for: 30s
        """
      return try #require(SessionFile(bytes: Array(file(steps: steps).utf8)).session)
    }
    let exercises = try Dose(reps: 5).applied(to: session("3")).steps.compactMap(\.exercise)
    #expect(exercises.map { $0.repCount(.left, set: 1, at: .usual) } == [5, 1])
    #expect(throws: Dose.Unfit(key: "reps", isUneven: true)) {
      try Dose(reps: 5).applied(to: session("{ left: 3, right: 2 }"))
    }
  }

  @Test(arguments: [
    "", "# A comment first.\n", "\u{FEFF}", "---\n",
  ])
  func `begin on the day that it is added, if it names none`(before: String) throws {
    let text = before + planText("  - session: minimal").replacing("start: 2026-11-25\n", with: "")
    let bytes = Array(text.utf8)
    #expect(PlanFile(bytes: bytes).text.mistakes.map(\.problem) == [.missingKey("start")])
    let day = try #require(Day(written: "2026-12-07"))
    let file = PlanFile(bytes: bytes, startingOn: day)
    let dated = try #require(file.dated(bytes, startingOn: day))
    #expect(file.plan?.start == day && PlanFile(bytes: dated).plan == file.plan)
    // What names its day stays as it is.
    #expect(PlanFile(bytes: dated).dated(dated, startingOn: day + 1) == dated)
  }

  @Test func `begin by themselves on one line too`() throws {
    let text = "{ breathe-plan: 1, id: a, title: A, weeks: 1, sessions: [{ session: minimal }] }"
    let day = try #require(Day(written: "2026-12-07"))
    let file = PlanFile(bytes: Array(text.utf8), startingOn: day)
    let dated = try #require(file.dated(Array(text.utf8), startingOn: day))
    #expect(file.plan != nil && PlanFile(bytes: dated).plan == file.plan)
  }

  @Test func `are warned of where only the frequency grows`() throws {
    let lunge = """
      define:
        - id: lunge
          title: Lunge
          steps:
            - hold: Lunge
              for: 1m
      """
    let text = planText(
      "  - session: lunge\n    by-week: { 3: { times: 4 per day } }", define: lunge)
    let found = PlanCheck(readPlan(text)).text.diagnostics.map(\.problem)
    #expect(found == [.plan(.warned(.muchStretching(perWeek: .seconds(1680))))])
  }

  @Test func `leave nobody behind for a week of rest`() throws {
    let plan = try plan(
      planText(
        """
          - session: walk
            advance: when-client-agrees
            by-week: { 1: { for: 5m }, 2: { for: 6m }, 3: off, 4: { for: 8m }, 5: { for: 10m } }
        """, weeks: 6, define: walk))
    func minutes(_ yes: Set<Int>) -> [Int] {
      var agreements = Agreements()
      for week in 2...6 { agreements.add(yes.contains(week), "walk", week: week) }
      return (1...6).map { week in
        let dose = plan.prescriptions[0].directions(inWeek: week, agreements).dose
        if case .time(let time) = dose.extent { return Int(time.inSeconds / 60) }
        return 0
      }
    }
    #expect(minutes([2, 4, 5, 6]) == [5, 6, 6, 8, 10, 10])
    #expect(minutes([2, 3, 4, 5, 6]) == [5, 6, 6, 8, 10, 10])
    #expect(minutes([4, 6]) == [5, 5, 5, 6, 6, 8])
    #expect(minutes([]) == [5, 5, 5, 5, 5, 5])
  }
}
