/// An entry as a record of a table, in the CSV of RFC 4180.
package struct EntryRecord: Sendable {
  /// Without the line end.
  package let text: String

  package static let lineEnd = "\r\n"

  /// The names of the fields.
  package static let header = EntryRecord(EntryField.allCases.flatMap(columns).map(\.name))

  /// `day` is the one that it counts for.
  package init(_ entry: Entry, notes: [String], day: Day) {
    self.init(
      EntryField.allCases.flatMap(Self.columns).map { $0.cell(entry, notes, day) })
  }

  private init(_ cells: [String]) {
    text = cells.joined(separator: ",")
  }

  private typealias Column = (name: String, cell: (Entry, _ notes: [String], _ day: Day) -> String)

  /// What a table has of a field, with what it has besides.
  private static func columns(of field: EntryField) -> [Column] {
    let own: Column = (field.key, { entry, _, _ in field.value(of: entry)?.cell ?? "" })
    switch field {
    case .hash, .offset, .reason: return []
    case .start:
      return [
        ("day", { _, _, day in day.text }),
        ("start", { entry, _, _ in entry.localStart }),
      ]
    case .before: return ratings.map { name, cell in (name, { entry, _, _ in cell(entry) }) }
    // It stands beside what was rated before.
    case .after: return []
    case .program:
      return [("notes", { _, notes, _ in cell(notes.joined(separator: "\n")) }), own]
    default: return [own]
    }
  }

  /// Tension before and after, then pain.
  private static var ratings: [(name: String, cell: (Entry) -> String)] {
    Rating.allCases.flatMap { rating in
      [("before", \Entry.before), ("after", \Entry.after)].map { name, path in
        ("\(rating.rawValue)-\(name)", { $0[keyPath: path]?[rating].map { "\($0)" } ?? "" })
      }
    }
  }

  static func ratings(_ entry: Entry) -> [String] { ratings.map { $0.cell(entry) } }

  /// A text of someone's as a cell. What a spreadsheet would take for a formula is made plain text.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    let text = CleanText(isFormula == true ? "'" + text : text).string
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension EntryField.Value {
  fileprivate var cell: String {
    switch self {
    case .text(let text): EntryRecord.cell(text)
    case .whole, .decimal, .ratings: json
    }
  }
}
