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
    case changeSides
    case rest
    /// The rest after all that was planned.
    case closing
  }

  /// The posture that a segment is part of holding.
  public struct Hold: Equatable, Sendable {
    public var name: String
    public var cue: String?
    public var side: Side?
    public var set: Ordinal
    /// When this hold ends, in timeline time.
    public var end: Duration
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
  public var hold: Hold?
  /// The index of its step among the session's outermost steps; -1 in the lead-in.
  public var step: Int
  /// A place that → and ← go to: the beginning of a step, a hold, a rest.
  public var isLanding: Bool

  public var end: Duration { start + duration }

  /// The kind of breath phase, where it is one.
  public var phase: Phase.Kind? {
    if case .phase(let kind) = activity { kind } else { nil }
  }
}
