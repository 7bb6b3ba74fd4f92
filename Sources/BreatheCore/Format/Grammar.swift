/// The keys of one map of a file and what is written at each: what the JSON Schemas for editors and
/// the tables of the guide are made from.
package struct Grammar: Equatable, Sendable {
  package struct Key: Equatable, Sendable {
    package let name: String
    package let value: Value
    package let need: Need
    /// In a sentence, for the person at the editor.
    package let about: String

    package var isRequired: Bool { need == .required }
  }

  /// Whether a key must be there.
  package enum Need: Equatable, Sendable {
    case required, optional
    /// One of the keys of this need must be there, and no other.
    case oneOf
  }

  /// What is written at a key.
  package indirect enum Value: Equatable, Sendable {
    case version
    /// A new id, or that of another session.
    case id
    /// One text, or a map by language.
    case text(limit: Int, isOneLine: Bool)
    /// A text of one line, the same in every language.
    case word(limit: Int)
    case date
    case frequency
    /// One duration, or a map by level.
    case duration
    /// One duration, in this range if there is one.
    case oneDuration(in: ClosedRange<Duration>?)
    /// A duration or a number of breaths, by level or side.
    case holdLength
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A whole number, or a map by level.
    case count(ClosedRange<Int>)
    /// A whole number, or a map by level or side; or a list of them, one for each set.
    case reps
    /// One title, or a list of them.
    case names
    /// A duration, maybe none, or a map by level.
    case pause
    /// The phases of a movement, or a ramp between two repetitions.
    case tempo
    case decimal(ClosedRange<Double>)
    /// The short form, a list of phases, or a map by level.
    case pattern
    /// A pattern, or a ramp between two.
    case breathing
    case choice([String])
    case flag
    case picture
    /// A text, or a map by side.
    case cue
    /// The id of a caution that ships, or own text.
    case caution
    /// `stop`, or the id of another session.
    case consequence
    /// A rating, or a map that says that it is asked only afterwards.
    case askedRating
    case list(Value)
    case map(Grammar)
    case steps
    /// A number of days: `2d`.
    case days
    /// Days of the week, or the word for some of them.
    case weekdays
    /// One of these words, or a list of some.
    case choices([String])
    /// A map by the number of a week; or `off`.
    case byWeek(Grammar)
    /// When a day ends: `04:00`.
    case timeOfDay
  }

  package let keys: [Key]
  package let names: [String]
  /// One of these must be there, and no other.
  package let oneOf: [String]

  init(_ keys: [Key]) {
    self.keys = keys
    names = keys.map(\.name)
    oneOf = keys.filter { $0.need == .oneOf }.map(\.name)
  }
}

extension Grammar {
  /// The most characters of a text, a title and any other text of one line.
  package static let textLimit = 500
  package static let titleLimit = 60
  package static let aboutLimit = 120
  /// How many sets an exercise may have.
  static let setRange = 1...20
  /// The most exercises of a list.
  package static let nameLimit = 50
}
