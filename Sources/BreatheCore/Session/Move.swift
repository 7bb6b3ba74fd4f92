/// A movement done several times over, on one side or both.
public struct Move: Equatable, Sendable {
  /// One part of the movement.
  public struct Phase: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case lift, lower, hold, pause, tilt, tense, release, slide, `return`, shift, forward, back
      case open, close, turn
    }

    public var kind: Kind
    public var duration: ByLevel<Duration>
    /// The breath that goes with it, in or out.
    public var breath: Breath?
    /// What is said as it begins; the generic words where the file gives none.
    public var cue: LocalizedText?

    public init(
      _ kind: Kind, _ duration: ByLevel<Duration>, breath: Breath? = nil, cue: LocalizedText? = nil
    ) {
      self.kind = kind
      self.duration = duration
      self.breath = breath
      self.cue = cue
    }
  }

  public enum Breath: String, CaseIterable, Sendable {
    case `in`, out
  }

  public var name: LocalizedText
  /// The phases of one repetition.
  public var tempo: [Phase]
  /// Repetitions on each side.
  public var reps: BySide<ByLevel<Int>>
  /// Empty where the movement has no sides.
  public var sides: [Side]
  /// The side changes with every repetition, without a rest for it.
  public var alternates: Bool
  /// What is told of each side, in the rest before it and as it begins.
  public var sideCues: [Side: LocalizedText]
  /// What is told of the movement where it has no sides.
  public var cue: LocalizedText?
  /// Time to change sides.
  public var change: ByLevel<Duration>
  /// Why one side gets more than the other.
  public var unequal: LocalizedText?
  public var picture: Picture?

  public init(
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
