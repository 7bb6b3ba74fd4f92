/// What the person has answered, at the beginning of the weeks of a plan, to whether they want to go a
/// step further: for each session that they were asked of.
package struct Agreements: Equatable, Sendable {
  private var answers: [String: [Int: Bool]] = [:]

  package init() {}

  /// The first answer of a week stays.
  package mutating func add(_ answer: Bool, _ session: String, week: Int) {
    guard self[session, week] == nil else { return }
    answers[session, default: [:]][week] = answer
  }

  package subscript(session: String, week: Int) -> Bool? { answers[session]?[week] }
}

extension Prescription {
  /// The week of `byWeek` that it has come to in a week of the plan: each yes takes it a week on.
  package func stage(inWeek week: Int, _ agreements: Agreements) -> Int {
    let week = min(week, weeks.upperBound)
    guard advancesWhenAgreed, week > fromWeek else { return week }
    // A week of rest is no step: nobody is asked in it, and it is gone past.
    let later = ((fromWeek + 1)...week).filter { !weeksOff.contains($0) }
    let steps = later.count { agreements[session, $0] == true }
    return steps == 0 ? fromWeek : later[steps - 1]
  }

  /// What it says in a week of the plan.
  package func directions(inWeek week: Int, _ agreements: Agreements) -> Directions {
    directions(inWeek: stage(inWeek: week, agreements))
  }

  /// Whether a yes in this week brings it further.
  fileprivate func waits(inWeek week: Int, _ agreements: Agreements) -> Bool {
    let last = byWeek.keys.max() ?? 0
    return advancesWhenAgreed && week > fromWeek && isDone(inWeek: week)
      && agreements[session, week] == nil && last > stage(inWeek: week, agreements)
  }
}

extension Plan {
  /// The prescriptions that go further if the person wants to. Nobody is asked twice in a week of the
  /// same session, nor of what they did not do in the week before, weeks of rest left aside.
  package func awaitingAgreement(
    on day: Day, _ adherence: Adherence, _ agreements: Agreements
  ) -> [Prescription] {
    guard let week = week(of: day), week > 1 else { return [] }
    return prescriptions.filter { prescription in
      guard prescription.waits(inWeek: week, agreements),
        let before = (1..<week).last(where: { !prescription.weeksOff.contains($0) })
      else { return false }
      return adherence.items(in: days(ofWeek: before)).contains {
        $0.session == prescription.session && !$0.isReplacement
      }
    }
  }
}
