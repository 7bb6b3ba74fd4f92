/// A movement done several times over, on one side or both.
package struct Move: Equatable, Sendable {
  /// One part of the movement.
  package struct Phase: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case lift, lower, hold, pause, tilt, tense, release, slide, `return`, shift, forward, back
      case open, close, turn, bend, extend, look, push, pull, raise, squeeze, stretch, relax
    }

    package var kind: Kind
    package var duration: ByLevel<Duration>
    /// The breath that goes with it; nil where the file does not say.
    package var breath: Breath?
    /// What is said as it begins; the generic words where the file gives none.
    package var cue: LocalizedText?

    package init(
      _ kind: Kind, _ duration: ByLevel<Duration>, breath: Breath? = nil, cue: LocalizedText? = nil
    ) {
      self.kind = kind
      self.duration = duration
      self.breath = breath
      self.cue = cue
    }
  }

  package enum Breath: String, CaseIterable, Sendable {
    case `in`, out
    /// Held, with what is in the lungs by then.
    case hold
    /// As the person likes.
    case free
  }

  package var exercise: Exercise
  /// The phases of one repetition.
  package var tempo: [Phase]
  /// The phases of the last repetition of a set, which the others approach evenly; nil if all are the
  /// same. They are of the same kinds as `tempo`.
  package var tempoEnd: [Phase]?
  /// The side changes with every repetition, without a rest for it.
  package var alternates: Bool

  package init(
    _ exercise: Exercise, tempo: [Phase], tempoEnd: [Phase]? = nil, alternates: Bool = false
  ) {
    self.exercise = exercise
    self.tempo = tempo
    self.tempoEnd = tempoEnd
    self.alternates = alternates
  }

  /// Whether the breath goes both in and out with it.
  var pacesWholeBreath: Bool {
    tempo.contains { $0.breath == .in } && tempo.contains { $0.breath == .out }
  }

  /// What the phase at `index` has the breath do; nil where it is left to the person.
  func breathing(at index: Int) -> BreatheCore.Phase.Kind? {
    switch tempo[index].breath {
    case .in: return .inhale
    case .out: return .exhale
    case nil, .free: return nil
    case .hold:
      // What goes before it, in this repetition or the one before.
      let before = tempo[..<index].reversed() + tempo[index...].reversed()
      let motion = before.lazy.compactMap(\.breath).first { $0 == .in || $0 == .out }
      return motion == .out ? .holdEmpty : .holdFull
    }
  }

  /// It moves the head, in a session that is for these parts of the body.
  func isForNeck(in session: [BodyRegion]) -> Bool {
    let body = exercise.body.isEmpty ? session : exercise.body
    return body.isEmpty
      ? (exercise.names + [exercise.cue].compactMap(\.self)).contains(where: \.namesNeck)
      : body.contains(.neck)
  }

  /// The phases of the repetition at `index` of `count` in a set, from 0.
  func tempo(ofRep index: Int, of count: Int, at level: Level) -> [(
    phase: Phase, duration: Duration
  )] {
    let share = count > 1 ? Double(index) / Double(count - 1) : 0
    return tempo.enumerated().map { number, phase in
      let first = phase.duration.value(at: level)
      guard let last = tempoEnd?[number] else { return (phase, first) }
      var phase = phase
      if share > 0.5 { phase.cue = last.cue ?? phase.cue }
      return (phase, first + (last.duration.value(at: level) - first) * share)
    }
  }

  /// The time that the repetitions of a set take, of which there is one at least.
  func duration(ofReps count: Int, at level: Level) -> Duration {
    func sum(_ index: Int) -> Duration {
      tempo(ofRep: index, of: count, at: level).reduce(.zero) { $0 + $1.duration }
    }
    // They grow or shrink evenly.
    return (sum(0) + sum(count - 1)) * count / 2
  }

  /// The sides of the repetitions of a set, when they alternate.
  func order(set: Int, at level: Level) -> [Side?] {
    let sides = exercise.sides
    func count(_ side: Side) -> Int { exercise.repCount(side, set: set, at: level) }
    let rounds = sides.map(count).max() ?? 0
    return (0..<rounds).flatMap { round in sides.filter { round < count($0) } }
  }
}

extension [Move.Phase] {
  /// Where the breath would have to be guessed: of 3 s or more between breathing in and out, the first
  /// phase whose breath is not said. What pauses between repetitions is left to the person.
  var withUnsaidBreath: [Int] {
    guard let start = firstIndex(where: { $0.breath != nil }),
      contains(where: { $0.breath == .in }),
      contains(where: { $0.breath == .out })
    else { return [] }
    var found: [Int] = []
    var row: [Int] = []
    for step in 0...count {
      let index = (start + step) % count
      guard self[index].breath != nil else {
        row.append(index)
        continue
      }
      let isLong = Level.allCases.contains { level in
        row.reduce(.zero) { $0 + self[$1].duration.value(at: level) } >= Self.longestUnsaid
      }
      let pausesBetween =
        (row.contains(count - 1) || row.contains(0))
        && row.allSatisfy { self[$0].kind == .pause }
      if let first = row.first, isLong, !pausesBetween { found.append(first) }
      row = []
    }
    return found
  }

  /// So long a time between breathing in and out may be a held breath.
  private static var longestUnsaid: Duration { .seconds(3) }
}
