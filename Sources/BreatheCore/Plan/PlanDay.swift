/// What a plan asks on one day, and what of it was done.
package struct PlanDay: Equatable, Sendable {
  package struct Request: Equatable, Sendable {
    package var prescription: Prescription
    package var directions: Directions
    /// How often on this day.
    package var due: Int
    package var done: Adherence.Done

    package var session: String { prescription.session }
    package var dose: Dose { directions.dose }
    package var schedule: Schedule { directions.schedule }
    /// What was replaced is not asked for again, and neither is what was done more often than asked.
    package var left: Int { max(0, due - done.settled) }
    /// The parts of the day that it is left for.
    package var partsLeft: [PartOfDay] {
      left > 0 ? Array(schedule.partsOfDay.dropFirst(done.settled)) : []
    }

    /// Where it comes in the day; what names no part comes in the middle.
    fileprivate var rank: Int {
      let parts = schedule.partsOfDay
      guard let part = partsLeft.first ?? parts.last else { return PartOfDay.allCases.count / 2 }
      return PartOfDay.allCases.firstIndex(of: part) ?? 0
    }
  }

  package let day: Day
  /// The week of the plan, from 1.
  package let week: Int
  /// In the order of the day, then of the plan: what is due, and what was done without being due.
  package let requests: [Request]

  /// Nil for a day outside the plan.
  package init?(_ day: Day, _ adherence: Adherence, _ agreements: Agreements) {
    let plan = adherence.plan
    guard let week = plan.week(of: day) else { return nil }
    self.day = day
    self.week = week
    let earlier = plan.days(ofWeek: week).lowerBound..<day
    let requests = plan.prescriptions(inWeek: week).compactMap { prescription -> Request? in
      let before = adherence.done(prescription.session, in: earlier)
      let done = adherence.done(prescription.session, in: day..<(day + 1))
      let request = Request(
        prescription: prescription, directions: prescription.directions(inWeek: week, agreements),
        due: plan.due(prescription, on: day, doneBefore: before.settled, agreements),
        done: done)
      return request.due > 0 || done != Adherence.Done() ? request : nil
    }
    self.requests = requests.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  package var left: Int { requests.reduce(0) { $0 + $1.left } }

  /// What to begin with: what comes first in the day, was done least often, and is first in the plan.
  package var next: Request? {
    requests.filter { $0.left > 0 }.enumerated().min { one, other in
      (one.element.rank, one.element.done.settled, one.offset)
        < (other.element.rank, other.element.done.settled, other.offset)
    }?.element
  }
}

extension Plan {
  /// How often a session is to be done on a day. What may be done on any day of the week is spread
  /// over those that are left; `doneBefore` says how often it was done on its earlier ones.
  func due(
    _ prescription: Prescription, on day: Day, doneBefore: Int, _ agreements: Agreements
  ) -> Int {
    guard let week = week(of: day), prescription.isDone(inWeek: week) else { return 0 }
    let schedule = prescription.directions(inWeek: week, agreements).schedule
    let count = schedule.times.count
    switch schedule.times.unit {
    case .day: return isDue(prescription, schedule, on: day) ? count : 0
    case .week:
      let daysLeft = day.distance(to: days(ofWeek: week).upperBound)
      return max(0, count - doneBefore + daysLeft - 1) / daysLeft
    }
  }

  private func isDue(_ prescription: Prescription, _ schedule: Schedule, on day: Day) -> Bool {
    switch schedule.days {
    case .every(let interval):
      days(ofWeek: prescription.fromWeek).lowerBound.distance(to: day) % interval == 0
    case .weekdays(let weekdays):
      weekdays.contains { $0.number == day.weekday }
    }
  }

  /// How often a session is prescribed in `days`; of what is free in a week that they cut, as much as
  /// falls to its days.
  package func prescribed(
    _ prescription: Prescription, in days: Range<Day>, _ agreements: Agreements
  ) -> Int {
    (1...weeks).reduce(0) { sum, week in
      let part = self.days(ofWeek: week).clamped(to: days)
      guard !part.isEmpty, prescription.isDone(inWeek: week) else { return sum }
      let times = prescription.directions(inWeek: week, agreements).schedule.times
      switch times.unit {
      case .day:
        return sum
          + part.reduce(0) { $0 + due(prescription, on: $1, doneBefore: 0, agreements) }
      case .week: return sum + (times.count * part.count + 6) / 7
      }
    }
  }
}
