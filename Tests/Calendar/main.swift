import BreatheCore
import FoundationEssentials

// Prints what plans ask, as `breathe today` and `breathe report` count it: for each file a line of each
// day on which a session is due, and of each week in which it is due on any days.
for path in CommandLine.arguments.dropFirst() {
  let file = PlanFile(bytes: Array(try Data(contentsOf: URL(filePath: path))))
  guard let plan = file.plan else { fatalError("\(path): \(file.text.mistakes)") }
  let (nothing, agreements) = (Adherence(plan, contents: [:], []), Agreements())
  func tell(_ kind: String, _ day: Day, _ session: String, _ count: Int) {
    print(path, kind, day.text, session, count)
  }
  for week in 1...plan.weeks {
    let days = plan.days(ofWeek: week)
    for prescription in plan.prescriptions(inWeek: week) where prescription.isDone(inWeek: week) {
      let times = prescription.directions(inWeek: week, agreements).schedule.times
      guard times.unit == .week else { continue }
      let count = plan.prescribed(prescription, in: days, agreements)
      tell("week", days.lowerBound, prescription.session, count)
    }
    for day in days {
      for request in PlanDay(day, nothing, agreements)?.requests ?? []
      where request.schedule.times.unit == .day {
        tell("day", day, request.session, request.due)
      }
    }
  }
}
