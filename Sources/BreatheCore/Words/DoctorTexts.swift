/// What `breathe doctor` says.
extension Language {
  /// What things are found of, in their order.
  package enum DoctorSection: CaseIterable, Sendable {
    case terminal, sound, voice, files
  }

  package func title(_ section: DoctorSection) -> String {
    switch section {
    case .terminal: "Terminal"
    case .sound: self("Sound", "Geluid")
    case .voice: self("Voice", "Stem")
    case .files: self("Files", "Bestanden")
    }
  }

  /// A finding in lines of at most `columns` cells; of any length without.
  package func lines(_ finding: Finding, layout: TextLayout, columns: Int?) -> [String] {
    let mark = finding.isFine ? "ok" : self("note", "let op")
    let wrapped = finding.text.split(separator: "\n").flatMap { line in
      columns.map { layout.wrap(String(line), columns: max(20, $0 - 10)) } ?? [String(line)]
    }
    return wrapped.enumerated().map { index, line in
      "  \(pad(index == 0 ? mark : "", to: 8))\(line)"
    }
  }

  /// `size` is nil where there is none.
  package func terminal(_ size: Size?, name: TerminalName) -> Finding {
    guard let size else {
      return .fine(
        self(
          "none here: a session is told in lines",
          "geen terminal: een sessie verschijnt als tekstregels"))
    }
    let shownName = oneLine(CleanText(name.text))
    let cells = self(
      "\(size.columns) by \(size.rows) cells", "\(size.columns) bij \(size.rows) tekens")
    if name.isDumb {
      let found =
        name.text.isEmpty ? self("TERM is not set", "TERM is niet ingesteld") : "TERM=\(shownName)"
      return .look(
        self(
          "\(found), so a session is told in lines. For pictures: TERM=xterm-256color",
          "\(found), daarom verschijnt een sessie als tekstregels. Voor beelden: TERM=xterm-256color"
        ))
    }
    guard size.columns >= 20, size.rows >= 5 else {
      return .look(
        self(
          "\(shownName), \(cells): one line. A picture needs 20 by 5.",
          "\(shownName), \(cells): één regel. Een beeld heeft 20 bij 5 nodig."))
    }
    return .fine("\(shownName), \(cells)")
  }

  package func colours(environment: [String: String]) -> Finding {
    switch ColorDepth(environment: environment) {
    case .direct: return .fine(self("all colours", "alle kleuren"))
    case .indexed: return .fine(self("256 colours", "256 kleuren"))
    case .monochrome where environment["NO_COLOR"]?.isEmpty == false:
      return .fine(self("no colours: NO_COLOR is set", "geen kleuren: NO_COLOR is ingesteld"))
    case .monochrome:
      return .look(
        self(
          "no colours: TERM doesn’t say that the terminal has 256. If it has: TERM=xterm-256color",
          "geen kleuren: volgens TERM heeft de terminal er geen 256. Heeft hij ze wel: TERM=xterm-256color"
        ))
    }
  }

  /// What the locale says of characters.
  package func characters(environment: [String: String]) -> Finding {
    let variable = LocaleSettings.variable("LC_CTYPE", in: environment)
    let found = variable.map { "\($0)=\(oneLine(CleanText(environment[$0] ?? "")))" }
    if LocaleSettings(environment: environment).charset == .utf8 {
      return .fine("UTF-8" + (found.map { " (\($0))" } ?? ""))
    }
    let told = found ?? self("no locale is set", "er is geen locale ingesteld")
    // Nothing else holds where that one is set, the language neither.
    let better =
      variable == "LC_ALL" ? self("LC_ALL=C.UTF-8", "LC_ALL=nl_NL.UTF-8") : "LC_CTYPE=C.UTF-8"
    return .look(
      self(
        "ASCII only: \(told). For accents: \(better)",
        "alleen ASCII: \(told). Voor accenten: \(better)"))
  }

  package func spoken(_ language: Language, _ source: Settings.Source) -> Finding {
    let name = language("English", "Nederlands")
    let isSpoken = Language.Own(tag: language.tag) != nil
    let texts = self(
      ", texts of files in “\(language.tag)”", ", teksten van bestanden in “\(language.tag)”")
    return .fine("\(name)\(isSpoken ? "" : texts) (\(told(source)))")
  }

