/// What a plan asks on one day, and what of it was done.
package struct PlanDay: Equatable, Sendable {
  package struct Request: Equatable, Sendable {
    package var prescription: Prescription
    package var dose: Dose
    /// How often on this day.
    package var due: Int
    package var done: Adherence.Done

    package var session: String { prescription.session }
    /// What was replaced is not asked for again, and neither is what was done more often than asked.
    package var left: Int { max(0, due - done.settled) }
  }

  package let day: Day
  /// The week of the plan, from 1.
  package let week: Int
  /// In the order of the plan: what is due, and what was done all the same.
  package let requests: [Request]

  /// Nil for a day outside the plan.
  package init?(_ day: Day, _ adherence: Adherence, _ agreements: Agreements) {
    let plan = adherence.plan
    guard let week = plan.week(of: day) else { return nil }
    self.day = day
    self.week = week
    let earlier = plan.days(ofWeek: week).lowerBound..<day
    requests = plan.prescriptions.compactMap { prescription in
      let before = adherence.done(prescription.session, in: earlier)
      let done = adherence.done(prescription.session, in: day..<(day + 1))
      let request = Request(
        prescription: prescription, dose: prescription.dose(inWeek: week, agreements),
        due: plan.due(prescription, on: day, doneBefore: before.settled),
        done: done)
      return request.due > 0 || done != Adherence.Done() ? request : nil
    }
  }

  package var left: Int { requests.reduce(0) { $0 + $1.left } }

  /// What to begin with: what was done least often, and first in the plan.
  package var next: Request? {
    requests.filter { $0.left > 0 }.enumerated().min { one, other in
      (one.element.done.settled, one.offset) < (other.element.done.settled, other.offset)
    }?.element
  }
}

extension Plan {
  /// How often a session is to be done on a day. What may be done on any day of the week is spread
  /// over those that are left; `doneBefore` says how often it was done on its earlier ones.
  func due(_ prescription: Prescription, on day: Day, doneBefore: Int) -> Int {
    guard let week = week(of: day), week >= prescription.fromWeek else { return 0 }
    switch prescription.times.unit {
    case .day: return isDue(prescription, on: day) ? prescription.times.count : 0
    case .week:
      let daysLeft = day.distance(to: days(ofWeek: week).upperBound)
      return max(0, prescription.times.count - doneBefore + daysLeft - 1) / daysLeft
    }
  }

  private func isDue(_ prescription: Prescription, on day: Day) -> Bool {
    switch prescription.days {
    case .every(let interval):
      days(ofWeek: prescription.fromWeek).lowerBound.distance(to: day) % interval == 0
    case .weekdays(let weekdays):
      weekdays.contains { $0.number == day.weekday }
    }
  }

  /// How often a session is prescribed in `days`; of what is free in a week that they cut, as much as
  /// falls to its days.
  package func prescribed(_ prescription: Prescription, in days: Range<Day>) -> Int {
    let days = days.clamped(to: self.days)
    switch prescription.times.unit {
    case .day: return days.reduce(0) { $0 + due(prescription, on: $1, doneBefore: 0) }
    case .week:
      return (prescription.fromWeek..<(weeks + 1)).reduce(0) { sum, week in
        let part = self.days(ofWeek: week).clamped(to: days).count
        return sum + (prescription.times.count * part + 6) / 7
      }
    }
  }
}
