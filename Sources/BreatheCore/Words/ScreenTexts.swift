/// What stands on the screen around the picture.
extension Language {
  /// A hold or a movement in a few words: which set, which side, how much, and what is `left` of a
  /// hold where that stands nowhere else.
  ///
  /// In parts, of which the last are the most important.
  func status(_ exercise: Segment.Exercise, left: Duration?) -> [String] {
    var parts: [String] = []
    if exercise.set.total > 1 {
      parts.append(
        self(
          "set \(exercise.set.index) of \(exercise.set.total)",
          "set \(exercise.set.index) van \(exercise.set.total)"))
    }
    if let side = exercise.side { parts.append(self.side(side).lowercased()) }
    if let rep = exercise.rep, rep.total > 1 {
      parts.append(self("\(rep.index) of \(rep.total)", "\(rep.index) van \(rep.total)"))
    } else if exercise.rep == nil, let left {
      parts.append("\(left.secondsLeft) s")
    }
    return parts
  }

  func startsIn(_ left: Duration) -> String {
    self("starts in \(left.secondsLeft) s", "begint over \(left.secondsLeft) s")
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

  /// What the keys do in the lead-in, each a few words.
  package func leadInKeys(canSkipHolds: Bool, suggestsSound: Bool = false) -> [String] {
    let holds = self("h = without holds", "h = zonder vasthouden")
    let sound = self("m = sound, for closed eyes", "m = geluid, met je ogen dicht")
    return (canSkipHolds ? [holds] : []) + (suggestsSound ? [sound] : []) + [
      "q = stop", self("→ = start now", "→ = begin"),
      self("space = pause", "spatie = pauze"),
    ]
  }

  /// The key that tells of all others.
  var keysKey: String { self("? = keys", "? = toetsen") }

  /// What every key does while a session runs, or in its lead-in; those first that are needed most.
  func keys(isLeadIn: Bool, canSkipHolds: Bool) -> [(key: String, does: String)] {
    let skipping = (key: "h", does: self("without holds", "zonder vasthouden"))
    let next = isLeadIn ? self("start now", "begin") : self("next step", "volgende stap")
    return [("q", "stop"), ("?", self("close this", "dit sluiten"))]
      + (isLeadIn && canSkipHolds ? [skipping] : []) + [
        (self("space", "spatie"), self("pause", "pauze")), ("→", next),
        ("←", self("again", "opnieuw")), ("v", self("another picture", "ander beeld")),
        ("m", self("sound", "geluid")), ("+/-", self("louder, softer", "harder, zachter")),
      ]
  }

  var done: String { self("Done.", "Klaar.") }

  var anyKey: String { self("any key = close", "elke toets = sluiten") }

  var closingKeys: String { self("q = done", "q = klaar") }

  /// Why the screen is not blanked, for the desktop to tell who asks.
  package var inhibitReason: String { self("A session is running", "Er loopt een oefening") }
}
