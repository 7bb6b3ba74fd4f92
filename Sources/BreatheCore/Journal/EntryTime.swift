import FoundationEssentials

extension Entry {
  /// The day it was practised, where it was practised: `2026-11-20`.
  package var localDay: String { local.day.text }

  /// The time of day it began, where it was practised: `07:30`.
  package var localTime: String { String(clock(local.second).prefix(5)) }

  private var local: (day: Day, second: Int) {
    let local = start + offset
    let day = Day(number: local.dividedDown(by: 86_400))
    return (day, local - day.number * 86_400)
  }

  /// When it began, where it was practised: `2026-11-20T08:30:00+01:00`.
  package var localStart: String {
    let sign = offset < 0 ? "-" : "+"
    let zone = clock(abs(offset))
    // Places at an odd second are of long ago.
    return localDay + "T" + clock(local.second) + sign
      + (zone.hasSuffix(":00") ? zone.prefix(5) : zone[...])
  }

  private func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A moment as a line has it, in UTC: `2026-11-20T07:30:00Z`.
  static func text(ofMoment seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).ISO8601Format()
  }

  /// Nil where `text` is no moment.
  static func moment(_ text: String) -> Int? {
    (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
  }
}
