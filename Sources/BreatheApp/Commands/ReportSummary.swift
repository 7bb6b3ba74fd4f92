import BreatheCore

/// What `report --json` says. Minutes are not rounded to whole ones.
struct ReportSummary: Encodable {
  struct Row: Encodable {
    var session: String
    var prescribed: Int
    var done: Int
    var stopped: Int
    var replaced: Int
    var days: Int
    var minutes: Double
  }

  struct Week: Encodable {
    var week: Int
    var from: String
    var to: String
    var days: Int
    var sessions: [Row]
  }

  /// An entry that counts.
  struct Item: Encodable {
    var day: String
    /// The session that was prescribed.
    var session: String
    /// Completed or stopped: itself, or what was done instead.
    var outcome: String
    /// What was done instead.
    var by: String?
    var reason: String?
    var planned: Double
    var active: Double
    var before: [String: Int]?
    var after: [String: Int]?
    var notes: [String]?
  }

  var plan: String
  var start: String
  var weeks: [Week]
  var entries: [Item]

  init(_ report: PlanReport, notes: [String: [String]]) {
    plan = report.plan.id
    start = report.plan.start.text
    weeks = report.weeks.map { week in
      Week(
        week: week.number, from: week.days.lowerBound.text,
        to: (week.days.upperBound - 1).text, days: week.daysPractised,
        sessions: week.rows.map { Row($0) })
    }
    entries = report.items.map { Item($0, notes: notes[$0.entry.id]) }
  }
}

extension ReportSummary.Row {
  init(_ row: PlanReport.Row) {
    session = row.session
    prescribed = row.prescribed
    done = row.done.completed
    stopped = row.done.stopped
    replaced = row.done.replaced
    days = row.days
    minutes = (row.done.seconds / 60 * 1000).rounded() / 1000
  }
}

extension ReportSummary.Item {
  init(_ item: Adherence.Item, notes: [String]?) {
    let entry = item.entry
    day = item.day.text
    session = item.session
    outcome = entry.outcome.rawValue
    by = item.isReplacement ? entry.session : nil
    reason = entry.reason?.string
    planned = entry.planned
    active = entry.active
    before = entry.before?.byName
    after = entry.after?.byName
    self.notes = notes.flatMap { $0.isEmpty ? nil : $0 }
  }
}
