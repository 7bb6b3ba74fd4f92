/// A day of the calendar.
package struct Day: Hashable, Strideable, Sendable {
  /// Days since 1970-01-01, in the calendar of today at any time.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// Reads `2027-01-15`; nil for anything else and for a day that does not exist.
  package init?(written text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  /// Nil for a day that does not exist.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard year >= 1, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0001-01-01, the first that can be written.
  package static let first = Day(number: -719_162)
  /// Before any day and after any, to compare with and not to be written.
  package static let distantPast = Day(number: .min / 4)
  package static let distantFuture = Day(number: .max / 4)

  package static func == (one: Day, other: Day) -> Bool { one.number == other.number }
  package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  package func distance(to other: Day) -> Int { other.number - number }
  package func advanced(by days: Int) -> Day { Day(number: number + days) }

  package static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }
  package static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }
}

extension Day {
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Years begin in March, so that the leap day is the last of its year.
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let era = year.dividedDown(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * month + 2) / 5 + day - 1
    number =
      era * Self.daysInEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - Self.numberOfMarch0000
  }

  /// As a calendar names it.
  package var date: (year: Int, month: Int, day: Int) {
    let days = number + Self.numberOfMarch0000
    let era = days.dividedDown(by: Self.daysInEra)
    let dayOfEra = days - era * Self.daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
    let monthOfYear = (5 * dayOfYear + 2) / 153
    let month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
    return (
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthOfYear + 2) / 5 + 1
    )
  }

  /// 400 years, after which days, months and years come round again.
  private static let daysInEra = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let numberOfMarch0000 = 719_468

  /// 0 for Monday … 6 for Sunday. 1970-01-01 was a Thursday.
  package var weekday: Int { number + 3 - 7 * (number + 3).dividedDown(by: 7) }

  /// The Monday of the week that it is in.
  var monday: Day { self - weekday }

  /// As it is written: `2026-11-20`.
  package var text: String {
    let (year, month, day) = date
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// A day of the week, as a plan names it.
package enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// The word for some of them.
  package enum Group: String, CaseIterable, Sendable {
    case weekdays, weekend

    package var days: [Weekday] {
      switch self {
      case .weekdays: [.mon, .tue, .wed, .thu, .fri]
      case .weekend: [.sat, .sun]
      }
    }
  }

  /// 0 for Monday … 6 for Sunday.
  package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Int {
  /// The quotient, rounded towards less.
  func dividedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
