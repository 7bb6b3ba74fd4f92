/// The parts that a longer time is told in.
package enum Interval: String, CaseIterable, Sendable {
  case week, month, year

  /// The most of them that are told.
  static let (mostWeeks, mostMonths) = (26, 36)

  /// The shortest in which so many days stay easy to look at.
  package init(for days: ClosedRange<Int>) {
    if days.count <= Self.mostWeeks * 7 {
      self = .week
    } else {
      self = days.count <= Self.mostMonths * 30 ? .month : .year
    }
  }

  /// The days of the one that holds the day of this number.
  package func days(around number: Int) -> Range<Int> {
    let day = CalendarDay(number: number)
    switch self {
    case .week:
      let monday = CalendarDay.monday(of: number)
      return monday..<(monday + 7)
    case .month:
      let isLast = day.month == 12
      return first(
        day.year, day.month)..<first(
          isLast ? day.year + 1 : day.year, isLast ? 1 : day.month + 1)
    case .year:
      return first(day.year, 1)..<first(day.year + 1, 1)
    }
  }

  /// All that `days` reach into, in order.
  package func all(in days: ClosedRange<Int>) -> [Range<Int>] {
    var all = [self.days(around: days.lowerBound)]
    while let last = all.last, last.upperBound <= days.upperBound {
      all.append(self.days(around: last.upperBound))
    }
    return all
  }

  private func first(_ year: Int, _ month: Int) -> Int {
    CalendarDay(unchecked: year, month, 1).number
  }
}
