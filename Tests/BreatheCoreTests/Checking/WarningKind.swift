import BreatheCore

/// A warning without its facts.
enum WarningKind: Equatable {
  case longHold, longEmptyHold, longMotion, slowBreath, fastBreaths, many478,
    longBreathingWithHolds, longStretch, muchOfOnePosture, fastNeck, holdInText, breathOnlyInCue,
    otherLanguage, unequalSides

  init(_ warning: Warning) {
    self =
      switch warning {
      case .longHold: .longHold
      case .longEmptyHold: .longEmptyHold
      case .longMotion: .longMotion
      case .slowBreath: .slowBreath
      case .fastBreaths: .fastBreaths
      case .many478: .many478
      case .longBreathingWithHolds: .longBreathingWithHolds
      case .longStretch: .longStretch
      case .muchOfOnePosture: .muchOfOnePosture
      case .fastNeck: .fastNeck
      case .holdInText: .holdInText
      case .breathOnlyInCue: .breathOnlyInCue
      case .otherLanguage: .otherLanguage
      case .unequalSides: .unequalSides
      }
  }
}

/// What is unusual in `steps`, and where. Steps stand from line 5.
func warnings(_ steps: String, including others: [String] = []) -> [Diagnostic] {
  check(file(steps: steps), including: others).text.warnings
}

/// What is unusual in `steps`, the facts left out.
func warningKinds(_ steps: String, including others: [String] = []) -> [WarningKind] {
  warnings(steps, including: others).compactMap {
    if case .warned(let warning) = $0.problem { WarningKind(warning) } else { nil }
  }
}
