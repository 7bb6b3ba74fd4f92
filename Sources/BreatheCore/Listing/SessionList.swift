/// The list of sessions as people read it: grouped by purpose on a terminal, a line for each where
/// there is none.
package struct SessionList {
  package struct Entry: Sendable {
    /// The word that runs it.
    package var id: String
    package var purpose: Purpose
    package var length: Duration
    package var about: String
    package var isAdded: Bool
    package var warnings: Int

    package init(
      id: String, purpose: Purpose, length: Duration, about: String, isAdded: Bool = false,
      warnings: Int = 0
    ) {
      self.id = id
      self.purpose = purpose
      self.length = length
      self.about = about
      self.isAdded = isAdded
      self.warnings = warnings
    }
  }

  private let entries: [Entry]
  private let language: Language
  private let layout: TextLayout
  private let columns: Int?
  private let idColumns: Int
  private let lengthColumns: Int

  /// With less room than this beside the lengths, texts stand below them.
  private static let leastTextColumns = 24

  /// `columns` is the width of the terminal; nil where there is none.
  package init(_ entries: [Entry], language: Language, layout: TextLayout, columns: Int?) {
    self.entries = entries
    self.language = language
    self.layout = layout
    self.columns = columns
    idColumns = entries.map { layout.cells($0.id) }.max() ?? 0
    lengthColumns = entries.map(\.length.clockText.count).max() ?? 0
  }

  package var lines: [StyledLine] {
    let groups = Purpose.allCases.compactMap { purpose in
      let group = entries.filter { $0.purpose == purpose }
      return group.isEmpty ? nil : (purpose, group)
    }
    guard let columns else { return groups.flatMap { $1.map { StyledLine(line($0)) } } }
    return Array(
      groups.map { purpose, entries in
        [StyledLine(language.heading(purpose), .strong)]
          + entries.flatMap { lines($0, columns) }.map { StyledLine($0) }
      }.joined(separator: [StyledLine()]))
  }

  private func line(_ entry: Entry) -> String {
    let purposeColumns = Purpose.allCases.map(\.rawValue.count).max() ?? 0
    return [
      pad(entry.id, to: idColumns), pad(entry.purpose.rawValue, to: purposeColumns),
      length(entry), entry.about + marks(entry),
    ].joined(separator: "  ")
  }

  private func lines(_ entry: Entry, _ columns: Int) -> [String] {
    let head = "  \(pad(entry.id, to: idColumns))  \(length(entry))  "
    let room = columns - layout.cells(head)
    if room >= Self.leastTextColumns {
      let indent = pad("", to: layout.cells(head))
      return text(entry, room).enumerated().map { ($0 == 0 ? head : indent) + $1 }
    }
    let gap = columns - 2 - layout.cells(entry.id) - lengthColumns
    let narrowHead = "  \(entry.id)\(pad("", to: max(2, gap)))\(length(entry))"
    return layout.wrap(narrowHead, columns: columns)
      + text(entry, columns - 4).map { "    \($0)" }
  }

  private func length(_ entry: Entry) -> String {
    pad(entry.length.clockText, to: lengthColumns, right: true)
  }

  /// In one line, as much as whole sentences tell there; all of it where not even the first fits.
  private func text(_ entry: Entry, _ columns: Int) -> [String] {
    let marks = marks(entry)
    let first = layout.sentences(entry.about, columns: columns - layout.cells(marks)).first ?? ""
    let isWhole = first == entry.about || first.last.map { ".?!".contains($0) } == true
    return isWhole ? [first + marks] : layout.wrap(entry.about + marks, columns: columns)
  }

  private func marks(_ entry: Entry) -> String {
    let marks = language.marks(isAdded: entry.isAdded, warnings: entry.warnings)
    return marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]"
  }
}
