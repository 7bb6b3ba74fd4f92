/// A plan in words: what it prescribes, week by week.
extension Language {
  /// Whose plan it is, what for, and how long.
  func head(of plan: Plan) -> [String] {
    var lines = [plan.title.text(in: self)]
    if let author = plan.author?.text(in: self) {
      let contact = plan.contact.map { " (\($0.text(in: self)))" } ?? ""
      lines.append(self("By ", "Door ") + author + contact)
    } else {
      lines.append(
        self("It does not say who wrote it.", "Er staat niet bij wie dit heeft geschreven."))
    }
    if let goal = plan.goal { lines.append(self("Goal: ", "Doel: ") + goal.text(in: self)) }
    let last = plan.days.upperBound - 1
    lines.append(
      self(
        "From \(told(plan.start)) to \(told(last)), \(weeks(plan.weeks)).",
        "Van \(told(plan.start)) tot en met \(told(last)), \(weeks(plan.weeks))."))
    if let review = plan.review {
      lines.append(
        self("To be looked at together on ", "Samen terugkijken op ") + told(review) + ".")
    }
    // A text of the file must not look like one of these lines.
    return lines.map { oneLine(CleanText($0)).string }
  }

  /// What a plan prescribes, before it is taken on; `asked` are the warnings of what it asks of a
  /// session, by its id.
  package func summary(
    _ plan: Plan, _ sessions: PlanSessions, warnings: [Diagnostic], asked: [String: [Diagnostic]],
    layout: TextLayout
  ) -> [String] {
    let rows = plan.prescriptions.map { prescription in
      let directions = prescription.directions(inWeek: prescription.fromWeek)
      return row(prescription, directions, sessions, more: changes(prescription))
    }
    let warned =
      told(warnings)
      + plan.prescriptions(inWeek: 1).map(\.session).flatMap { id in
        told(asked[id] ?? [], of: title(id, sessions))
      }
    return [
      head(of: plan).joined(separator: "\n"), table(rows, layout).joined(separator: "\n"),
    ] + (warned.isEmpty ? [] : [warned.joined(separator: "\n")]) + note(of: plan)
  }

  /// A text of the file must not look like a line of ours.
  func note(of plan: Plan) -> [String] {
    plan.note.map { note in
      let text = oneLine(CleanText(note.text(in: self))).string
      return [self("The author adds: ", "De auteur schrijft erbij: ") + text]
    } ?? []
  }

  /// What a plan asks from a day on; weeks that ask the same stand together.
  package func overview(
    _ plan: Plan, _ sessions: PlanSessions, _ agreements: Agreements, today: Day,
    layout: TextLayout
  ) -> [String] {
    var head = head(of: plan)
    let first = plan.week(of: today) ?? (today < plan.days.lowerBound ? 1 : plan.weeks + 1)
    if today < plan.days.lowerBound {
      head.append(self("It has not begun yet.", "Het is nog niet begonnen."))
    } else if first > plan.weeks {
      head.append(planIsOver(plan))
    } else {
      head.append(self("This is week \(first).", "Dit is week \(first)."))
    }
    let told = stages(of: plan, sessions, agreements, from: first).map { part in
      let rows = part.rows.isEmpty ? ["  " + nothingSetOut] : table(part.rows, layout)
      return ([title(part.weeks, of: plan)] + rows).joined(separator: "\n")
    }
    return [head.joined(separator: "\n")] + told + note(of: plan)
  }

  /// What a plan asks from a week on, a row for each session: its title, its length, how often and how
  /// much. Weeks that ask the same are together.
  func stages(
    of plan: Plan, _ sessions: PlanSessions, _ agreements: Agreements, from first: Int
  ) -> [(weeks: ClosedRange<Int>, rows: [[String]])] {
    var expected = agreements
    // From here on, as it goes when all goes well.
    for week in stride(from: first + 1, through: plan.weeks, by: 1) {
      for prescription in plan.prescriptions {
        expected.add(true, prescription.session, week: week)
      }
    }
    var parts: [(weeks: ClosedRange<Int>, rows: [[String]])] = []
    for week in stride(from: first, through: plan.weeks, by: 1) {
      let rows = plan.prescriptions.filter { $0.weeks.contains(week) }.map { prescription in
        guard prescription.isDone(inWeek: week) else {
          return [title(prescription.session, sessions), "", weekOff]
        }
        let directions = prescription.directions(inWeek: week, expected)
        let now = prescription.directions(inWeek: first, agreements)
        let isOpen = prescription.advancesWhenAgreed && directions != now
        return row(prescription, directions, sessions, more: isOpen ? ", \(ifItGoesWell)" : "")
      }
      if let last = parts.last, last.rows == rows {
        parts[parts.count - 1].weeks = last.weeks.lowerBound...week
      } else {
        parts.append((week...week, rows))
      }
    }
    return parts
  }

