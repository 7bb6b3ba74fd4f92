/// What a person takes a session up for; the list is grouped by it.
package enum Purpose: String, CaseIterable, Sendable {
  case settle, stretch, core, move
  /// Several of these, one after the other.
  case routine
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
