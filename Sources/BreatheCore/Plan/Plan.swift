/// What was prescribed: which sessions, how often, for how many weeks.
public struct Plan: Equatable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var goal: LocalizedText?
  /// Whose words these are.
  public var author: LocalizedText?
  public var contact: LocalizedText?
  /// Its first day; each of its weeks begins on the same day of the week.
  public var start: CalendarDay
  public var weeks: Int
  /// When its author means to look at it with the person.
  public var review: CalendarDay?
  public var prescriptions: [Prescription]
  public var note: LocalizedText?

  public init(
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
  public var days: Range<Int> { start.number..<(start.number + 7 * weeks) }

  /// The week that the day of this number is in, from 1; nil before and after the plan.
  public func week(of day: Int) -> Int? {
    days.contains(day) ? (day - start.number) / 7 + 1 : nil
  }

  /// The numbers of the days of a week.
  public func days(ofWeek week: Int) -> Range<Int> {
    let first = start.number + 7 * (week - 1)
    return first..<(first + 7)
  }
}