  func title(_ weeks: ClosedRange<Int>, of plan: Plan) -> String {
    let days =
      plan.days(ofWeek: weeks.lowerBound)
      .lowerBound..<plan.days(ofWeek: weeks.upperBound)
      .upperBound
    let numbers =
      weeks.count == 1
      ? "Week \(weeks.lowerBound)"
      : self(
        "Weeks \(weeks.lowerBound) to \(weeks.upperBound)",
        "Week \(weeks.lowerBound) tot en met \(weeks.upperBound)")
    return "\(numbers) (\(span(days)))"
  }

  /// The first and the last of some days, in short.
  func span(_ days: Range<Day>) -> String {
    let first = short(days.lowerBound)
    guard days.count > 1 else { return first }
    return self("\(first) to ", "\(first) t/m ") + short(days.upperBound - 1)
  }

  func short(_ day: Day) -> String {
    let (_, number, day) = day.date
    let month = month(number)
    return self("\(month) \(day)", "\(day) \(month)")
  }

  private func row(
    _ prescription: Prescription, _ directions: Directions, _ sessions: PlanSessions,
    more: String
  ) -> [String] {
    let length = sessions.length(prescription.session, directions.dose)?.clockText ?? ""
    return [
      title(prescription.session, sessions), length,
      ([often(directions.schedule)] + amount(directions.dose)).joined(separator: ", ") + more,
    ]
  }

  /// How much of a session, beside its length: its level if it is not the usual one, and what differs
  /// from its file.
  func amount(_ dose: Dose) -> [String] {
    [
      dose.level == .usual ? nil : told(dose.level), dose.sets.map(sets),
      dose.reps.map(repetitions), dose.load.map { oneLine(CleanText($0.text(in: self))).string },
    ].compactMap(\.self)
  }

  private var weekOff: String { self("a week of rest", "een week rust") }

  private var nothingSetOut: String {
    self("nothing is set out", "er staat niets op het programma")
  }

  /// A title of someone's, on one line.
  func title(_ id: String, _ sessions: PlanSessions) -> String {
    oneLine(CleanText(sessions.title(id, in: self))).string
  }

  func told(_ level: Level) -> String {
    switch level {
    case .first: self("at the first level", "op het eerste niveau")
    case .usual: self("at the usual level", "op het gewone niveau")
    case .later: self("at the later level", "op het latere niveau")
    }
  }

  /// How often, on which days, and in which parts of the day.
  func often(_ schedule: Schedule) -> String {
    let times = told(schedule.times)
    let parts = schedule.partsOfDay
    let isOnce = schedule.times == Frequency(1, per: .day)
    var told: [String] = []
    switch schedule.days {
    case .every(1):
      // The parts say how often.
      if parts.isEmpty || schedule.times != Frequency(parts.count, per: .day) { told = [times] }
    case let days: told = isOnce ? [self.told(days)] : ["\(times) \(on(days))"]
    }
    if !parts.isEmpty { told.append(list(parts)) }
    return told.joined(separator: ", ")
  }

  private func told(_ days: Schedule.Days) -> String {
    switch days {
    case .every(1): self("every day", "elke dag")
    case .every(let interval): self("every \(interval) days", "elke \(interval) dagen")
    case .weekdays(let days):
      switch Set(days) {
      case Set(Weekday.Group.weekdays.days): self("weekdays", "werkdagen")
      case Set(Weekday.Group.weekend.days): self("the weekend", "het weekend")
      case let days:
        Weekday.allCases.filter { days.contains($0) }.map { weekdays[$0.number] }
          .joined(separator: " ")
      }
    }
  }

  private func on(_ days: Schedule.Days) -> String {
    switch days {
    case .every: told(days)
    case .weekdays(let weekdays):
      Set(weekdays) == Set(Weekday.Group.weekend.days)
        ? self("in the weekend", "in het weekend") : self("on ", "op ") + told(days)
    }
  }

