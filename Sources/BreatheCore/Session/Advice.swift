/// How often something should be done: `2 per day`.
package struct Frequency: Hashable, Sendable {
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

  /// How to write `3x per week`, `twice a day` or `2 per dag`; nil for anything else.
  static func spelling(meantBy text: String) -> String? {
    guard text.utf8.count <= 40,
      let found = text.lowercased().wholeMatch(
        of:
          /(\d{1,2}|once|twice|one|two|three|een|één|twee|drie|daily|dagelijks) *(?:x|×|times|time|keer|maal)? *(?:(?:per|a|each|every|elke|\/)? *(day|daags|dag|d|week|wk|w))?/
      )
    else { return nil }
    let words = [
      "once": 1, "one": 1, "een": 1, "één": 1, "daily": 1, "dagelijks": 1, "twice": 2, "two": 2,
      "twee": 2, "three": 3, "drie": 3,
    ]
    guard let count = Int(found.1) ?? words[String(found.1)], range.contains(count) else {
      return nil
    }
    let isWeek = found.2?.hasPrefix("w") == true
    return "\(count) per \((isWeek ? Unit.week : .day).rawValue)"
  }
}

/// What a person may be asked to rate before and after, from 0 to 10.
package enum Rating: String, CaseIterable, Sendable {
  case tension, pain, dizziness, breathlessness, effort
}

/// What is asked to be rated, and whether before the session as well as after it.
package struct AskedRating: Equatable, Sendable {
  package var rating: Rating
  package var isBefore = true

  package init(_ rating: Rating, isBefore: Bool = true) {
    (self.rating, self.isBefore) = (rating, isBefore)
  }
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
