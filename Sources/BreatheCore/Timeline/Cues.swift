/// What is said where a session file has no words of its own. A timeline is made of it, so it
/// comes before `Words`, where all other sentences are.
extension Language {
  func cue(_ phase: Phase.Kind, again: Bool) -> String {
    switch phase {
    case .inhale:
      again ? self("A little more in", "Nog een beetje in") : self("Breathe in", "Adem in")
    case .holdFull: self("Hold gently", "Houd je adem rustig vast")
    case .exhale:
      again ? self("Keep breathing out", "Adem verder uit") : self("Breathe out", "Adem uit")
    case .holdEmpty: self("Wait", "Wacht rustig")
    }
  }

  /// A phase of a movement, with the breath that goes with it.
  func cue(_ phase: Move.Phase.Kind, breath: Move.Breath?) -> String {
    breath.map { word(phase) + self(", ", " en ") + word($0) } ?? word(phase)
  }

  func word(_ breath: Move.Breath) -> String {
    switch breath {
    case .in: self("breathing in", "adem in")
    case .out: self("breathing out", "adem uit")
    case .hold: self("holding your breath", "houd je adem vast")
    case .free: self("breathing freely", "adem door")
    }
  }

  func word(_ phase: Move.Phase.Kind) -> String {
    switch phase {
    case .lift: self("Lift", "Til op")
    case .lower: self("Lower", "Laat zakken")
    case .hold: self("Stay", "Blijf zo")
    case .pause: self("Pause", "Rust even")
    case .tilt: self("Tilt", "Kantel")
    case .tense: self("Tense", "Span aan")
    case .release: self("Let go", "Laat los")
    case .slide: self("Slide away", "Schuif weg")
    case .return: self("Come back", "Kom terug")
    case .shift: self("Shift your weight", "Verplaats je gewicht")
    case .forward: self("Forward", "Naar voren")
    case .back: self("Back", "Terug")
    case .open: self("Open out", "Open")
    case .close: self("Close", "Sluit")
    case .turn: self("Turn", "Draai")
    case .bend: self("Bend", "Buig")
    case .extend: self("Straighten", "Strek")
    case .look: self("Look", "Kijk")
    case .push: self("Push", "Duw")
    case .pull: self("Pull", "Trek")
    case .raise: self("Raise", "Hef op")
    case .squeeze: self("Squeeze", "Knijp")
    case .stretch: self("Stretch", "Rek")
    case .relax: self("Relax", "Ontspan")
    }
  }

  func leadIn(_ cue: LeadInCue) -> String {
    switch cue {
    case .breatheOut: self("Now breathe all the way out.", "Adem nu helemaal uit.")
    case .lightly: self("Breathe lightly.", "Adem licht.")
    case .settle: self("Get into position.", "Zoek rustig je houding.")
    }
  }

  /// Load, effort and limit of an exercise, those that it has, in the author's words.
  func demands(of exercise: Exercise) -> [String] {
    [exercise.load, exercise.effort, exercise.limit].compactMap { $0?.text(in: self) }
  }

  /// The same, each in a sentence.
  func limits(of exercise: Exercise) -> String? {
    let told = [
      exercise.load.map { self("Load: ", "Gewicht: ") + $0.text(in: self) },
      exercise.effort.map { self("Effort: ", "Inspanning: ") + $0.text(in: self) },
      exercise.limit.map { self("Limit: ", "Grens: ") + $0.text(in: self) },
    ].compactMap(\.self)
    return told.isEmpty ? nil : sentences(told)
  }

  /// Texts one after the other, each with a full stop if it has no mark of its own.
  func sentences(_ texts: [String]) -> String {
    texts.map { $0.last?.isPunctuation == true ? $0 : $0 + "." }.joined(separator: " ")
  }

  var stay: String { self("Stay, and keep breathing", "Blijf zo en adem rustig door") }
  var goOn: String { self("Go on, and keep breathing", "Ga door en blijf ademen") }
  var rest: String { self("Rest", "Rust") }
  var changeSides: String { self("Change sides.", "Wissel van kant.") }

  func changeSides(to side: Side) -> String {
    self(
      "Change sides: \(self.side(side).lowercased()).",
      "Wissel van kant: \(self.side(side).lowercased()).")
  }

  func side(_ side: Side) -> String {
    switch side {
    case .left: self("Left side", "Linkerkant")
    case .right: self("Right side", "Rechterkant")
    }
  }

  func breath(_ cycle: Ordinal, isLast: Bool) -> String {
    isLast
      ? self("last breath", "laatste ademhaling")
      : self(
        "breath \(cycle.index) of \(cycle.total)", "ademhaling \(cycle.index) van \(cycle.total)")
  }

  /// A segment in a word or two, to tell what comes next.
  package func shortWord(for segment: Segment) -> String {
    switch segment.activity {
    case .leadIn: self("get ready", "maak je klaar")
    case .say: self("what to do", "uitleg")
    case .phase(.inhale): self("in", "in")
    case .phase(.holdFull): self("hold", "vasthouden")
    case .phase(.exhale): self("out", "uit")
    case .phase(.holdEmpty): self("wait", "wachten")
    case .posture: self("stay", "zo blijven")
    case .work: self("go on", "ga door")
    case .move(let phase, _): word(phase).lowercased()
    case .changeSides: self("change sides", "van kant wisselen")
    case .rest: self("rest", "rust")
    case .closing: self("breathe as you like", "gewoon ademen")
    }
  }
}

extension Session {
  /// What its author says in the place of “never pain”.
  var painCaution: LocalizedText? {
    guard let painLimit, let contact else { return nil }
    func text(_ language: Language) -> String {
      let contact = contact.text(in: language)
      return language(
        "Pain up to \(painLimit) is fine. More, or worse tomorrow morning? Stop and call \(contact). Stop with sharp or radiating pain, tingling or numbness.",
        "Pijn tot \(painLimit) mag. Meer, of morgenochtend nog erger? Stop en bel \(contact). Stop bij scherpe of uitstralende pijn, tintelingen of een doof gevoel."
      )
    }
    return LocalizedText(en: text(.en), nl: text(.nl))
  }
}
