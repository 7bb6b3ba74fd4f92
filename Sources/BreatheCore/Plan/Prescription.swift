/// One session of a plan, and how often it is to be done.
package struct Prescription: Equatable, Sendable {
  /// On which days.
  package enum Days: Equatable, Sendable {
    /// Every so many days, from its first one on.
    case every(Int)
    case weekdays([Weekday])
  }

  /// The id of the session.
  package var session: String
  /// So often on each of its days; or so often in a week, on any of them.
  package var times: Frequency
  package var days: Days
  /// The week of the plan in which it begins.
  package var fromWeek: Int
  /// It goes on to the next week of `byWeek` only when the person wants to.
  package var advancesWhenAgreed: Bool
  /// On what condition, in its author's words.
  package var advanceIf: LocalizedText?
  /// How it is done from a week on, until the next that is named.
  package var byWeek: [Int: Dose]

  package init(
    _ session: String, times: Frequency = Frequency(1, per: .day), days: Days = .every(1),
    fromWeek: Int = 1, advancesWhenAgreed: Bool = false, advanceIf: LocalizedText? = nil,
    byWeek: [Int: Dose] = [:]
  ) {
    self.session = session
    self.times = times
    self.days = days
    self.fromWeek = fromWeek
    self.advancesWhenAgreed = advancesWhenAgreed
    self.advanceIf = advanceIf
    self.byWeek = byWeek
  }

  /// How it is done in the week of `byWeek` that it has come to; before it begins, as it begins.
  package func dose(inWeek week: Int) -> Dose {
    byWeek.filter { $0.key <= max(week, fromWeek) }.max { $0.key < $1.key }?.value ?? Dose()
  }

  /// How often in a whole week.
  var perWeek: Int {
    switch (times.unit, days) {
    case (.week, _): times.count
    case (.day, .every(let interval)): times.count * ((7 + interval - 1) / interval)
    case (.day, .weekdays(let weekdays)): times.count * weekdays.count
    }
  }

  package static let everyRange = 1...28
}
