/// What a person chooses for one run of a session.
package struct RunOptions: Equatable, Sendable {
  package var language: Language
  package var level: Level
  /// Scales the phases of paced breaths, and nothing else: 0.5…1.
  package var pace: Double
  /// The lead-in that the person asks for; else it is the session's settle time, or the usual one.
  package var leadIn: Duration?
  /// The least time to change sides that the person needs, whatever the file gives.
  package var change: Duration?
  /// There are keys to end a wait with; without them, it takes the time that its file gives.
  package var waitsForKeys = false

  package static let paceRange = 0.5...1.0
  /// Lead-in of a session that gives no settle time.
  package static let usualLeadIn = Duration.seconds(5)
  /// The longest settle time of a session for which nobody gets down to the floor.
  package static let longestOnChair = Duration.seconds(10)
  /// Who has completed a session so many times needs no longer than the usual lead-in.
  package static let timesToKnow = 5
  /// Long enough to find what is told in it, short enough to be meant.
  package static let leadInRange = Duration.seconds(3)...Duration.seconds(600)
  /// Whoever needs longer is helped better by a session of their own.
  package static let changeRange = Duration.seconds(1)...Duration.seconds(300)

  package init(
    language: Language = .en, level: Level = .usual, pace: Double = 1,
    leadIn: Duration? = nil, change: Duration? = nil
  ) {
    self.language = language
    self.level = level
    self.pace = pace
    self.leadIn = leadIn
    self.change = change
  }

  /// A rest before a side, where it is another one than the last.
  func rest(_ given: ByLevel<Duration>, changesSides: Bool) -> Duration {
    let given = given.value(at: level)
    guard changesSides, let change else { return given }
    return max(given, change)
  }
}

extension Session {
  /// This session with its only `breathe` step going on for `extent`; nil when it has none or
  /// several.
  package func breathing(for extent: Breathing.Extent) -> Session? {
    var found: [StepPath] = []
    var session = self
    session.steps = steps.mapped { step, path in
      guard case .breathe(var breathing) = step else { return step }
      found.append(path)
      breathing.extent = extent
      return .breathe(breathing)
    }
    // What comes round again is several.
    return found.count == 1 && !found[0].isRepeated ? session : nil
  }
}
