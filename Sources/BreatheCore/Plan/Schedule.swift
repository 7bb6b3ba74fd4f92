/// How often and when a session of a plan is done.
package struct Schedule: Hashable, Sendable {
  /// On which days.
  package enum Days: Hashable, Sendable {
    /// Every so many days, from the first day of the session on.
    case every(Int)
    case weekdays([Weekday])
  }

  /// So often on each of its days; or so often in a week, on any day.
  package var times: Frequency
  package var days: Days
  /// In the order of the day; empty if the file says none.
  package var partsOfDay: [PartOfDay]

  package init(
    times: Frequency = Frequency(1, per: .day), days: Days = .every(1), partsOfDay: [PartOfDay] = []
  ) {
    self.times = times
    self.days = days
    self.partsOfDay = partsOfDay
  }

  /// How often in a whole week.
  var perWeek: Int {
    switch (times.unit, days) {
    case (.week, _): times.count
    case (.day, .every(let interval)): times.count * ((7 + interval - 1) / interval)
    case (.day, .weekdays(let weekdays)): times.count * weekdays.count
    }
  }

  package static let everyRange = 1...28
  /// What people write for every day.
  static let everyDay = [
    "every day", "everyday", "daily", "all", "elke dag", "iedere dag", "dagelijks",
  ]
}

/// A part of the day, in their order.
package enum PartOfDay: String, CaseIterable, Sendable {
  case morning, midday, afternoon, evening, bedtime

  /// Those of the clock that it may be in.
  package var hours: Range<Int> {
    switch self {
    case .morning: 0..<12
    case .midday: 11..<15
    case .afternoon: 12..<18
    case .evening: 17..<24
    case .bedtime: 19..<24
    }
  }
}
