/// The day that something practised counts for: the one of the calendar where it was practised, from
/// one early morning to the next, so that late in the evening is still today.
public struct DayBoundary: Equatable, Sendable {
  /// The hour of the clock at which a day ends.
  public var hour: Int

  public init(hour: Int = 4) {
    self.hour = hour
  }

  /// The number of the day of a moment: seconds since 1970-01-01 UTC, at a place so many seconds
  /// east of it.
  public func day(of seconds: Int, offset: Int) -> Int {
    (seconds + offset - hour * 3600).dividedDown(by: 86_400)
  }

  /// No moment before this one, wherever it is, belongs to the day of this number or a later one.
  public func earliest(of day: Int) -> Int {
    day * 86_400 + hour * 3600 - Entry.offsetLimit
  }
}
