/// The day that something practised counts for: the one of the calendar where it was practised, from
/// one early morning to the next, so that late in the evening is still today.
package struct DayBoundary: Equatable, Sendable {
  private var end: ClockTime

  /// At noon, what was done in the morning would count for the day before.
  private static let range = 0...12 * 60

  /// The farthest that a place can be from UTC, in seconds.
  static let offsetLimit = 86_400

  package init(hour: Int = 4) {
    end = ClockTime(hour: hour)
  }

  /// Reads `04:00`; nil for anything else, and for what is later than noon.
  package init?(written text: String) {
    guard let time = ClockTime(written: text), Self.range.contains(time.minutes) else { return nil }
    end = time
  }

  /// As it is written.
  package var text: String { end.text }

  /// The day of a moment: seconds since 1970-01-01 UTC, at a place so many seconds
  /// east of it.
  package func day(of seconds: Int, offset: Int) -> Day {
    Day(number: (seconds + offset - end.minutes * 60).dividedDown(by: 86_400))
  }

  /// No moment before this one, wherever it is, belongs to `day` or a later one.
  package func earliest(of day: Day) -> Int {
    day.number * 86_400 + end.minutes * 60 - Self.offsetLimit
  }
}
