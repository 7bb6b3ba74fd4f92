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
    /// The breath that goes with it, in or out.
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

  package init(
    _ name: LocalizedText, tempo: [Phase], reps: BySide<ByLevel<Int>>, sides: [Side] = [],
    alternates: Bool = false, sideCues: [Side: LocalizedText] = [:], cue: LocalizedText? = nil,
    change: ByLevel<Duration> = PostureHold.usualChange, unequal: LocalizedText? = nil,
    picture: Picture? = nil
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
