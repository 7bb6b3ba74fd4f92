/// The version of a session that `h` takes in the lead-in.
package enum HoldsKey: Sendable {
  case withoutHolds, withHolds
}

/// What stands on the screen around the picture.
extension Language {
  /// A hold or a movement in a few words: which set, which side, and while it is done how much, and what
  /// is `left` of a hold where that stands nowhere else.
  ///
  /// In parts, of which the last are the most important.
  func status(_ exercise: Segment.ExercisePart, isDone: Bool, left: Duration?) -> [String] {
    var parts: [String] = []
    if exercise.set.total > 1 {
      parts.append(
        self(
          "set \(exercise.set.index) of \(exercise.set.total)",
          "set \(exercise.set.index) van \(exercise.set.total)"))
    }
    if let side = exercise.side {
      parts.append(side == .left ? self("left", "links") : self("right", "rechts"))
    }
    guard isDone else { return parts }
    if let rep = exercise.rep, rep.total > 1 {
      parts.append(self("\(rep.index) of \(rep.total)", "\(rep.index) van \(rep.total)"))
    }
    if exercise.kind != .movement, let left { parts.append("\(left.secondsLeft) s") }
    return parts
  }

  func next(_ segment: Segment) -> String {
    // What begins with it is told by its side or its name.
    if let exercise = segment.exercise, segment.isLanding {
      let told = exercise.side.map { side($0).lowercased() } ?? exercise.name
      return self("next: ", "daarna: ") + told
    }
    return self("next: ", "daarna: ") + shortWord(for: segment)
  }

  func paused(_ reason: Playback.PauseReason) -> String {
    switch reason {
    case .key, .away: self("paused", "pauze")
    case .waiting: self("waiting for you", "wacht op jou")
    }
  }

  package func pausedCue(_ reason: Playback.PauseReason) -> String {
    switch reason {
    case .key: self("Paused. Space = go on.", "Pauze. Spatie = verder.")
    case .away:
      self(
        "Paused while you were away. Space = go on.",
        "Pauze: je was even weg. Spatie = verder.")
    case .waiting: self("Space = go on.", "Spatie = verder.")
    }
  }

  /// What the keys do in the lead-in, each a few words, those first that are needed most.
  package func leadInKeys(_ holds: HoldsKey?, suggestsSound: Bool) -> [String] {
    // That `h` leaves the holds out is told beside what they are not for.
    let holds = holds == .withHolds ? [key(.withHolds)] : []
    let sound = self("m = sound, for closed eyes", "m = geluid, met je ogen dicht")
    return [self("Enter = start", "Enter = begin"), self("? = keys", "? = toetsen")] + holds
      + (suggestsSound ? [sound] : []) + ["q = stop", self("space = pause", "spatie = pauze")]
  }

  func key(_ holds: HoldsKey) -> String { "h = \(version(holds))" }

  private func version(_ holds: HoldsKey) -> String {
    switch holds {
    case .withoutHolds: self("without holds", "zonder vasthouden")
    case .withHolds: self("with holds", "met vasthouden")
    }
  }

  /// What the keys do where lines are printed.
  package func plainKeys(_ holds: HoldsKey?) -> String {
    keys(isLeadIn: true, holds).filter { !["?", "v", "g"].contains($0.key) }
      .map { "\($0.key) = \($0.does)" }.joined(separator: ", ")
  }

  /// What every key does while a session runs, or in its lead-in; those first that are needed most.
  func keys(isLeadIn: Bool, _ holds: HoldsKey?) -> [(key: String, does: String)] {
    let switching = holds.map { (key: "h", does: version($0)) }
    let next =
      isLeadIn
      ? (key: "Enter", does: self("start now", "begin"))
      : (key: "→", does: self("next step", "volgende stap"))
    return [("q", "stop"), ("?", self("close this", "dit sluiten"))]
      + (isLeadIn ? [switching].compactMap(\.self) : []) + [
        (self("space", "spatie"), self("pause", "pauze")), next,
        ("←", self("again", "opnieuw")), ("v", self("another picture", "ander beeld")),
        ("g", self("other signs", "andere tekens")), ("m", self("sound", "geluid")),
        ("+/-", self("louder, softer", "harder, zachter")),
      ]
  }

  /// Tells where the session is after a jump: “Change sides”, “Breath 3 of 4”.
  func place(_ timeline: Timeline, at index: Int) -> String {
    let segment = timeline.segments[index]
    let parts: [String]
    if let exercise = segment.exercise {
      parts = [exercise.name] + status(exercise, isDone: true, left: nil)
    } else if let cycle = segment.cycle {
      parts = [breath(cycle, isLast: segment.breath == timeline.breathCount - 1)]
    } else if segment.activity == .say {
      let (step, count) = (segment.step + 1, (timeline.segments.last?.step ?? 0) + 1)
      parts = [self("step \(step) of \(count)", "stap \(step) van \(count)")]
    } else {
      parts = [shortWord(for: segment)]
    }
    let text = parts.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Told where → finds nothing more to go to.
  package var lastPlace: String {
    self("This is the last one. q = stop.", "Dit is de laatste. q = stop.")
  }

  func name(_ visual: Visual) -> String {
    switch visual {
    case .figure: self("figure", "figuur")
    case .orb: self("orb", "bol")
    case .wave: self("wave", "golf")
    case .bar: self("bar", "balk")
    case .box: self("box", "vierkant")
    case .words: self("words", "woorden")
    }
  }

  /// Told where `g` finds nothing else.
  var onlyASCII: String {
    self("This terminal shows ASCII only.", "Deze terminal toont alleen ASCII.")
  }

  func name(_ glyphs: Glyphs) -> String {
    switch glyphs {
    case .ascii: "ASCII"
    case .blocks: self("blocks", "blokken")
    case .braille: "braille"
    }
  }

  var done: String { self("Done.", "Klaar.") }

  var anyKey: String { self("any key = close", "elke toets = sluiten") }

  var closingKeys: String { self("q = done", "q = klaar") }

  /// Why the screen is not blanked, for the desktop to tell who asks.
  package var inhibitReason: String { self("A session is running", "Er loopt een oefening") }
}
