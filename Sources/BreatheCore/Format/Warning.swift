/// What is unusual in what a session asks, and worth a second look by its author. Worded in
/// `Words/WarningSentences.swift`; the thresholds are our own conservative choices for files from
/// others, except where a source stands beside them. What is within 2 % of a limit is within it.
package enum Warning: Equatable, Sendable {
  /// A breath held with full lungs for more than 7 s.
  case longHold(Duration)
  /// A breath held with empty lungs for more than 4 s.
  case longEmptyHold(Duration)
  /// Breathing in or out for more than 12 s.
  case longMotion(Duration)
  /// A breath of more than 20 s.
  case slowBreath(Duration)
  /// More than 20 breaths a minute.
  case fastBreaths(perMinute: Double)
  /// More than four breaths in a row in the proportion 4 : 7 : 8 (Weil: four in the first month).
  case many478(Int)
  /// More than 5 minutes of breathing with held breaths.
  case longBreathingWithHolds(Duration)
  /// A posture held for more than 120 s.
  case longStretch(Duration)
  /// A posture held for more than 10 minutes in all, on one side.
  case muchOfOnePosture(Duration)
  /// The head moved with less than 1 s for each way.
  case fastNeck(Duration)
  /// A text asks to hold the breath where nothing is paced, so that nobody counts.
  case holdInText
  /// A cue asks to breathe in or out where the movement does not say so.
  case breathOnlyInCue
  /// A text in this language, in which breathe has no sentences of its own.
  case otherLanguage(CleanText)
  /// One side gets more than the other; with the reason that the file gives.
  case unequalSides(left: Duration, right: Duration, reason: LocalizedText?)
}
