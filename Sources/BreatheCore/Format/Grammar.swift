/// The keys of a session file, map by map, and what stands at each: what the reader allows, and what
/// the JSON Schema for editors is made from.
package struct Grammar: Equatable, Sendable {
  package struct Key: Equatable, Sendable {
    package let name: String
    package let value: Value
    package let isRequired: Bool
    /// In a sentence, for the person at the editor.
    package let about: String

    init(_ name: String, _ value: Value, isRequired: Bool = false, _ about: String) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
      self.about = about
    }
  }

  package indirect enum Value: Equatable, Sendable {
    case version
    /// A new id, or that of another session.
    case id
    /// One text, or a map by language.
    case text(limit: Int, isOneLine: Bool = false)
    case date
    case frequency
    /// One duration, or a map by level.
    case duration
    /// A duration or a number of breaths, by level or side.
    case holdLength
    /// A whole number, or a map by level.
    case count(ClosedRange<Int>)
    /// A whole number, or a map by level or side.
    case countBySide(ClosedRange<Int>)
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
    case list(Value)
    case map(Grammar)
    case steps
    /// A number of days: `2d`.
    case days
    /// A map by the number of a week.
    case byWeek(Grammar)
  }

  package let keys: [Key]
  /// One of these must be there, and no other: what kind of thing the map is.
  package let kinds: [String]
  let names: [String]

  init(kinds: [String] = [], _ keys: [Key]) {
    self.keys = keys
    self.kinds = kinds
    names = keys.map(\.name)
  }

  func requires(_ key: String) -> Bool { keys.contains { $0.name == key && $0.isRequired } }
}
