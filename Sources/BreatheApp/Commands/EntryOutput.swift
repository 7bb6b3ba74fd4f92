import BreatheCore
import BreatheSystem

/// Entries on their way to standard output, many at a time.
struct EntryOutput {
  /// For other programs.
  enum Format: String, CaseIterable {
    case csv, json
  }

  /// Nil for people.
  private let format: Format?
  private let table: CSV
  /// What is still to come before the first of them.
  private var start = ""
  private let boundary: DayBoundary
  private let console: Console
  private let layout = TextLayout(width: cellWidth)
  private let columns: Int?
  private var waiting: [String] = []
  private(set) var isEmpty = true

  private static let mostWaiting = 256

  init(_ format: Format?, as table: CSV = .standard, _ context: CommandContext) {
    self.format = format
    self.table = table
    boundary = context.settings.boundary
    console = context.console
    columns = console.terminalColumns
    switch format {
    case nil: break
    case .csv: (start, waiting) = (table.start, [table.record(EntryRecord.header.cells)])
    case .json: waiting = ["{\"entries\":["]
    }
  }

  mutating func add(_ noted: NotedEntry) {
    let day = boundary.day(of: noted.entry.start, offset: noted.entry.offset)
    let notes = noted.notes
    switch format {
    case nil:
      waiting += console.language.lines(
        noted.entry, notes: notes, layout: layout, columns: columns)
    case .csv:
      waiting.append(table.record(EntryRecord(noted.entry, notes: notes, day: day).cells))
    case .json:
      // JSON wants the comma between two of them, and none at the end.
      let line = EntryReport(entry: noted.entry, notes: notes, day: day).jsonLine
      waiting.append(isEmpty ? line : "," + line)
    }
    isEmpty = false
    if waiting.count >= Self.mostWaiting { flush() }
  }

  mutating func finish() {
    if format == .json { waiting.append("]}") }
    flush()
  }

  private mutating func flush() {
    let lines = waiting.map { CleanText($0) }
    waiting.removeAll(keepingCapacity: true)
    guard !lines.isEmpty else { return }
    switch format {
    case nil: console.print(CleanText(lines.map(\.string).joined(separator: "\n")))
    case .csv: console.printForPrograms(lines, lineEnd: CSV.lineEnd, after: start)
    case .json: console.printForPrograms(lines)
    }
    start = ""
  }
}
