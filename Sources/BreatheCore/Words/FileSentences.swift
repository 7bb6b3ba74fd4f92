/// What the commands for session files say: check, new, add, remove.
extension Language {
  /// A file without mistakes.
  package func fine(_ name: CleanText, extent: String, warnings: Int) -> String {
    let told =
      switch warnings {
      case 0: self("no errors", "geen fouten")
      case 1: self("no errors, 1 warning", "geen fouten, 1 waarschuwing")
      default: self("no errors, \(warnings) warnings", "geen fouten, \(warnings) waarschuwingen")
      }
    return "\(oneLine(name)): \(told), \(extent)"
  }

  /// How long a session is.
  package func extent(of timeline: Timeline) -> String {
    let length = timeline.planned.clockText
    return self("length \(length)", "duur \(length)")
  }

  /// How much a plan asks.
  package func extent(of plan: Plan) -> String {
    let sessions = plan.prescriptions.count
    return weeks(plan.weeks) + ", "
      + (sessions == 1
        ? self("1 session", "1 sessie") : self("\(sessions) sessions", "\(sessions) sessies"))
  }

  func weeks(_ count: Int) -> String {
    count == 1 ? self("1 week", "1 week") : self("\(count) weeks", "\(count) weken")
  }

  /// Said where a file has more mistakes than are told.
  package func untold(_ count: Int) -> String {
    self("… and \(count) more", "… en nog \(count)")
  }

  /// What was found in all of several files.
  package func sum(files: Int, unreadable: Int, mistakes: Int, warnings: Int) -> String {
    var parts = [
      files == 1 ? self("1 file", "1 bestand") : self("\(files) files", "\(files) bestanden"),
      self("errors: \(mistakes)", "fouten: \(mistakes)"),
      self("warnings: \(warnings)", "waarschuwingen: \(warnings)"),
    ]
    if unreadable > 0 {
      parts.append(self("not read: \(unreadable)", "niet gelezen: \(unreadable)"))
    }
    return parts.joined(separator: ", ")
  }

  package func created(_ path: CleanText) -> String {
    let path = oneLine(path)
    return self(
      "\(path) is yours to edit. Then: breathe check \(path)",
      "\(path) staat klaar. Pas het aan en typ daarna: breathe check \(path)")
  }

  /// A plan was given to a command that is for sessions.
  package func isPlan(_ path: CleanText) -> String {
    let path = oneLine(path)
    return self(
      "\(path) is a plan, not a session. See what it sets out and follow it: breathe plan add \(path)",
      "\(path) is een plan, geen sessie. Bekijk wat erin staat en volg het: breathe plan add \(path)"
    )
  }

  /// How a recording tells what to know before the session, and its questions.
  package enum Beforehand {
    case heard, printed, nowhere
  }

  /// The sound of a session is in a file.
  package func rendered(
    _ path: CleanText, of session: CleanText, _ beforehand: Beforehand
  ) -> String {
    let session = oneLine(session)
    let told =
      switch beforehand {
      case .heard:
        self(
          "It begins with what to know beforehand.", "Het begint met wat je vooraf moet weten.")
      case .printed:
        self("Send the text above along with it.", "Stuur de tekst hierboven mee.")
      case .nowhere:
        self(
          "It asks nothing beforehand; what to know is in: breathe show \(session)",
          "Het vraagt vooraf niets; wat je moet weten staat in: breathe show \(session)")
      }
    return self("\(oneLine(path)) is written. ", "\(oneLine(path)) staat klaar. ") + told
  }

  /// A recording without a voice can't ask what has to be asked.
  package var recordingAsksNothing: String {
    self(
      "This session begins with questions. Add --voice to say them, or --yes to print them: the cautions go with it in writing.",
      "Deze sessie begint met vragen. Voeg --voice toe om ze te laten horen, of --yes om ze te tonen: je geeft ze dan op papier mee."
    )
  }

  package var addQuestion: String {
    self("Add it to your sessions?", "Aan je sessies toevoegen?")
  }

  package var addingNeedsTerminal: String {
    self(
      "There is no terminal to ask on. To add it all the same, add --yes.",
      "Hier is geen terminal om iets te vragen. Wil je het toch toevoegen, gebruik dan --yes.")
  }

  package func replacesShipped(_ id: String) -> String {
    self(
      "It takes the place of “\(id)”, which comes with breathe. Remove it, and that one is back.",
      "Dit bestand komt in de plaats van de meegeleverde sessie “\(id)”. Verwijder je het, dan is die weer terug."
    )
  }

  package func replacesAdded(_ id: String) -> String {
    self(
      "It replaces the “\(id)” that you added before.",
      "Het vervangt de “\(id)” die je eerder hebt toegevoegd.")
  }

  package func added(_ id: String) -> String {
    self("Added. Run it with: breathe \(id)", "Toegevoegd. Starten: breathe \(id)")
  }

  package func removed(_ id: String, isShipped: Bool) -> String {
    self("“\(id)” is removed.", "“\(id)” is verwijderd.")
      + (isShipped
        ? self(
          " “breathe \(id)” starts the one that comes with breathe again.",
          " “breathe \(id)” start weer de meegeleverde sessie.") : "")
  }

  /// An added file that can't be run.
  package func broken(_ path: CleanText) -> String {
    let path = oneLine(path)
    return self(
      "\(path) has errors: breathe check \(path)",
      "In \(path) staan fouten: breathe check \(path)")
  }
}
