/// How often something should be done: `2 per day`.
package struct Frequency: Equatable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case day, week
  }

  package var count: Int
  package var unit: Unit

  package static let range = 1...20

  package init(_ count: Int, per unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads `2 per day`; nil for anything else.
  package init?(written text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 3, words[1] == "per", let unit = Unit(rawValue: String(words[2])),
      words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(words[0]),
      Self.range.contains(count)
    else { return nil }
    self.init(count, per: unit)
  }
}

/// A day of the calendar.
package struct CalendarDay: Equatable, Comparable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

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

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

/// What a person may be asked to rate before and after, from 0 to 10.
package enum Rating: String, CaseIterable, Sendable {
  case tension, pain
}

/// A question of the file's own before the session starts.
package struct OwnQuestion: Equatable, Sendable {
  /// What follows from a yes.
  package enum Consequence: Equatable, Sendable {
    case stop
    /// The session with this id is offered instead.
    case instead(String)
  }

  package var text: LocalizedText
  package var whenYes: Consequence

  package init(_ text: LocalizedText, whenYes: Consequence) {
    self.text = text
    self.whenYes = whenYes
  }
}
