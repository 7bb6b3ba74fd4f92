/// What is unusual in a plan, and worth a second look by its author. Worded in
/// `Words/PlanProblemSentences.swift`.
package enum PlanWarning: Equatable, Sendable {
  /// More than four exercises: fewer are kept up better (Bachmann 2018, 10.1055/s-0043-120527).
  case manyExercises(Int)
  /// More than a year.
  case longPlan(weeks: Int)
  /// It is to be looked at before it begins.
  case reviewBeforeStart(Day)
  /// More often a day than the session itself says.
  case oftenerThanMost(perDay: Int, most: Int)
  /// More than 4 minutes of one posture on a side in a session, beyond which nothing more is gained
  /// (Ingram 2024, 10.1007/s40279-024-02143-9).
  case longStretching(Duration)
  /// More than 10 minutes of it in a week (the same).
  case muchStretching(perWeek: Duration)
}
