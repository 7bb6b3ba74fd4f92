/// What commands say: mistakes on the command line, and what stands around a session's lines.
extension Language {
  package func sentence(_ mistake: CommandMistake) -> String {
    switch mistake {
    case .either(let one, let other):
      self("Give either \(one) or \(other).", "Geef óf \(one) óf \(other).")
    case .badCycles:
      self(
        "--cycles needs a whole number from 1 to 1000.",
        "Bij --cycles hoort een heel getal van 1 tot en met 1000.")
    case .badFor(let found):
      self(
        "--for needs a duration such as 5m or 1m30s, found “\(found)”.",
        "Bij --for hoort een duur zoals 5m of 1m30s, niet “\(found)”.")
        + (Duration.spelling(meantBy: found.string).map { self(" Write \($0).", " Schrijf \($0).") }
          ?? "")
    case .forWithoutUnit(let found):
      self(
        "--for needs a unit: \(found)s or \(found)m?",
        "Bij --for hoort een eenheid: \(found)s of \(found)m?")
    case .otherDash(let found, let meant):
      self(
        "“\(found)” has a typographic dash. Write \(meant).",
        "“\(found)” heeft een typografisch streepje. Schrijf \(meant).")
    case .badPace(let found):
      self(
        "--pace needs a number from 0.5 to 1.0, with a point, found “\(found)”.",
        "Bij --pace hoort een getal van 0.5 tot en met 1.0, met een punt, niet “\(found)”.")
    case .notOneBreathe(let option, let instead):
      self(
        "\(option) needs a session with exactly one breathing step, and this one has none or several",
        "\(option) kan alleen bij een sessie met precies één ademstap, en deze sessie heeft er geen of meer dan één"
      ) + (instead.map { self("; try: \($0)", "; probeer: \($0)") } ?? ".")
    case .severalWords(let near):
      self("One session at a time", "Eén sessie tegelijk") + (near == nil ? "." : didYouMean(near))
    case .badNumber:
      self(
        "-n needs a whole number, 1 or more.", "Bij -n hoort een heel getal vanaf 1.")
    case .noSession:
      self(
        "Which session? “breathe list” shows them all.",
        "Welke sessie? “breathe list” toont alle sessies.")
    case .optionsBeforeCommand(let command):
      self(
        "Options come after “\(command)”; these are only for running a session.",
        "Opties horen achter “\(command)”; deze opties zijn alleen voor het starten van een sessie."
      )
    case .notYAML(let found):
      self(
        "Give the new file a name that ends in .yaml, such as \(yamlName(found)).",
        "Geef het nieuwe bestand een naam die eindigt op .yaml, zoals \(yamlName(found)).")
    case .badSpeed(let found):
      self(
        "--speed needs a number from 1 to 100, found “\(found)”.",
        "Bij --speed hoort een getal van 1 tot en met 100, niet “\(found)”.")
    case .notOneOf(let option, let words, let found):
      self(
        "\(option) is \(alternatives(words)), not “\(found)”.",
        "\(option) is \(alternatives(words)), niet “\(found)”.")
    case .badVolume(let found):
      self(
        "--volume needs a whole number from 0 to 100, found “\(found)”.",
        "Bij --volume hoort een heel getal van 0 tot en met 100, niet “\(found)”.")
    case .soundNotBuilt:
      self(
        """
        This breathe was built without ALSA, so it has no tones. With --sound=bell the terminal's \
        bell tells of each change.
        """,
        """
        Deze breathe is gebouwd zonder ALSA en heeft dus geen tonen. Met --sound=bell klinkt bij \
        elke overgang de bel van de terminal.
        """)
    case .voiceNotInstalled:
      self(
        "--voice needs espeak-ng, which is not installed (Debian: apt install espeak-ng).",
        "--voice vraagt espeak-ng, en dat is niet geïnstalleerd (Debian: apt install espeak-ng).")
    case .badLeadIn(let found):
      self(
        "--lead-in needs a duration from 3s to 10m, found “\(found)”.",
        "Bij --lead-in hoort een duur van 3s tot en met 10m, niet “\(found)”.")
        + (Duration.spelling(meantBy: found.string).map { self(" Write \($0).", " Schrijf \($0).") }
          ?? "")
    case .ratingNeedsTerminal:
      self(
        "--rate asks you something, and there is no terminal to ask on.",
        "--rate stelt je een vraag, en hier is geen terminal om die te stellen.")
    case .emptyNote:
      self(
        "What is there to note? For example: breathe note calm",
        "Wat wil je noteren? Bijvoorbeeld: breathe note rustig")
    case .longNote(let limit):
      self(
        "A note has at most \(limit) characters.", "Een notitie heeft hooguit \(limit) tekens.")
    case .forbiddenInNote(let code):
      self(
        "A note can't hold the character \(codePoint(code)).",
        "In een notitie mag het teken \(codePoint(code)) niet staan.")
    case .badDay(let option, let found):
      switch DayMistake(found.string) {
      case .noSuchDay(let day, let month, let year):
        "\(option): \(noSuchDay(day, month, year))."
      case .spelling(let day):
        self(
          "\(option): write \(day.text) for “\(found)”.",
          "\(option): schrijf \(day.text) in plaats van “\(found)”.")
      case nil:
        self(
          "\(option) needs a day such as 2026-01-31, found “\(found)”.",
          "Bij \(option) hoort een dag zoals 2026-01-31, niet “\(found)”.")
      }
    case .periodEndsFirst:
      self("--to is a day before --from.", "--to is een dag vóór --from.")
    case .nothingToRender:
      self(
        "Give --output with the name of a file, or --events.",
        "Geef --output met de naam van een bestand, of --events.")
    case .unknownEnding(let path, let known):
      self(
        "--output: give “\(path)” one of these endings: \(alternatives(known)).",
        "--output: geef “\(path)” een van deze uitgangen: \(alternatives(known)).")
    case .badTimes(let found):
      self(
        "--at needs times of the day, such as 08:00,20:00",
        "Bij --at horen tijden van de dag, zoals 08:00,20:00")
        + (found.map { self(", found “\($0)”.", ", niet “\($0)”.") } ?? ".")
    case .onlyWith(let option, let other):
      self("\(option) is for \(other).", "\(option) hoort bij \(other).")
    case .excelNeeds(let option):
      self(
        "--excel is for a table: add \(option).", "--excel is voor een tabel: voeg \(option) toe.")
    }
  }

