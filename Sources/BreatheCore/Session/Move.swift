/// A movement done several times over, on one side or both.
package struct Move: Equatable, Sendable {
  /// One part of the movement.
  package struct Phase: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case lift, lower, hold, pause, tilt, tense, release, slide, `return`, shift, forward, back
      case open, close, turn
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

  package var name: LocalizedText
  /// The phases of one repetition.
  package var tempo: [Phase]
  /// Repetitions on each side.
  package var reps: BySide<ByLevel<Int>>
  /// Empty where the movement has no sides.
  package var sides: [Side]
  /// The side changes with every repetition, without a rest for it.
  package var alternates: Bool
  /// What is told of each side, in the rest before it and as it begins.
  package var sideCues: [Side: LocalizedText]
  /// What is told of the movement where it has no sides.
  package var cue: LocalizedText?
  /// Time to change sides.
  package var change: ByLevel<Duration>
  /// Why one side gets more than the other.
  package var unequal: LocalizedText?
  package var picture: Picture?
  /// The parts of the body that it is for; those of the session where none are named.
  package var body: [BodyRegion]

  package init(
    _ name: LocalizedText, tempo: [Phase], reps: BySide<ByLevel<Int>>, sides: [Side] = [],
    alternates: Bool = false, sideCues: [Side: LocalizedText] = [:], cue: LocalizedText? = nil,
    change: ByLevel<Duration> = PostureHold.usualChange, unequal: LocalizedText? = nil,
    picture: Picture? = nil, body: [BodyRegion] = []
  ) {
    self.name = name
    self.tempo = tempo
    self.reps = reps
    self.sides = sides
    self.alternates = alternates
    self.sideCues = sideCues
    self.cue = cue
    self.change = change
    self.unequal = unequal
    self.picture = picture
    self.body = body
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
    let body = body.isEmpty ? session : body
    return body.isEmpty
      ? ([name] + [cue].compactMap(\.self)).contains(where: \.namesNeck) : body.contains(.neck)
  }

  /// The length of one repetition.
  func duration(at level: Level) -> Duration {
    tempo.reduce(.zero) { $0 + $1.duration.value(at: level) }
  }

  /// The repetitions in the order in which they are done; nil for a movement without sides.
  func order(at level: Level) -> [Side?] {
    guard !sides.isEmpty else {
      return Array(repeating: nil, count: reps.left.value(at: level))
    }
    func count(_ side: Side) -> Int { reps.value(on: side).value(at: level) }
    guard alternates else { return sides.flatMap { Array(repeating: $0, count: count($0)) } }
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
