extension Language {
  public func sentence(_ problem: JournalProblem, path: CleanText) -> String {
    let path = oneLine(path)
    return switch problem {
    case .failed(let code):
      self(
        "The journal \(path) can't be used: \(reason(code)).",
        "Het logboek \(path) is niet te gebruiken: \(reason(code)).")
    case .notAFileOfTheUser:
      self(
        "The journal \(path) is not a file of yours.",
        "Het logboek \(path) is geen bestand van jou.")
    case .locked:
      self(
        "The journal \(path) is kept locked by another program.",
        "Het logboek \(path) is door een ander programma vergrendeld.")
    case .unreadableEntry:
      self(
        "The entry does not fit in a line of the journal \(path).",
        "De regel past niet in het logboek \(path).")
    }
  }

  /// Comes before the entry that could not be written.
  public var entryNotSaved: String {
    self(
      "This entry is not saved. Keep it, and add it to the journal later:",
      "Deze regel is niet bewaard. Bewaar hem zelf en voeg hem later aan het logboek toe:")
  }

  /// One entry, for people.
  public func line(_ entry: Entry) -> String {
    let (head, rest) = parts(of: entry)
    return rest.isEmpty ? head : "\(pad(head, to: Self.logColumns))  \(rest)"
  }

  /// An entry and what was noted of it, in lines of at most `columns` cells; nil for lines of any
  /// length.
  public func lines(
    _ entry: Entry, notes: [String], layout: TextLayout, columns: Int?
  ) -> [String] {
    let line = line(entry)
    let told = notes.map { oneLine(CleanText($0)).string }
    guard let columns, columns < Self.narrowColumns else {
      let indent = String(repeating: " ", count: Self.logIndent)
      let wrapped = columns.map { columns in
        told.flatMap { layout.wrap($0, columns: columns - indent.count) }
      }
      return [line] + (wrapped ?? told).map { indent + $0 }
    }
    // What does not fit beside it stands below it.
    let (head, rest) = parts(of: entry)
    let below = (rest.isEmpty ? [] : [rest]) + told
    return layout.wrap(head, columns: columns)
      + below.flatMap { layout.wrap($0, columns: max(10, columns - 4)) }.map { "    " + $0 }
  }

  /// Up to where a session begins and ends in a line of the log.
  private static let (logIndent, logColumns) = (27, 43)
  /// Below, an entry takes two lines.
  private static let narrowColumns = 64

  /// What was practised when and for how long; and how it went.
  private func parts(of entry: Entry) -> (String, String) {
    let length = Duration.seconds(entry.active).clockText
    let session = oneLine(CleanText(entry.session)).string
    let head =
      "\(entry.localDay)  \(entry.localTime)  \(pad(length, to: 6, right: true))  \(session)"
    let breaths = entry.cycles > 0 ? breaths(entry.cycles) : ""
    let outcome = entry.outcome == .stopped ? self("stopped", "gestopt") : ""
    return (trimmed(head), [breaths, outcome].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  public var emptyJournal: String {
    self("The journal is empty.", "Het logboek is nog leeg.")
  }

  func breaths(_ count: Int) -> String {
    count == 1
      ? self("1 breath", "1 ademhaling") : self("\(count) breaths", "\(count) ademhalingen")
  }
}
