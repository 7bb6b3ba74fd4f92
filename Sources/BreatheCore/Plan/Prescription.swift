/// One session of a plan: in which weeks, how often and how much.
package struct Prescription: Equatable, Sendable {
  /// The id of the session.
  package var session: String
  /// From its first week on.
  package var directions: Directions
  /// What changes with a week, from it on.
  package var byWeek: [Int: Directions]
  /// The weeks of rest; the week after goes on as before.
  package var weeksOff: Set<Int>
  /// The week of the plan in which it begins.
  package var fromWeek: Int
  /// The last week in which it is done; nil if it goes on to the end of the plan.
  package var untilWeek: Int?
  /// It goes on to the next week of `byWeek` only when the person wants to.
  package var advancesWhenAgreed: Bool
  /// On what condition, in its author's words.
  package var advanceIf: LocalizedText?

  /// What is written for a week of rest.
  package static let off = "off"

  package init(
    _ session: String, _ directions: Directions = Directions(), byWeek: [Int: Directions] = [:],
    weeksOff: Set<Int> = [], fromWeek: Int = 1, untilWeek: Int? = nil,
    advancesWhenAgreed: Bool = false, advanceIf: LocalizedText? = nil
  ) {
    self.session = session
    self.directions = directions
    self.byWeek = byWeek
    self.weeksOff = weeksOff
    self.fromWeek = fromWeek
    self.untilWeek = untilWeek
    self.advancesWhenAgreed = advancesWhenAgreed
    self.advanceIf = advanceIf
  }

  /// From its first week to its last; weeks of rest are among them.
  package var weeks: ClosedRange<Int> { fromWeek...max(fromWeek, untilWeek ?? .max) }

  /// Whether it is done in a week of the plan.
  package func isDone(inWeek week: Int) -> Bool {
    weeks.contains(week) && !weeksOff.contains(week)
  }

  /// What it says in the week of `byWeek` that it has come to; before it begins, as it begins.
  package func directions(inWeek week: Int) -> Directions {
    byWeek.filter { $0.key <= max(week, fromWeek) }.sorted { $0.key < $1.key }
      .reduce(directions) { $0.followed(by: $1.value) }
  }
}
