/// The i-th of n, counted from 1.
package struct Ordinal: Equatable, Sendable {
  package var index: Int
  package var total: Int

  package init(_ index: Int, of total: Int) {
    self.index = index
    self.total = total
  }
}

/// How full the breath is at the beginning and at the end of something: 0 empty, 1 full.
package struct BreathSpan: Equatable, Sendable {
  package var from: Double
  package var to: Double

  package init(_ from: Double, _ to: Double) {
    self.from = from
    self.to = to
  }
}

/// One stretch of a timeline in which nothing changes but the breath.
package struct Segment: Equatable, Sendable {
  package enum Activity: Equatable, Sendable {
    /// Before time zero: getting into position.
    case leadIn
    case say
    /// A phase of a paced breath.
    case phase(Phase.Kind)
    /// Holding a posture with the breath left to itself.
    case posture
    /// Doing something for a time, with the breath left to itself.
    case work
    /// A phase of a movement, with what it has the breath do.
    case move(Move.Phase.Kind, breath: Phase.Kind?)
    case changeSides
    case rest
    /// The rest after all that was planned.
    case closing

    /// What other programs know it by.
    package var name: String {
      switch self {
      case .leadIn: "lead-in"
      case .say: "say"
      case .phase(.inhale): "inhale"
      case .phase(.holdFull): "hold"
      case .phase(.exhale): "exhale"
      case .phase(.holdEmpty): "hold-empty"
      case .posture: "posture"
      case .work: "work"
      case .move(let phase, _): "move-\(phase.rawValue)"
      case .changeSides: "change-sides"
      case .rest: "rest"
      case .closing: "closing"
      }
    }
  }

  /// The exercise that a segment is part of.
  package struct ExercisePart: Equatable, Sendable {
    package var kind: Exercise.Kind
    package var name: String
    package var cue: String?
    /// Its load, effort and limit: shown beside the name for as long as it is done.
    package var demands: [String] = []
    package var side: Side?
    package var set: Ordinal
    /// Which repetition; nil for a posture or work that is done once.
    package var rep: Ordinal?
    /// When this hold or work ends, or these repetitions of one side; in timeline time.
    package var end: Duration
    /// The breath goes with it: paced while a posture is held, in and out with a movement.
    package var pacesBreath: Bool
    /// The head is moved.
    var movesNeck = false
  }

  /// Since the first step began; negative in the lead-in.
  package var start: Duration
  package var duration: Duration
  package var activity: Activity
  /// What is said as it begins, in the person's language.
  package var cue: String
  /// How full the breath is at its ends.
  package var breathLevel: BreathSpan
  /// Which breath of its step this is part of.
  package var cycle: Ordinal?
  /// Which breath of the whole timeline this is part of, counted from 0.
  package var breath: Int?
  package var exercise: ExercisePart?
  /// The posture to hold, to move from or to get into, as it looks on its side.
  package var picture: Picture?
  /// A chime tells that it begins, as one does within a rest.
  package var chimes = false
  /// What the person reads before it begins, and answers with a key.
  package var wait: String?
  /// The index of its step among the session's outermost steps; -1 in the lead-in.
  package var step: Int
  /// The number of its step among all steps of the file, from 0; -1 in the lead-in.
  var source: Int
  /// A place that → and ← go to: the beginning of a step, a hold, a rest.
  package var isLanding: Bool

  package var end: Duration { start + duration }

  /// The kind of breath phase, where it is one.
  package var phase: Phase.Kind? {
    if case .phase(let kind) = activity { kind } else { nil }
  }

  /// A phase to follow, of a breath or of a movement.
  var isPaced: Bool {
    switch activity {
    case .phase, .move: true
    case .leadIn, .say, .posture, .work, .changeSides, .rest, .closing: false
    }
  }

  /// A phase, or one of several repetitions.
  var isInRound: Bool { isPaced || exercise?.rep != nil }

  /// A posture is held within a movement.
  var holdsPosture: Bool {
    switch activity {
    case .move(.hold, _), .move(.tense, _): true
    default: false
    }
  }

  /// The breath or the body moves.
  var isMotion: Bool {
    switch activity {
    case .phase(let kind): !kind.isHold
    case .move: true
    case .leadIn, .say, .posture, .work, .changeSides, .rest, .closing: false
    }
  }

  /// What it has the breath do: a phase of a paced breath, or the breath of a movement.
  var breathing: Phase.Kind? {
    switch activity {
    case .phase(let kind): kind
    case .move(_, let breath): breath
    case .leadIn, .say, .posture, .work, .changeSides, .rest, .closing: nil
    }
  }
}
