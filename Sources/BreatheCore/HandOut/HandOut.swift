/// What a client gets of one session, to read, print or play without breathe.
package struct HandOut: Sendable {
  /// A session that the page can play.
  package struct Part: Sendable {
    package var session: Session
    package var timeline: Timeline
    /// FNV-1a-64 of its file, for the journal.
    package var hash: String
    /// A built-in session says itself which questions come before it.
    package var isShipped: Bool

    package init(session: Session, timeline: Timeline, hash: String, isShipped: Bool) {
      self.session = session
      self.timeline = timeline
      self.hash = hash
      self.isShipped = isShipped
    }
  }

  package var main: Part
  /// What replaces it for those who should not hold their breath.
  package var withoutHolds: Part?
  /// Quiet breathing, for those who should not do it today.
  package var quiet: Part?
  /// Whom to call: the practice and its telephone.
  package var from: CleanText
  package var level: Level
  /// The day that stands on it.
  package var day: Day
  package var language: Language
  /// The version of breathe.
  package var program: String

  package init(
    _ main: Part, withoutHolds: Part? = nil, quiet: Part? = nil, from: String?,
    level: Level = .usual,
    day: Day, language: Language, program: String
  ) throws(HandOutProblem) {
    guard Language.Own(tag: language.tag) != nil else {
      throw .otherLanguage(CleanText(language.tag))
    }
    let refusals = main.timeline.refusals
    guard refusals.isEmpty else { throw .refused(refusals) }
    let row = main.timeline.longestRowOf478
    guard row <= Timeline.firstMonthLimitOf478 else { throw .moreThanFirstMonth(row) }
    let session = main.session
    let author = session.author.flatMap { author in
      session.contact.map { "\(author.text(in: language)), \($0.text(in: language))" }
    }
    guard let sender = from ?? author else { throw .noContact(CleanText(session.id)) }
    self.main = main
    self.withoutHolds = withoutHolds
    self.quiet = quiet
    self.from = CleanText(sender)
    self.level = level
    self.day = day
    self.language = language
    self.program = program
  }

  /// The questions of our own before it; nil if none are asked.
  var check: SelfCheck? { main.session.selfCheck(isShipped: main.isShipped) }

  /// It is rated before and after.
  var ratings: [AskedRating] { main.session.ratings }
}

extension HandOut.Part {
  /// Done on the feet or the knees, hands free.
  var needsFreeHands: Bool {
    let standing: [Caution] = [.id(.standing), .id(.kneeling), .id(.walking), .id(.knee)]
    return session.cautions(for: timeline).contains(where: standing.contains)
  }
}
