/// What can be wrong in a plan file beside what can be in any, or worth a warning. Worded in
/// `Words/PlanProblemSentences.swift`.
package enum PlanProblem: Equatable, Sendable {
  /// More of what stands in the list or map of this key than there may be.
  case tooManyOf(String, limit: Int)
  case daysOrEvery
  /// Days for what may be done on any of them, so often in a week.
  case daysOfTimesPerWeek
  /// `every` of a plan needs a number of days.
  case badInterval(CleanText, most: Int)
  case advanceWithoutWeeks
  /// A session has nothing that this key of a week could change; or, if it is uneven, only what its
  /// author set apart by side or by set.
  case unfitDose(key: String, isUneven: Bool)
  /// More times of the day than the session is done on a day.
  case partsOfDayOverTimes(parts: Int, times: Int)
  /// The same session stands there twice for some weeks.
  case weeksOverlap(CleanText)
  /// A plan names a session that is nowhere.
  case unknownSession(CleanText, nearest: String?)
  /// A plan names a session that the person who checks it has added; others do not have it.
  case onlyHere(CleanText)
  /// What the plan asks is unusual.
  case warned(PlanWarning)
}
