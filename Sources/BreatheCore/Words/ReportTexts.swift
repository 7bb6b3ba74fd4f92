/// The report of a plan, as a text that fits a mail.
extension Language {
  /// In lines of at most 72 cells, where titles leave room for that.
  package func report(
    _ report: PlanReport, _ sessions: PlanSessions, notes: [String: [String]], layout: TextLayout
  ) -> String {
    let plan = report.plan
    var paragraphs = [head(of: plan).joined(separator: "\n")]
    guard !report.days.isEmpty else {
      return (paragraphs + [nothingOfPlan]).joined(separator: "\n\n")
    }
    let (first, last) = (
      report.days.lowerBound, report.days.upperBound - 1
    )
    paragraphs.append(
      self(
        "What was done from \(told(first)) to \(told(last)):",
        "Wat er is gedaan van \(told(first)) tot en met \(told(last)):"))
    paragraphs += report.weeks.map { self.told($0, sessions, layout) }
    let stopped = report.items.filter { $0.entry.outcome == .stopped }
    paragraphs += list(self("Stopped early", "Voortijdig gestopt"), stopped) { item in
      let (active, planned) = (item.entry.active, item.entry.planned)
      let times = [active, planned].map { Duration.seconds($0).clockText }
      let reason = item.entry.reason.map { ": \(oneLine($0))" } ?? ""
      return what(item, sessions)
        + self(", after \(times[0]) of \(times[1])", ", na \(times[0]) van \(times[1])") + reason
    }
    let replaced = report.items.filter { $0.isReplacement && $0.entry.outcome == .completed }
    paragraphs += list(self("Replaced", "Vervangen"), replaced) { what($0, sessions) }
    let rated = report.items.filter { !ratings($0.entry).isEmpty }
    paragraphs += list(
      self(
        "Ratings from 0 to 10, before -> after", "Cijfers van 0 tot 10, vooraf -> achteraf"),
      rated
    ) { "\(title($0.session, sessions)): \(ratings($0.entry))" }
    let noted = report.items.filter { notes[$0.entry.id]?.isEmpty == false }
    paragraphs += list(self("Notes", "Notities"), noted) { item in
      let told = (notes[item.entry.id] ?? []).map { oneLine(CleanText($0)).string }
      return "\(title(item.session, sessions)): \(told.joined(separator: " / "))"
    }
    return
      paragraphs
      .map { layout.wrap($0, columns: Self.planColumns).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// What was practised, and instead of what.
  private func what(_ item: Adherence.Item, _ sessions: PlanSessions) -> String {
    let other = self(" by ", " door ") + oneLine(CleanText(item.entry.title)).string
    return title(item.session, sessions) + (item.isReplacement ? other : "")
  }

  private func told(
    _ week: PlanReport.Week, _ sessions: PlanSessions, _ layout: TextLayout
  ) -> String {
    let days =
      week.daysPractised == 1
      ? self("1 day", "1 dag") : self("\(week.daysPractised) days", "\(week.daysPractised) dagen")
    let head = self(
      "Week \(week.number) (\(span(week.days))): on \(days), \(week.minutes) min",
      "Week \(week.number) (\(span(week.days))): op \(days), \(week.minutes) min")
    let rows = week.rows.map { row in
      let (done, prescribed) = (row.done.completed, row.prescribed)
      return [
        title(row.session, sessions), self("\(done) of \(prescribed)", "\(done) van \(prescribed)"),
        details(row),
      ]
    }
    return ([head] + table(rows, layout)).joined(separator: "\n")
  }

  private func details(_ row: PlanReport.Row) -> String {
    var parts: [String] = []
    if row.done.practised > 0 {
      parts.append("\(row.done.minutes) min")
      parts.append(
        row.days == 1
          ? self("on 1 day", "op 1 dag") : self("on \(row.days) days", "op \(row.days) dagen"))
    }
    if row.done.stopped > 0 {
      parts.append(self("\(row.done.stopped) stopped", "\(row.done.stopped) gestopt"))
    }
    if row.done.replaced > 0 {
      parts.append(self("\(row.done.replaced) replaced", "\(row.done.replaced) vervangen"))
    }
    return parts.joined(separator: ", ")
  }

  /// A paragraph with a line for each item; none without any.
  private func list(
    _ head: String, _ items: [Adherence.Item], _ line: (Adherence.Item) -> String
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    let lines = items.map { "  \(short($0.day)): \(line($0))" }
    return [(["\(head):"] + lines).joined(separator: "\n")]
  }

  /// What was rated, as it was given: `tension 5 -> 3`.
  private func ratings(_ entry: Entry) -> String {
    Rating.allCases.compactMap { rating in
      let (before, after) = (entry.before?[rating], entry.after?[rating])
      guard before != nil || after != nil else { return nil }
      let numbers = [before, after].map { $0.map { "\($0)" } ?? "-" }
      return "\(told(rating)) \(numbers[0]) -> \(numbers[1])"
    }.joined(separator: ", ")
  }

  package var nothingOfPlan: String {
    self("No day of the plan lies in this time.", "In deze periode valt geen dag van het plan.")
  }

  package func reportWritten(_ path: CleanText) -> String {
    self(
      "\(oneLine(path)) is written. Read it before you send it.",
      "\(oneLine(path)) staat klaar. Lees het voor je het verstuurt.")
  }
}
