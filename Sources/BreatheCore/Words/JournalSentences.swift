extension Language {
  package func sentence(_ problem: JournalProblem, path: CleanText) -> String {
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
    case .changed:
      self(
        "The journal \(path) was changed meanwhile by another program. Try again.",
        "Het logboek \(path) is intussen door een ander programma veranderd. Probeer het opnieuw.")
    }
  }

  /// Comes before the command that saves what could not be written.
  package var entryNotSaved: String {
    let merge = "breathe journal merge \(SavingCommand.path)"
    return self(
      "This is not saved. Paste the next line in a shell to keep it; “\(merge)” adds it later.",
      "Dit is niet bewaard. Plak de volgende regel in een shell om het te bewaren; “\(merge)” voegt het later toe."
    )
  }

  /// A note was added to `entry`.
  package func noted(_ entry: Entry) -> String {
    let session = oneLine(CleanText(entry.session))
    return self(
      "Noted with \(session), \(entry.localDay) \(entry.localTime).",
      "Genoteerd bij \(session), \(entry.localDay) \(entry.localTime).")
  }

  /// An entry was undone.
  package func undone(_ entry: Entry) -> String {
    let session = oneLine(CleanText(entry.session))
    let length = Duration.seconds(entry.active).clockText
    return self(
      "Undone: \(session), \(entry.localDay) \(entry.localTime), \(length). It still counts for limits such as the maximum per day.",
      "Ongedaan gemaakt: \(session), \(entry.localDay) \(entry.localTime), \(length). Ze telt nog wel mee voor grenzen, zoals het maximum per dag."
    )
  }

  package var alreadyUndone: String {
    self(
      "The last entry that was written on this machine is undone already.",
      "De laatste sessie die op deze computer is opgeschreven, is al ongedaan gemaakt.")
  }

  package var nothingToUndo: String {
    self(
      "breathe does not know which entry was written last on this machine.",
      "breathe weet niet welke sessie op deze computer het laatst is opgeschreven.")
  }

  /// What a journal holds, and how much of it is broken.
  package func sum(
    of path: CleanText, entries: Int, notes: Int, undone: Int = 0, later: Int, repeated: Int = 0,
    broken: Int
  ) -> String {
    var parts = [self("entries: \(entries)", "sessies: \(entries)")]
    parts.append(self("notes: \(notes)", "notities: \(notes)"))
    if undone > 0 {
      parts.append(self("undone of these: \(undone)", "daarvan ongedaan gemaakt: \(undone)"))
    }
    if later > 0 {
      parts.append(self("of a later version: \(later)", "van een latere versie: \(later)"))
    }
    if repeated > 0 {
      parts.append(
        self("repeated, and counted once: \(repeated)", "dubbel, telt één keer: \(repeated)"))
    }
    parts.append(self("broken: \(broken)", "kapot: \(broken)"))
    return "\(oneLine(path)): \(parts.joined(separator: ", "))"
  }

  package func brokenLine(_ number: Int, of path: CleanText) -> String {
    self(
      "\(oneLine(path)):\(number): this line is broken, and is passed over",
      "\(oneLine(path)):\(number): deze regel is kapot en telt niet mee")
  }

  package func futureLine(_ number: Int, of path: CleanText) -> String {
    self(
      "\(oneLine(path)):\(number): this session lies in the future, and is never the last one",
      "\(oneLine(path)):\(number): deze sessie ligt in de toekomst en is nooit de laatste")
  }

  /// What a merge added to the journal.
  package func merged(entries: Int, others: Int, into path: CleanText) -> String {
    guard entries + others > 0 else { return self("Nothing was missing.", "Er ontbrak niets.") }
    let what = amount(entries: entries, others: others)
    return self("\(what) added to \(oneLine(path)).", "\(what) toegevoegd aan \(oneLine(path)).")
  }

  /// What a merge had added to the journal when it failed; nil for nothing.
  package func mergedInPart(entries: Int, others: Int) -> String? {
    guard entries + others > 0 else { return nil }
    let what = amount(entries: entries, others: others)
    return self(
      "Added before that: \(what). Repeat the command to add the rest.",
      "Daarvoor toegevoegd: \(what). Herhaal de opdracht om de rest toe te voegen.")
  }

  /// What a merge wrote to a new file.
  package func mergedAll(entries: Int, others: Int, into path: CleanText) -> String {
    let what = amount(entries: entries, others: others)
    return self("\(what) written to \(oneLine(path)).", "\(what) geschreven naar \(oneLine(path)).")
  }

  private func amount(entries: Int, others: Int) -> String {
    let entries =
      entries == 1
      ? self("1 entry", "1 sessie") : self("\(entries) entries", "\(entries) sessies")
    guard others > 0 else { return entries }
    let lines =
      others == 1
      ? self("1 other line", "1 andere regel")
      : self("\(others) other lines", "\(others) andere regels")
    return self("\(entries) and \(lines)", "\(entries) en \(lines)")
  }

  /// Lines of the files that were merged are broken.
  package func passedOver(_ broken: Int) -> String {
    broken == 1
      ? self("1 broken line was passed over.", "1 kapotte regel is overgeslagen.")
      : self(
        "\(broken) broken lines were passed over.", "\(broken) kapotte regels zijn overgeslagen.")
  }

  /// One entry, for people.
  package func line(_ entry: Entry) -> String {
    let (head, rest) = parts(of: entry)
    return rest.isEmpty ? head : "\(pad(head, to: Self.logColumns))  \(rest)"
  }

  /// An entry and what was noted of it, in lines of at most `columns` cells; nil for lines of any
  /// length.
  package func lines(
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
    let ratings = ratings(before: entry.before ?? Ratings(), after: entry.after ?? Ratings())
    let told = [breaths, outcome].filter { !$0.isEmpty } + ratings
    return (trimmed(head), told.joined(separator: ", "))
  }

  package var emptyJournal: String {
    self("The journal is empty.", "Het logboek is nog leeg.")
  }

  func breaths(_ count: Int) -> String {
    count == 1
      ? self("1 breath", "1 ademhaling") : self("\(count) breaths", "\(count) ademhalingen")
  }
}
