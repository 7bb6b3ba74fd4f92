/// Why the times of the day are not enough for a plan. Worded in `Words/HandOutTexts.swift`.
package enum CalendarProblem: Error, Equatable, Sendable {
  /// A session is done more often on one day.
  case tooFewTimes(needed: Int, session: CleanText)
  /// A session is for a part of the day that no time is left in.
  case noTime(PartOfDay, session: CleanText)
}
