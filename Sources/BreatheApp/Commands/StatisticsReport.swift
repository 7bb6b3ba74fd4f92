import BreatheCore

/// What `stats --json` says. Minutes are not rounded to whole ones.
struct StatisticsReport: Encodable {
  struct Means: Encodable {
    /// How often it was rated both before and after.
    var count: Int
    var before: Double
    var after: Double
  }

  struct Practised: Encodable {
    var sessions: Int
    var completed: Int
    var stopped: Int
    var minutes: Double
    var tension: Means?
    var pain: Means?
  }

  struct Day: Encodable {
    var day: String
    var practised: Practised
  }

  struct Week: Encodable {
    /// Its Monday.
    var week: String
    var days: Int
    var practised: Practised
  }

  struct Session: Encodable {
    var session: String
    var kind: String
    var practised: Practised
  }

  var from: String
  var to: String
  var days: [Day]
  var weeks: [Week]
  var sessions: [Session]
  var total: Practised

  init(_ statistics: Statistics, _ kinds: [String: PracticeKind]) {
    from = statistics.period.lowerBound.text
    to = statistics.period.upperBound.text
    let byDay = statistics.days.sorted { $0.key < $1.key }
    days = byDay.map { Day(day: $0.key.text, practised: Practised($0.value)) }
    let mondays = Set(byDay.map { Interval.week.days(around: $0.key).lowerBound }).sorted()
    weeks = mondays.map { monday in
      let week = monday..<(monday + 7)
      return Week(
        week: monday.text, days: statistics.daysPractised(week),
        practised: Practised(statistics.tally(week)))
    }
    sessions = statistics.sessions.sorted { $0.key < $1.key }.map { id, tally in
      Session(
        session: id, kind: (kinds[id] ?? .other).rawValue, practised: Practised(tally))
    }
    total = Practised(statistics.total)
  }
}

extension StatisticsReport.Practised {
  init(_ tally: PracticeTally) {
    sessions = tally.sessions
    completed = tally.completed
    stopped = tally.stopped
    minutes = (tally.seconds / 60 * 1000).rounded() / 1000
    tension = .init(tally.tension)
    pain = .init(tally.pain)
  }
}

extension StatisticsReport.Means {
  init?(_ tally: RatingTally) {
    guard let before = tally.before, let after = tally.after else { return nil }
    self.init(count: tally.count, before: before, after: after)
  }
}
