/// The day that something practised counts for: the one of the calendar where it was practised, from
/// one early morning to the next, so that late in the evening is still today.
package struct DayBoundary: Equatable, Sendable {
  /// The minute of the clock at which a day ends.
  private var minutes: Int

  /// At noon, what was done in the morning would count for the day before.
  private static let range = 0...12 * 60

  /// The farthest that a place can be from UTC, in seconds.
  static let offsetLimit = 86_400

  package init(hour: Int = 4) {
    minutes = hour * 60
  }

  /// Reads `04:00`; nil for anything else, and for what is later than noon.
  package init?(written text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      Self.range.contains(hour * 60 + minute)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// As it is written.
  package var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The day of a moment: seconds since 1970-01-01 UTC, at a place so many seconds
  /// east of it.
  package func day(of seconds: Int, offset: Int) -> Day {
    Day(number: (seconds + offset - minutes * 60).dividedDown(by: 86_400))
  }

  /// No moment before this one, wherever it is, belongs to `day` or a later one.
  package func earliest(of day: Day) -> Int {
    day.number * 86_400 + minutes * 60 - Self.offsetLimit
  }
}
