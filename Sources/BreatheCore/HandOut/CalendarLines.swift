/// Lines of a calendar file (RFC 5545). They are made of names and values written in this program, of
/// numbers and dates, and of text that is escaped here.
package struct CalendarLines: Sendable {
  /// With the ends of lines that the format wants.
  package private(set) var text = ""

  /// On which days something comes again.
  struct Rule: Equatable {
    /// Every so many days; or, of each week, on the days of these numbers, 0 for Monday.
    enum Days: Equatable {
      case every(Int)
      case weekly([Int])
    }

    var days: Days
    var count: Int
  }

  mutating func add(_ line: StaticString) { fold("\(line)") }

  mutating func add(_ name: StaticString, _ text: CleanText) {
    var escaped = ""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    fold("\(name):\(escaped)")
  }

  mutating func add(_ name: StaticString, number: Int) { fold("\(name):\(number)") }

  mutating func add(_ name: StaticString, minutes: Int) { fold("\(name):PT\(minutes)M") }

  /// At this time wherever someone is.
  mutating func add(_ name: StaticString, _ day: Day, _ time: ClockTime) {
    fold("\(name):\(Self.digits(of: day.text))T\(Self.digits(of: time.text))00")
  }

  /// A moment: seconds since 1970-01-01 UTC.
  mutating func add(_ name: StaticString, moment seconds: Int) {
    fold("\(name):\(Self.digits(of: Entry.text(ofMoment: seconds)))")
  }

  mutating func add(_ rule: Rule) {
    let days =
      switch rule.days {
      case .every(let count) where count % 7 == 0: "WEEKLY;INTERVAL=\(count / 7)"
      case .every(let count): "DAILY;INTERVAL=\(count)"
      case .weekly(let days):
        "WEEKLY;BYDAY="
          + days.map { Weekday.allCases[$0].rawValue.prefix(2).uppercased() }
          .joined(separator: ",")
      }
    fold("RRULE:FREQ=\(days);COUNT=\(rule.count)")
  }

  private static func digits(of text: String) -> String { text.filter { !"-:".contains($0) } }

  /// Adds a line, broken where it is longer than the format allows, but not within a character.
  private mutating func fold(_ line: String) {
    var room = Self.longest
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = Self.longest - 1
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    text += "\r\n"
  }

  /// In bytes.
  private static let longest = 75
}
