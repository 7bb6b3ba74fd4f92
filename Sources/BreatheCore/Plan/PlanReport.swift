/// What was prescribed and what was done, for the person to send to whoever gave them the plan. It
/// tells, and judges nothing.
package struct PlanReport: Sendable {
  /// A session in a week.
  package struct Row: Equatable, Sendable {
    package var session: String
    package var prescribed: Int
    package var done: Adherence.Done
    /// On how many days it was practised.
    package var days: Int
  }

  /// A week of the plan, or the part of one that is told of.
  package struct Week: Equatable, Sendable {
    package var number: Int
    package var days: Range<Day>
    package var daysPractised: Int
    package var rows: [Row]

    package var minutes: Int { rows.reduce(0) { $0 + $1.done.minutes } }
  }

  package let plan: Plan
  /// Those that it tells of; none where the plan has none of them.
  package let days: Range<Day>
  package let weeks: [Week]
  /// What counts, in the order of time.
  package let items: [Adherence.Item]

  package init(_ adherence: Adherence, _ agreements: Agreements, in days: Range<Day>) {
    let plan = adherence.plan
    let days = days.clamped(to: plan.days)
    self.plan = plan
    self.days = days
    items = adherence.items(in: days)
    weeks = (1...plan.weeks).compactMap { number in
      let part = plan.days(ofWeek: number).clamped(to: days)
      guard !part.isEmpty else { return nil }
      let rows = plan.prescriptions(inWeek: number).compactMap { prescription -> Row? in
        let id = prescription.session
        let row = Row(
          session: id, prescribed: plan.prescribed(prescription, in: part, agreements),
          done: adherence.done(id, in: part), days: adherence.daysPractised(id, in: part))
        return row.prescribed > 0 || row.done != Adherence.Done() ? row : nil
      }
      return Week(
        number: number, days: part, daysPractised: adherence.daysPractised(in: part), rows: rows)
    }
  }

  /// A table: a record for each session in each week, with its numbers, and then one for each entry
  /// that counts, with what is told of it.
  package func records(notes: [String: [String]]) -> [[CSV.Cell]] {
    let numbers = ["prescribed", "done", "stopped", "replaced", "days", "minutes"]
    let facts =
      [
        "outcome", "by", "planned", "active", "reason",
      ] + EntryRecord.ratingNames + ["notes"]
    func record(
      _ kind: String, week: Int, _ days: Range<Day>, _ session: String, numbers told: [Int] = [],
      facts known: [CSV.Cell] = []
    ) -> [CSV.Cell] {
      let dates = [days.lowerBound, days.upperBound - 1].map { CSV.Cell.value($0.text) }
      let empty = { Array(repeating: CSV.Cell.empty, count: $0) }
      return [.value(kind), .value("\(week)")] + dates + [.text(session)]
        + (told.isEmpty ? empty(numbers.count) : told.map { .value("\($0)") })
        + (known.isEmpty ? empty(facts.count) : known)
    }
    let head = ["kind", "week", "from", "to", "session"] + numbers + facts
    let rows = weeks.flatMap { week in
      week.rows.map { row in
        record(
          "week", week: week.number, week.days, row.session,
          numbers: [
            row.prescribed, row.done.completed, row.done.stopped, row.done.replaced, row.days,
            row.done.minutes,
          ])
      }
    }
    let entries = items.map { item in
      let entry = item.entry
      return record(
        "entry", week: plan.week(of: item.day) ?? 0, item.day..<(item.day + 1), item.session,
        facts: [
          .text(entry.outcome.rawValue), item.isReplacement ? .text(entry.session) : .empty,
          .value("\(entry.planned)"), .value("\(entry.active)"),
          .text(entry.reason?.string ?? ""),
        ] + EntryRecord.ratings(entry)
          + [.text((notes[entry.id] ?? []).joined(separator: "\n"))])
    }
    return [head.map { .value($0) }] + rows + entries
  }
}
