/// The fields of an entry in the order in which a line has them: one list for the journal, for JSON
/// and for tables.
package enum EntryField: CaseIterable, Sendable {
  case id, session, title, hash, start, offset, zone, planned, active, paused, outcome, cycles,
    steps
  case pace, level, reason, before, after, insteadOf, program

  /// Its key, and where an entry has it.
  var declaration: (key: StaticString, place: Place) {
    switch self {
    case .id: ("id", .text(\.id))
    case .session: ("session", .text(\.session))
    case .title: ("title", .text(\.title))
    case .hash: ("hash", .text(\.hash))
    case .start: ("start", .moment(\.start))
    case .offset: ("offset", .whole(\.offset, -DayBoundary.offsetLimit...DayBoundary.offsetLimit))
    case .zone: ("zone", .optionalText(\.zone))
    case .planned: ("planned", .decimal(\.planned, Self.seconds))
    case .active: ("active", .decimal(\.active, Self.seconds))
    case .paused: ("paused", .decimal(\.paused, Self.seconds))
    case .outcome: ("outcome", .outcome(\.outcome))
    case .cycles: ("cycles", .whole(\.cycles, 0...Int.max))
    case .steps: ("steps", .whole(\.steps, 0...Int.max))
    case .pace: ("pace", .decimal(\.pace, -Double.infinity...Double.infinity))
    case .level: ("level", .level(\.level))
    case .reason: ("reason", .note(\.reason))
    case .before: ("before", .ratings(\.before))
    case .after: ("after", .ratings(\.after))
    case .insteadOf: ("instead-of", .optionalText(\.insteadOf))
    case .program: ("program", .text(\.program))
    }
  }

  /// What a practice can last; more would overflow where it is added up or shown.
  private static let seconds = 0...1e9

  package var key: String { "\(declaration.key)" }

  /// Where an entry has a field, and by that what it may hold.
  enum Place {
    case text(WritableKeyPath<Entry, String>)
    case optionalText(WritableKeyPath<Entry, String?>)
    /// A text that is passed over where it is none: no reason to lose the entry.
    case note(WritableKeyPath<Entry, CleanText?>)
    /// Seconds since 1970-01-01 UTC, written as a date and a time.
    case moment(WritableKeyPath<Entry, Int>)
    case whole(WritableKeyPath<Entry, Int>, ClosedRange<Int>)
    case decimal(WritableKeyPath<Entry, Double>, ClosedRange<Double>)
    case outcome(WritableKeyPath<Entry, Entry.Outcome>)
    /// One that is not known is passed over.
    case level(WritableKeyPath<Entry, Level?>)
    /// What nobody can have given is passed over.
    case ratings(WritableKeyPath<Entry, Ratings?>)
  }

  var place: Place { declaration.place }

  /// What a field holds.
  package enum Value: Encodable {
    case text(String)
    case whole(Int)
    case decimal(Double)
    case ratings(Ratings)

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .whole(let number): try container.encode(number)
      case .decimal(let number): try container.encode(number)
      case .ratings(let ratings): try container.encode(ratings.byName)
      }
    }
  }

  /// What `entry` has here; nil for an optional field that it has not.
  package func value(of entry: Entry) -> Value? {
    switch place {
    case .text(let path): .text(entry[keyPath: path])
    case .optionalText(let path): entry[keyPath: path].map { .text($0) }
    case .note(let path): entry[keyPath: path].map { .text($0.string) }
    case .moment(let path): .text(Entry.text(ofMoment: entry[keyPath: path]))
    case .whole(let path, _): .whole(entry[keyPath: path])
    case .decimal(let path, _): .decimal(entry[keyPath: path])
    case .outcome(let path): .text(entry[keyPath: path].rawValue)
    case .level(let path): entry[keyPath: path].map { .text($0.rawValue) }
    case .ratings(let path): entry[keyPath: path].map { .ratings($0) }
    }
  }

  /// Answers whether an entry can have `value` here; nil is what a line does not tell.
  func put(_ value: Value?, in entry: inout Entry) -> Bool {
    switch (place, value) {
    case (.text(let path), .text(let text)): entry[keyPath: path] = text
    case (.optionalText(let path), .text(let text)): entry[keyPath: path] = text
    case (.note(let path), .text(let text)): entry[keyPath: path] = Entry.reason(text)
    case (.moment(let path), .text(let text)):
      guard let seconds = Entry.moment(text) else { return false }
      entry[keyPath: path] = seconds
    case (.moment(let path), .whole(let seconds)): entry[keyPath: path] = seconds
    case (.whole(let path, let range), .whole(let number)) where range.contains(number):
      entry[keyPath: path] = number
    case (.decimal(let path, let range), .decimal(let number)) where range.contains(number):
      entry[keyPath: path] = number
    case (.outcome(let path), .text(let text)):
      guard let outcome = Entry.Outcome(rawValue: text) else { return false }
      entry[keyPath: path] = outcome
    case (.level(let path), .text(let text)): entry[keyPath: path] = Level(rawValue: text)
    case (.ratings(let path), .ratings(let ratings)): entry[keyPath: path] = ratings
    case (.optionalText, nil), (.note, nil), (.level, nil), (.ratings, nil): break
    default: return false
    }
    return true
  }
}