  /// The parts of the day, one after the other.
  func list(_ parts: [PartOfDay]) -> String {
    let names = parts.map { part in
      switch part {
      case .morning: self("in the morning", "'s ochtends")
      case .midday: self("at midday", "rond de middag")
      case .afternoon: self("in the afternoon", "in de namiddag")
      case .evening: self("in the evening", "'s avonds")
      case .bedtime: self("before bed", "voor het slapen")
      }
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + self(" and ", " en ") + last
  }

  /// How often and how much at first, and what becomes of it.
  func course(of prescription: Prescription) -> String {
    let first = prescription.directions(inWeek: prescription.fromWeek)
    let told = [often(first.schedule)] + amount(first.dose)
    return told.joined(separator: ", ") + changes(prescription) + "."
  }

  /// When it begins, what becomes of it, and when it ends, after what it is at first.
  private func changes(_ prescription: Prescription) -> String {
    var told: [String] = []
    if prescription.fromWeek > 1 {
      told.append(
        self("from week \(prescription.fromWeek)", "vanaf week \(prescription.fromWeek)"))
    }
    if let week = prescription.untilWeek {
      told.append(self("until week \(week)", "tot en met week \(week)"))
    }
    let weeks = Set(prescription.byWeek.keys).union(prescription.weeksOff)
    for week in weeks.sorted() where prescription.weeks.contains(week) {
      if prescription.weeksOff.contains(week) {
        told.append(self("week \(week): rest", "week \(week): rust"))
      } else if week > prescription.fromWeek, let changes = prescription.byWeek[week] {
        told.append(
          self("from week \(week): ", "vanaf week \(week): ")
            + self.told(changes).joined(separator: ", "))
      }
    }
    return told.map { "; \($0)" }.joined()
      + (prescription.advancesWhenAgreed ? ", \(ifItGoesWell)" : "")
  }

  /// What changes.
  private func told(_ changes: Directions) -> [String] {
    let extent: String? =
      switch changes.extent {
      case nil: nil
      case .cycles(let count): breaths(count)
      case .time(let time): length(time)
      }
    let level = changes.level.map { told($0) }
    var dose = changes.dose
    dose.level = .usual
    return [
      changes.times.map(told), changes.days.map(on), changes.partsOfDay.map(list), extent, level,
    ].compactMap(\.self) + amount(dose)
  }

  private var ifItGoesWell: String { self("if you want to", "als je wilt") }

  /// Rows of a name, a number and words, each column as wide as it needs; where the words are too long
  /// for a line, they go on below themselves.
  func table(_ rows: [[String]], _ layout: TextLayout) -> [String] {
    let widths = (0..<2).map { column in rows.map { layout.cells($0[column]) }.max() ?? 0 }
    let indent = widths.reduce(6, +)
    return rows.flatMap { row in
      let space = zip(row, widths).map {
        String(repeating: " ", count: $0.1 - layout.cells($0.0))
      }
      let head = "  \(row[0])\(space[0])  \(space[1])\(row[1])  "
      let words = layout.wrap(row[2], columns: max(20, Self.planColumns - indent))
      let below = words.dropFirst().map { String(repeating: " ", count: indent) + $0 }
      return [trimmed(head + (words.first ?? ""))] + below
    }
  }

  /// What fits a mail, and a question on the terminal.
  static let planColumns = 72

  package var noPlan: String {
    self(
      "You follow no plan. Has someone sent you one? breathe plan add FILE",
      "Je volgt geen plan. Heeft iemand je er een gestuurd? breathe plan add BESTAND")
  }

  /// None that is or was followed is called that.
  package func noSuchPlan(_ word: CleanText) -> String {
    self(
      "You have followed no plan “\(oneLine(word))”.",
      "Je hebt geen plan “\(oneLine(word))” gevolgd.")
  }

  package func planIsOver(_ plan: Plan) -> String {
    let last = told(plan.days.upperBound - 1)
    return self(
      "It ended on \(last). What was done: breathe report",
      "Het liep tot en met \(last). Wat er is gedaan: breathe report")
  }

  /// The first day can't be written into a plan that names none.
  package var noPlaceForStart: String {
    self(
      "Could not note the first day of this plan. Write it in the file: start: 2026-11-23",
      "De eerste dag van dit plan kan niet worden genoteerd. Schrijf die in het bestand: start: 2026-11-23"
    )
  }

  package var planQuestion: String { self("Take on this plan?", "Wil je dit plan volgen?") }

  package func replacesPlan(_ plan: Plan) -> String {
    let title = oneLine(CleanText(plan.title.text(in: self)))
    return self(
      "It takes the place of the plan that you follow now: \(title).",
      "Het komt in de plaats van het plan dat je nu volgt: \(title).")
  }

  /// The plan defines a session whose id means another outside the plan.
  package func definesAnother(_ id: String, isShipped: Bool) -> String {
    let other =
      isShipped
      ? self("the one that comes with breathe", "de meegeleverde sessie")
      : self("the one that you added", "de sessie die je zelf hebt toegevoegd")
    return self(
      "“\(id)” of this plan is not \(other): “breathe next” starts the plan's, “breathe \(id)” the other.",
      "“\(id)” van dit plan is niet \(other): “breathe next” start die van het plan, “breathe \(id)” de andere."
    )
  }

  package var planAdded: String {
    self(
      "You follow it from now on. What is due: breathe today",
      "Je volgt het nu. Wat je vandaag doet: breathe today")
  }

  package func planEnded(_ plan: CleanText, kept path: CleanText) -> String {
    self(
      "You follow “\(oneLine(plan))” no longer. It is kept in \(oneLine(path)).",
      "Je volgt “\(oneLine(plan))” niet meer. Het is bewaard in \(oneLine(path)).")
  }
}
