extension Entry {
  /// The day it was practised, where it was practised: `2026-11-20`.
  package var localDay: String { local.day.text }

  /// The time of day it began, where it was practised: `07:30`.
  package var localTime: String { String(Self.clock(local.second).prefix(5)) }

  private var local: (day: Day, second: Int) { Self.date(start + offset) }

  private static func date(_ seconds: Int) -> (day: Day, second: Int) {
    let day = Day(number: seconds.dividedDown(by: 86_400))
    return (day, seconds - day.number * 86_400)
  }

  /// When it began, where it was practised: `2026-11-20T08:30:00+01:00`.
  package var localStart: String {
    let sign = offset < 0 ? "-" : "+"
    let zone = Self.clock(abs(offset))
    // Places at an odd second are of long ago.
    return localDay + "T" + Self.clock(local.second) + sign
      + (zone.hasSuffix(":00") ? zone.prefix(5) : zone[...])
  }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A moment as a line has it, in UTC: `2026-11-20T07:30:00Z`.
  static func text(ofMoment seconds: Int) -> String {
    let (day, second) = date(seconds)
    return "\(day.text)T\(clock(second))Z"
  }

  /// Nil if `text` is not a moment, or one that no calendar and no clock has.
  static func moment(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = LineScanner(bytes)
      return scanner.moment().flatMap { scanner.isAtEnd ? $0 : nil }
    }
  }
}
