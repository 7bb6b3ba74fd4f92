/// What a session mostly is.
package enum PracticeKind: String, CaseIterable, Sendable {
  case breathing, stretching, moving, resting
  /// A session that is not known here: from a file, or removed since.
  case other

  /// What most of its time goes to.
  package init(_ timeline: Timeline) {
    var times: [PracticeKind: Duration] = [:]
    for segment in timeline.segments {
      if let kind = Self.kind(of: segment) { times[kind, default: .zero] += segment.duration }
    }
    let longest = times.values.max()
    self = Self.allCases.first { times[$0] != nil && times[$0] == longest } ?? .other
  }

  /// Nil for what only leads to something or follows it.
  private static func kind(of segment: Segment) -> PracticeKind? {
    if let exercise = segment.exercise { return exercise.kind == .posture ? .stretching : .moving }
    return switch segment.activity {
    case .phase: .breathing
    case .posture: .stretching
    case .move, .work: .moving
    case .rest: .resting
    case .leadIn, .say, .changeSides, .closing: nil
    }
  }
}

extension Session {
  /// What its file says it is for, or else what suits what it is made of.
  package func purpose(_ timeline: Timeline) -> Purpose {
    if let purpose { return purpose }
    let includes = steps.filter { if case .session = $0 { true } else { false } }
    if includes.count > 1 { return .routine }
    return switch (effectiveScreening, PracticeKind(timeline)) {
    case (.core, _): .core
    case (.stretch, _), (_, .stretching): .stretch
    case (_, .moving): .move
    case (_, .breathing), (_, .resting), (_, .other): .settle
    }
  }
}