  /// `source` is where the volume comes from, `messages` are those of libasound.
  package func sound(
    _ problem: SoundProblem?, on device: CleanText, at volume: Volume, _ source: Settings.Source,
    messages: [CleanText]
  ) -> Finding {
    guard let problem else {
      guard volume.percent > 0 else {
        return .look(
          self(
            "the volume is 0 % (\(told(source))): nothing can be heard. Louder: --volume 50, or + in a session",
            "het volume is 0 % (\(told(source))): er is niets te horen. Harder: --volume 50, of + in een sessie"
          ))
      }
      return .fine(
        self(
          "a cue was played on “\(oneLine(device))” at \(volume.percent) %. Not heard? Choose another of breathe devices, with --device",
          "er klonk een signaal op “\(oneLine(device))”, op \(volume.percent) %. Hoorde je niets? Kies een ander uit breathe devices, met --device"
        ))
    }
    let heard = messages.prefix(3).map { "libasound: \(oneLine($0))" }
    return .look(([advised(problem)] + heard).joined(separator: "\n"))
  }

  /// The programs that are there.
  package func voices(_ programs: [String]) -> Finding {
    guard programs.isEmpty else { return .fine(programs.joined(separator: ", ")) }
    return .look(
      self(
        "none: install espeak-ng to have cues spoken",
        "geen: installeer espeak-ng om aanwijzingen te laten uitspreken"))
  }

  /// `count` is how many settings the configuration chooses, nil where there is none.
  package func configured(_ count: Int?, path: CleanText) -> Finding {
    guard let count else {
      return .fine(
        self("no configuration in \(oneLine(path))", "geen configuratie in \(oneLine(path))"))
    }
    return .fine("\(oneLine(path)): \(extent(ofConfiguration: count))")
  }

  /// One that is broken, with what is told of that further down.
  package func brokenConfiguration(_ path: CleanText) -> Finding {
    .look(
      self(
        "\(oneLine(path)) can’t be used, and no session starts: see below",
        "\(oneLine(path)) is niet te gebruiken, en er start geen sessie: zie onder"))
  }

  /// What a journal holds that can be written; `killed` sessions are not in it yet.
  package func journal(
    _ path: CleanText, entries: Int, notes: Int, undone: Int = 0, later: Int, broken: Int,
    killed: Int, hasLocks: Bool
  ) -> Finding {
    let sum = sum(
      of: path, entries: entries, notes: notes, undone: undone, later: later, broken: broken)
    if broken > 0 {
      return .look(
        sum
          + self(". Which lines: breathe journal verify", ". Welke regels: breathe journal verify"))
    }
    guard killed == 0 else {
      return .look(
        sum
          + self(
            ". Killed sessions to take in: \(killed); breathe log does",
            ". Afgebroken sessies nog op te nemen: \(killed); breathe log doet dat"))
    }
    guard hasLocks else {
      return .fine(
        sum
          + self(
            ". No file can be locked here: don't end two sessions at the same moment",
            ". Bestanden zijn hier niet te vergrendelen: laat geen twee sessies tegelijk eindigen"))
    }
    return .fine(sum)
  }

  /// The journal that can't be read.
  package func journal(_ problem: JournalProblem, _ path: CleanText) -> Finding {
    .look("\(sentence(problem, path: path)) \(notKept)")
  }

  /// The journal that can't be written.
  package func journal(unwritable code: Int32, _ path: CleanText) -> Finding {
    .look(
      self(
        "The journal \(oneLine(path)) can’t be written: \(reason(code)).",
        "Het logboek \(oneLine(path)) is niet te schrijven: \(reason(code)).") + " " + notKept)
  }

  private var notKept: String {
    self("What you do is not kept.", "Wat je doet, wordt niet bewaard.")
  }

  /// A folder; `code` says why nothing can be written in it.
  package func folder(_ path: CleanText, unwritable code: Int32?) -> Finding {
    guard let code else {
      return .fine(self("writable: \(oneLine(path))", "schrijfbaar: \(oneLine(path))"))
    }
    return .look(
      self(
        "\(oneLine(path)): \(reason(code)). Nothing can be kept there.",
        "\(oneLine(path)): \(reason(code)). Daar kan niets bewaard worden."))
  }
}
