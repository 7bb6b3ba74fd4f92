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
    let length = Duration.seconds(entry.active).clockText
    let breaths = entry.cycles > 0 ? breaths(entry.cycles) : ""
    let outcome = entry.outcome == .stopped ? self("stopped", "gestopt") : ""
    let notes = [breaths, outcome].filter { !$0.isEmpty }.joined(separator: ", ")
    let session = oneLine(CleanText(entry.session)).string
    let left =
      "\(entry.localDay)  \(entry.localTime)  \(pad(length, to: 6, right: true))  \(pad(session, to: 16))"
    return notes.isEmpty ? trimmed(left) : "\(left)  \(notes)"
  }

  public var emptyJournal: String {
    self("The journal is empty.", "Het logboek is nog leeg.")
  }

  func breaths(_ count: Int) -> String {
    count == 1
      ? self("1 breath", "1 ademhaling") : self("\(count) breaths", "\(count) ademhalingen")
  }
}
