/// What the person has answered, at the beginning of the weeks of a plan, to whether the week before
/// went without more pain.
public struct Agreements: Equatable, Sendable {
  private var answers: [Int: Bool] = [:]

  public init() {}

  /// The first answer of a week stays.
  public mutating func add(_ answer: Bool, week: Int) {
    answers[week] = answers[week] ?? answer
  }

  public subscript(week: Int) -> Bool? { answers[week] }
}

extension Prescription {
  /// The week of `byWeek` that it has come to in a week of the plan.
  public func stage(inWeek week: Int, _ agreements: Agreements) -> Int {
    guard advancesWhenAgreed, week > fromWeek else { return week }
    return fromWeek + ((fromWeek + 1)...week).count { agreements[$0] == true }
  }

  /// How it is done in a week of the plan.
  public func dose(inWeek week: Int, _ agreements: Agreements) -> Dose {
    dose(inWeek: stage(inWeek: week, agreements))
  }

  /// Whether a yes in this week brings it further.
  fileprivate func waits(inWeek week: Int, _ agreements: Agreements) -> Bool {
    let last = byWeek.keys.max() ?? 0
    return advancesWhenAgreed && week > fromWeek && last > stage(inWeek: week, agreements)
  }
}

extension Plan {
  /// The prescriptions that go further if the person says that the last week went well. Nobody is
  /// asked twice in a week, nor of what they did not do.
  public func awaitingAgreement(
    on day: Int, _ adherence: Adherence, _ agreements: Agreements
  ) -> [Prescription] {
    guard let week = week(of: day), week > 1, agreements[week] == nil else { return [] }
    return prescriptions.filter { prescription in
      let done = adherence.done(prescription.session, in: days(ofWeek: week - 1))
      return prescription.waits(inWeek: week, agreements) && done.practised > 0
    }
  }
}
