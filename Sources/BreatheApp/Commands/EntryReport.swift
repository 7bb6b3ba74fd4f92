import BreatheCore

/// What `log --json` and `export --format json` say of an entry: the journal's own keys, and the day
/// it counts for and its notes.
struct EntryReport: Encodable {
  let entry: Entry
  let notes: [String]
  /// The one that it counts for.
  let day: Day

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONKey.self)
    for field in EntryField.allCases {
      let key = JSONKey(field.key)
      switch field {
      // The start has it.
      case .offset: break
      case .start: try container.encode(entry.localStart, forKey: key)
      default: try container.encodeIfPresent(field.value(of: entry), forKey: key)
      }
    }
    try container.encode(day.text, forKey: "day")
    try container.encode(notes, forKey: "notes")
  }
}
