/// What was prescribed: which sessions, how often, for how many weeks.
package struct Plan: Equatable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var goal: LocalizedText?
  /// Whose words these are.
  package var author: LocalizedText?
  package var contact: LocalizedText?
  /// Its first day; each of its weeks begins on the same day of the week.
  package var start: Day
  package var weeks: Int
  /// When its author means to look at it with the person.
  package var review: Day?
  package var prescriptions: [Prescription]
  package var note: LocalizedText?

  package init(
    id: String, title: LocalizedText, start: Day, weeks: Int,
    prescriptions: [Prescription]
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.weeks = weeks
    self.prescriptions = prescriptions
  }

  package var days: Range<Day> { start..<(start + 7 * weeks) }

  /// The week that a day is in, from 1; nil before and after the plan.
  package func week(of day: Day) -> Int? {
    days.contains(day) ? start.distance(to: day) / 7 + 1 : nil
  }

  /// One prescription of each session: the one that is for `week`, else its first.
  package func prescriptions(inWeek week: Int) -> [Prescription] {
    var seen: Set<String> = []
    return prescriptions.filter { seen.insert($0.session).inserted }.map { first in
      prescriptions.first { $0.session == first.session && $0.weeks.contains(week) } ?? first
    }
  }

  package func days(ofWeek week: Int) -> Range<Day> {
    let first = start + 7 * (week - 1)
    return first..<(first + 7)
  }
}
