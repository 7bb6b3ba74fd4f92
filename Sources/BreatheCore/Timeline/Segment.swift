/// The i-th of n, counted from 1.
public struct Ordinal: Equatable, Sendable {
  public var index: Int
  public var total: Int

  public init(_ index: Int, of total: Int) {
    self.index = index
    self.total = total
  }

  public var isLast: Bool { index == total }
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
  /// How full the breath is at its ends: 0 empty, 1 full.
  public var breathLevel: (from: Double, to: Double)
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

  public static func == (a: Segment, b: Segment) -> Bool {
    a.start == b.start && a.duration == b.duration && a.activity == b.activity && a.cue == b.cue
      && a.breathLevel == b.breathLevel && a.cycle == b.cycle && a.breath == b.breath
      && a.hold == b.hold && a.step == b.step && a.isLanding == b.isLanding
  }
}
