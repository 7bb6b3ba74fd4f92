/// An entry as a record of a table, in the CSV of RFC 4180.
package struct EntryRecord: Sendable {
  /// Without the line end.
  package let text: String

  package static let lineEnd = "\r\n"

  /// The names of the fields.
  package static let header = EntryRecord([
    "id", "session", "title", "day", "start", "zone", "planned", "active", "paused", "outcome",
    "cycles", "steps", "pace", "level", "tension-before", "tension-after", "pain-before",
    "pain-after", "instead-of", "notes", "program",
  ])

  /// `day` is the number of the day that it counts for.
  package init(_ entry: Entry, notes: [String], day: Int) {
    let start: [String] = [
      Self.cell(entry.id), Self.cell(entry.session), Self.cell(entry.title),
      CalendarDay(number: day).text, entry.localStart, Self.cell(entry.zone ?? ""),
    ]
    let numbers: [String] = [
      "\(entry.planned)", "\(entry.active)", "\(entry.paused)", entry.outcome.rawValue,
      "\(entry.cycles)", "\(entry.steps)", "\(entry.pace)",
    ]
    let rest: [String] = [
      Self.cell(entry.insteadOf ?? ""), Self.cell(notes.joined(separator: "\n")),
      Self.cell(entry.program),
    ]
    self.init(start + numbers + [entry.level?.rawValue ?? ""] + Self.ratings(entry) + rest)
  }

  private init(_ cells: [String]) {
    text = cells.joined(separator: ",")
  }

  /// Tension before and after, then pain.
  static func ratings(_ entry: Entry) -> [String] {
    Rating.allCases.flatMap { [entry.before?[$0], entry.after?[$0]] }
      .map { $0.map { String($0) } ?? "" }
  }

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

extension Entry {
  /// When it began, where it was practised: `2026-11-20T08:30:00+01:00`.
  package var localStart: String {
    let local = start + offset
    let day = local.dividedDown(by: 86_400)
    let sign = offset < 0 ? "-" : "+"
    let time = clock(local - day * 86_400)
    let zone = clock(abs(offset))
    // Places at an odd second are of long ago.
    return CalendarDay(number: day).text + "T" + time + sign
      + (zone.hasSuffix(":00") ? zone.prefix(5) : zone[...])
  }

  private func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
