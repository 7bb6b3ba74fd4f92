/// The i-th of n, counted from 1.
public struct Ordinal: Equatable, Sendable {
  public var index: Int
  public var total: Int

  public init(_ index: Int, of total: Int) {
    self.index = index
    self.total = total
  }
}

/// How full the breath is at the beginning and at the end of something: 0 empty, 1 full.
public struct BreathSpan: Equatable, Sendable {
  public var from: Double
  public var to: Double

  public init(_ from: Double, _ to: Double) {
    self.from = from
    self.to = to
  }
}

/// One stretch of a timeline in which nothing changes but the breath.
public struct Segment: Equatable, Sendable {
  public enum Activity: Equatable, Sendable {
    /// Before time zero: getting into position.
    case leadIn
    case say
    /// A phase of a paced breath.
    case phase(Phase.Kind)
    /// Holding a posture with the breath left to itself.
    case posture
    /// A phase of a movement, with the breath that goes with it.
    case move(Move.Phase.Kind, breath: Move.Breath?)
    case changeSides
    case rest
    /// The rest after all that was planned.
    case closing

    /// What other programs know it by.
    public var name: String {
      switch self {
      case .leadIn: "lead-in"
      case .say: "say"
      case .phase(.inhale): "inhale"
      case .phase(.holdFull): "hold"
      case .phase(.exhale): "exhale"
      case .phase(.holdEmpty): "hold-empty"
      case .posture: "posture"
      case .move(let phase, _): "move-\(phase.rawValue)"
      case .changeSides: "change-sides"
      case .rest: "rest"
      case .closing: "closing"
      }
    }
  }

  /// The posture or the movement that a segment is part of.
  public struct Exercise: Equatable, Sendable {
    public var name: String
    public var cue: String?
    public var side: Side?
    public var set: Ordinal
    /// Which repetition of a movement; nil for a posture.
    public var rep: Ordinal?
    /// When this hold ends, or these repetitions of one side; in timeline time.
    public var end: Duration
    /// The breath goes with it: paced while a posture is held, in and out with a movement.
    public var pacesBreath: Bool
  }

  /// Since the first step began; negative in the lead-in.
  public var start: Duration
  public var duration: Duration
  public var activity: Activity
  /// What is said as it begins, in the person's language.
  public var cue: String
  /// How full the breath is at its ends.
  public var breathLevel: BreathSpan
  /// Which breath of its step this is part of.
  public var cycle: Ordinal?
  /// Which breath of the whole timeline this is part of, counted from 0.
  public var breath: Int?
  public var exercise: Exercise?
  /// The posture to hold, to move from or to get into, as it looks on its side.
  public var picture: Picture?
  /// A chime tells that it begins, as one does within a rest.
  public var chimes = false
  /// What the person reads before it begins, and answers with a key.
  public var wait: String?
  /// The index of its step among the session's outermost steps; -1 in the lead-in.
  public var step: Int
  /// The number of its step among all steps of the file, from 0; -1 in the lead-in.
  var source: Int
  /// A place that → and ← go to: the beginning of a step, a hold, a rest.
  public var isLanding: Bool

  public var end: Duration { start + duration }

  /// The kind of breath phase, where it is one.
  public var phase: Phase.Kind? {
    if case .phase(let kind) = activity { kind } else { nil }
  }

  /// A phase to follow, of a breath or of a movement.
  var isPaced: Bool {
    switch activity {
    case .phase, .move: true
    case .leadIn, .say, .posture, .changeSides, .rest, .closing: false
    }
  }

  /// The breath or the body moves.
  var isMotion: Bool {
    switch activity {
    case .phase(let kind): !kind.isHold
    case .move: true
    case .leadIn, .say, .posture, .changeSides, .rest, .closing: false
    }
  }

  /// What it has the breath do: a phase of a paced breath, or the breath of a movement.
  var breathing: Phase.Kind? {
    switch activity {
    case .phase(let kind): kind
    case .move(_, .in): .inhale
    case .move(_, .out): .exhale
    case .leadIn, .say, .posture, .move, .changeSides, .rest, .closing: nil
    }
  }
}