  package var notPrinted: String {
    self(
      "What is printed could not be written, or not all of it.",
      "De uitvoer kon niet of niet helemaal geschreven worden.")
  }

  private func yamlName(_ name: CleanText) -> String {
    let stem = name.string.hasSuffix(".yml") ? String(name.string.dropLast(4)) : name.string
    return stem + ".yaml"
  }

  /// A cue as a line: which breath it is, what to do, for how long. Before the first cue of a hold
  /// comes a line that tells of the hold.
  package func cueLine(_ timeline: Timeline, _ index: Int) -> String {
    let segment = timeline.segments[index]
    // A ramp makes more decimals than anyone reads.
    let hundredths = Int((segment.duration.inSeconds * 100).rounded())
    let duration = hundredths > 0 ? .milliseconds(hundredths * 10) : segment.duration
    var line = "\(segment.cue)  (\(seconds(duration)))"
    if let cycle = segment.cycle, timeline.beginsRound(at: index) {
      let isLast = timeline.moment(at: segment.start).isLastBreath
      line = "\(breath(cycle, isLast: isLast)): \(line)"
    }
    guard let exercise = segment.exercise else { return line }
    guard segment.isLanding else {
      guard exercise.rep != nil, timeline.beginsRepetition(at: index) else { return line }
      let isTold = exercise.cue == timeline.segments[index - 1].exercise?.cue
      return [isTold ? nil : exercise.cue, "\(rep(exercise)): \(line)"].compactMap(\.self)
        .joined(separator: "\n")
    }
    let status = status(exercise, isDone: true, left: exercise.end - segment.start).joined(
      separator: ", ")
    let told = status.isEmpty ? exercise.name : "\(exercise.name): \(status)"
    return [told, exercise.cue, line].compactMap(\.self).joined(separator: "\n")
  }

  /// A part of a timeline with the time it begins.
  package func timelineLine(_ timeline: Timeline, _ index: Int) -> String {
    let segment = timeline.segments[index]
    let before = segment.start < .zero ? "-" : " "
    let time = before + (segment.start < .zero ? .zero - segment.start : segment.start).clockText
    let wait = segment.wait.map { pad("", to: 9) + "? \($0)\n" } ?? ""
    let lines = cueLine(timeline, index).split(separator: "\n")
    return wait
      + lines.enumerated().map { number, line in
        pad(number == 0 ? time : "", to: 7, right: true) + "  " + line
      }.joined(separator: "\n")
  }

  private func rep(_ exercise: Segment.ExercisePart) -> String {
    var told = exercise
    told.set = Ordinal(1, of: 1)
    return status(told, isDone: true, left: nil).joined(separator: ", ")
  }

  /// Said when all is done.
  package func closing(_ title: String, tally: Tally, ending: Playback.Ending) -> String {
    let amount = amount(tally)
    return switch ending {
    case .completed: self("\(title): done. \(amount).", "\(title): klaar. \(amount).")
    case .stopped, .switchedHolds:
      self("\(title): stopped after \(amount).", "\(title): gestopt na \(amount).")
    }
  }

  /// Said of a session that a key stopped as soon as it had begun.
  package var tooShortForJournal: String {
    self("Under 10 s: not in the journal.", "Korter dan 10 s: niet in het logboek.")
  }

  /// How much was practised.
  func amount(_ tally: Tally) -> String {
    let time = tally.active.clockText
    return tally.cycles > 0 ? "\(breaths(tally.cycles)), \(time)" : time
  }
}
