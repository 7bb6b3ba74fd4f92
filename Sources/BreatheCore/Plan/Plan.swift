/// What was prescribed: which sessions, how often, for how many weeks.
package struct Plan: Equatable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var goal: LocalizedText?
  /// Whose words these are.
  package var author: LocalizedText?
  package var contact: LocalizedText?
  /// Its first day; each of its weeks begins on the same day of the week.
  package var start: CalendarDay
  package var weeks: Int
  /// When its author means to look at it with the person.
  package var review: CalendarDay?
  package var prescriptions: [Prescription]
  package var note: LocalizedText?

  package init(
    id: String, title: LocalizedText, start: CalendarDay, weeks: Int,
    prescriptions: [Prescription]
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.weeks = weeks
    self.prescriptions = prescriptions
  }

  /// The numbers of its days.
  package var days: Range<Int> { start.number..<(start.number + 7 * weeks) }

  /// The week that the day of this number is in, from 1; nil before and after the plan.
  package func week(of day: Int) -> Int? {
    days.contains(day) ? (day - start.number) / 7 + 1 : nil
  }

  /// The numbers of the days of a week.
  package func days(ofWeek week: Int) -> Range<Int> {
    let first = start.number + 7 * (week - 1)
    return first..<(first + 7)
  }
}
