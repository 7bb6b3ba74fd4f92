/// What stands on the screen around the picture.
extension Language {
  func breath(_ cycle: Ordinal, isLast: Bool) -> String {
    isLast
      ? self("last breath", "laatste keer")
      : self(
        "breath \(cycle.index) of \(cycle.total)", "ademhaling \(cycle.index) van \(cycle.total)")
  }

  /// A hold in a few words: which set, which side, how long.
  func hold(_ hold: Segment.Hold, left: Duration) -> String {
    var parts: [String] = []
    if hold.set.total > 1 {
      parts.append(
        self(
          "set \(hold.set.index) of \(hold.set.total)",
          "set \(hold.set.index) van \(hold.set.total)"))
    }
    if let side = hold.side { parts.append(self.side(side).lowercased()) }
    parts.append("\(left.secondsLeft) s")
    return parts.joined(separator: ", ")
  }

  func startsIn(_ left: Duration) -> String {
    self("starts in \(left.secondsLeft) s", "begint over \(left.secondsLeft) s")
  }

  func next(_ segment: Segment) -> String {
    // The first breath of a hold is told by its posture.
    if let hold = segment.hold, segment.isLanding {
      return self("next: ", "daarna: ") + (hold.side.map { side($0).lowercased() } ?? hold.name)
    }
    return self("next: ", "daarna: ") + shortWord(for: segment)
  }

  var paused: String { self("paused", "pauze") }

  public func pausedCue(_ reason: Playback.PauseReason) -> String {
    switch reason {
    case .key: self("Paused. Space = go on.", "Pauze. Spatie = verder.")
    case .away:
      self(
        "Paused while you were away. Space = go on.",
        "Pauze: je was even weg. Spatie = verder.")
    }
  }

  /// What the keys do in the lead-in, each a few words.
  public func leadInKeys(canSkipHolds: Bool) -> [String] {
    (canSkipHolds ? [self("n = without holds", "n = zonder vasthouden")] : []) + [
      "q = stop", self("→ = start now", "→ = begin nu"),
      self("space = pause", "spatie = pauze"),
    ]
  }

  var closingKeys: String { self("q = done", "q = klaar") }
}
