/// An entry as a record of a table.
package struct EntryRecord: Sendable {
  package let cells: [CSV.Cell]

  /// The names of the fields.
  package static let header = EntryRecord(
    cells: EntryField.allCases.flatMap(columns).map { .value($0.name) })

  /// `day` is the one that it counts for.
  package init(_ entry: Entry, notes: [String], day: Day) {
    self.init(cells: EntryField.allCases.flatMap(Self.columns).map { $0.cell(entry, notes, day) })
  }

  private init(cells: [CSV.Cell]) {
    self.cells = cells
  }

  private typealias Column = (
    name: String, cell: (Entry, _ notes: [String], _ day: Day) -> CSV.Cell
  )

  /// What a table has of a field, with what it has besides.
  private static func columns(of field: EntryField) -> [Column] {
    let own: Column = (field.key, { entry, _, _ in field.value(of: entry)?.cell ?? .empty })
    switch field {
    case .hash, .offset, .reason: return []
    case .start:
      return [
        ("day", { _, _, day in .value(day.text) }),
        ("start", { entry, _, _ in .value(entry.localStart) }),
      ]
    case .before: return ratings.map { name, cell in (name, { entry, _, _ in cell(entry) }) }
    // It stands beside what was rated before.
    case .after: return []
    case .program:
      return [("notes", { _, notes, _ in .text(notes.joined(separator: "\n")) }), own]
    default: return [own]
    }
  }

  /// Each rating before and after.
  private static var ratings: [(name: String, cell: (Entry) -> CSV.Cell)] {
    Rating.allCases.flatMap { rating in
      [("before", \Entry.before), ("after", \Entry.after)].map { name, path in
        (
          "\(rating.rawValue)-\(name)",
          { $0[keyPath: path]?[rating].map { .value("\($0)") } ?? .empty }
        )
      }
    }
  }

  static var ratingNames: [String] { ratings.map(\.name) }

  static func ratings(_ entry: Entry) -> [CSV.Cell] { ratings.map { $0.cell(entry) } }
}

extension EntryField.Value {
  fileprivate var cell: CSV.Cell {
    switch self {
    case .text(let text): .text(text)
    case .whole, .decimal, .ratings: .value(json)
    }
  }
}
