/// What the lead-in tells.
enum LeadInCue {
  case breatheOut, lightly, settle

  /// How long before the first breath it is told what to do with the breath.
  static let lastLength = Duration.seconds(4)
}

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
    }
  }

  func leadIn(_ cue: LeadInCue) -> String {
    switch cue {
    case .breatheOut: self("Now breathe all the way out.", "Adem nu helemaal uit.")
    case .lightly: self("Breathe lightly.", "Adem licht.")
    case .settle: self("Get into position.", "Zoek rustig je houding.")
    }
  }

  var stay: String { self("Stay, and keep breathing", "Blijf zo en adem rustig door") }
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
    case .move(let phase, _): word(phase).lowercased()
    case .changeSides: self("change sides", "van kant wisselen")
    case .rest: self("rest", "rust")
    case .closing: self("breathe as you like", "gewoon ademen")
    }
  }
}
