/// What a client gets of one session or of a plan, to read, print or play without breathe.
package struct HandOut: Sendable {
  /// One, or those of the plan.
  package var sessions: [HandOutSession]
  /// The plan, with what the person has agreed to so far.
  package var plan: (plan: Plan, agreements: Agreements)?
  /// Whom to call: the practice and its telephone.
  package var from: CleanText
  /// The day that stands on it.
  package var day: Day
  package var language: Language
  /// The version of breathe.
  package var program: String

  /// Without `from`, the author and contact of the plan, or of the session, are called.
  package init(
    _ sessions: [HandOutSession], of plan: (plan: Plan, agreements: Agreements)? = nil,
    from: String?, day: Day, language: Language, program: String
  ) throws(HandOutProblem) {
    guard Language.Own(tag: language.tag) != nil else {
      throw .otherLanguage(CleanText(language.tag))
    }
    for part in sessions.flatMap(\.parts) {
      let refusals = part.timeline.refusals
      guard refusals.isEmpty else { throw .refused(refusals) }
      let row = part.timeline.longestRowOf478
      guard row <= Timeline.firstMonthLimitOf478 else { throw .moreThanFirstMonth(row) }
    }
    let first = sessions.first?.main.session
    let (author, contact) =
      plan.map { ($0.plan.author, $0.plan.contact) } ?? (first?.author, first?.contact)
    let sender = author.flatMap { author in
      contact.map { "\(author.text(in: language)), \($0.text(in: language))" }
    }
    guard let sender = from ?? sender else {
      throw .noContact(CleanText(plan?.plan.id ?? first?.id ?? ""))
    }
    self.sessions = sessions
    self.plan = plan
    self.from = CleanText(sender)
    self.day = day
    self.language = language
    self.program = program
  }

  /// The id of the plan or the session.
  package var id: String { plan?.plan.id ?? sessions[0].main.session.id }

  var title: LocalizedText { plan?.plan.title ?? sessions[0].main.session.title }

  /// The last day on which it is valid without asking.
  var review: Day? { plan == nil ? sessions[0].main.session.review : plan?.plan.review }

  /// By their ids.
  var planSessions: PlanSessions {
    PlanSessions(
      Dictionary(sessions.map { ($0.main.session.id, $0.file) }) { first, _ in first })
  }
}
