/// What a plan asks, as events of a calendar: in each week one for each time of the day, which comes
/// again on other days of it.
package struct PlanCalendar: Sendable {
  struct Event: Equatable {
    var session: String
    var dose: Dose
    /// The week of the plan, and which of the times of the day it is; both from 1.
    var week, slot: Int
    var time: ClockTime
    /// In order.
    var days: [Day]

    /// Stays when days, times or doses change: a later calendar changes the event, and adds none
    /// beside it.
    func id(in plan: Plan) -> CleanText { "\(plan.id).\(session).\(week).\(slot)@breathe" }
  }

  private let plan: Plan
  private let sessions: PlanSessions
  let events: [Event]

  /// `times` are in order. A week goes on as it is until the person has agreed to more.
  package init(
    _ plan: Plan, _ sessions: PlanSessions, _ agreements: Agreements, at times: [ClockTime]
  ) throws(CalendarProblem) {
    self.plan = plan
    self.sessions = sessions
    var events: [Event] = []
    for prescription in plan.prescriptions {
      for week in 1...plan.weeks where prescription.isDone(inWeek: week) {
        let directions = prescription.directions(inWeek: week, agreements)
        let days = plan.days(ofWeek: week)
        let counts = days.map { plan.spread(prescription, on: $0, agreements) }
        let slots = try directions.schedule.slots(
          counts.max() ?? 0, among: times, of: CleanText(prescription.session))
        for (slot, time) in slots.enumerated() {
          let own = zip(days, counts).filter { $1 > slot }.map(\.0)
          events.append(
            Event(
              session: prescription.session, dose: directions.dose, week: week,
              slot: slot + 1, time: time, days: own))
        }
      }
    }
    self.events = events
  }

  /// The whole file. `contact` is whom to call; `moment` is now, in seconds since 1970-01-01 UTC.
  package func lines(
    in language: Language, contact: String?, moment: Int, program: String
  ) -> CalendarLines {
    var lines = CalendarLines()
    lines.add("BEGIN:VCALENDAR")
    lines.add("VERSION:2.0")
    lines.add("PRODID", "-//breathe//breathe \(program)//EN")
    lines.add("CALSCALE:GREGORIAN")
    lines.add("X-WR-CALNAME", CleanText(plan.title.text(in: language)))
    for event in events {
      let title = CleanText(language.title(event.session, sessions))
      let length = sessions.length(event.session, event.dose)
      lines.add("BEGIN:VEVENT")
      lines.add("UID", event.id(in: plan))
      lines.add("DTSTAMP", moment: moment)
      lines.add("SEQUENCE", number: moment / 60)
      lines.add("DTSTART", event.days[0], event.time)
      lines.add("DURATION", minutes: max(1, ((length?.secondsLeft ?? 0) + 59) / 60))
      if let rule = event.rule { lines.add(rule) }
      lines.add("SUMMARY", title)
      lines.add(
        "DESCRIPTION", CleanText(language.eventText(plan, event.dose, length, contact: contact)))
      lines.add("TRANSP:TRANSPARENT")
      lines.add("BEGIN:VALARM")
      lines.add("ACTION:DISPLAY")
      lines.add("DESCRIPTION", title)
      lines.add("TRIGGER:PT0S")
      lines.add("END:VALARM")
      lines.add("END:VEVENT")
    }
    lines.add("END:VCALENDAR")
    return lines
  }
}

extension PlanCalendar.Event {
  /// Nil for a single day.
  fileprivate var rule: CalendarLines.Rule? {
    let gaps = Set(zip(days, days.dropFirst()).map { $0.distance(to: $1) })
    guard let gap = gaps.first else { return nil }
    let weekdays = Set(days.map(\.weekday)).sorted()
    return CalendarLines.Rule(
      days: gaps.count == 1 ? .every(gap) : .weekly(weekdays), count: days.count)
  }
}

extension Plan {
  /// How often a session is due on a day; what is free within a week is spread evenly over it.
  fileprivate func spread(
    _ prescription: Prescription, on day: Day, _ agreements: Agreements
  ) -> Int {
    guard let week = week(of: day) else { return 0 }
    let times = prescription.directions(inWeek: week, agreements).schedule.times
    guard times.unit == .week else {
      return due(prescription, on: day, doneBefore: 0, agreements)
    }
    let position = days(ofWeek: week).lowerBound.distance(to: day)
    return (0..<times.count).count { $0 * 7 / times.count == position }
  }
}

extension Schedule {
  /// The times for what is done `count` times on a day: of each part of the day its first, of bedtime
  /// the last, and else the first that are left.
  fileprivate func slots(
    _ count: Int, among times: [ClockTime], of session: CleanText
  ) throws(CalendarProblem) -> [ClockTime] {
    guard count <= times.count else {
      throw .tooFewTimes(needed: count, session: session)
    }
    var (left, slots) = (times, [ClockTime]())
    for part in partsOfDay.prefix(count) {
      let isFit = { (time: ClockTime) in part.hours.contains(time.minutes / 60) }
      let index = part == .bedtime ? left.lastIndex(where: isFit) : left.firstIndex(where: isFit)
      guard let index else { throw .noTime(part, session: session) }
      slots.append(left.remove(at: index))
    }
    return (slots + left.prefix(count - slots.count)).sorted()
  }
}
