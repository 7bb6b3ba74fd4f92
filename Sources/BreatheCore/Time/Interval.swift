/// The parts that a longer time is told in.
package enum Interval: String, CaseIterable, Sendable {
  case week, month, year

  /// The most of them that are told.
  static let (mostWeeks, mostMonths) = (26, 36)

  /// The shortest in which so many days stay easy to look at.
  package init(for days: ClosedRange<Day>) {
    if days.count <= Self.mostWeeks * 7 {
      self = .week
    } else {
      self = days.count <= Self.mostMonths * 30 ? .month : .year
    }
  }

  /// The days of the one that holds `day`.
  package func days(around day: Day) -> Range<Day> {
    switch self {
    case .week:
      return day.monday..<(day.monday + 7)
    case .month:
      let (year, month, _) = day.date
      let isLast = month == 12
      return first(year, month)..<first(isLast ? year + 1 : year, isLast ? 1 : month + 1)
    case .year:
      let year = day.date.year
      return first(year, 1)..<first(year + 1, 1)
    }
  }

  /// All that `days` reach into, in order.
  package func all(in days: ClosedRange<Day>) -> [Range<Day>] {
    var all = [self.days(around: days.lowerBound)]
    while let last = all.last, last.upperBound <= days.upperBound {
      all.append(self.days(around: last.upperBound))
    }
    return all
  }

  private func first(_ year: Int, _ month: Int) -> Day {
    Day(unchecked: year, month, 1)
  }
}
