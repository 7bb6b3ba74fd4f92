import BreatheCore

/// A session that is to be played, if nothing speaks against it.
struct Candidate {
  var found: FoundSession
  var timeline: Timeline
  /// The id of the session that was asked for, if this one replaces it.
  var insteadOf: String?
  /// The title of the session with breath holds that this one replaces by the configuration.
  var withHolds: LocalizedText?
  /// It has come in the place of one with breath holds by `h`, which goes back to that.
  var hasLeftHolds = false
  /// What was practised lately; nil if nothing depends on it.
  var recent: RecentPractice?
  /// What the person rated, once they were asked.
  var before: Ratings?

  var title: LocalizedText { found.session.title }

  /// The id of the session that was asked for.
  var asked: String { insteadOf ?? found.session.id }

  /// What the person is asked before it; nil for nothing.
  var selfCheck: SelfCheck? { found.session.selfCheck(isShipped: found.origin == .shipped) }

  /// What is remembered of its questions is remembered for this: once nobody answers for the file any
  /// more, they are others.
  var askedContent: String {
    let content = found.content
    return found.session.claimsAuthority ? sha256("\(content) by its author".utf8) : content
  }

  /// The body is put to something that may hurt.
  var exertsBody: Bool {
    selfCheck != nil || timeline.segments.contains { $0.exercise != nil }
  }

  /// What is asked to be rated before it and after it.
  func askedRatings(on day: Day) -> [AskedRating] {
    found.session.askedRatings(
      hasAuthor: found.session.hasAuthor(on: day), exerts: selfCheck != nil)
  }

  /// Its author wants it rated, and no more often than once a day what is done more than three times.
  func isRatedByItself(on day: Day) -> Bool {
    let session = found.session
    guard session.hasAuthor(on: day), !session.ratings.isEmpty else { return false }
    let isOften = session.often.map { $0.unit == .day && $0.count > 3 } ?? false
    return !isOften || recent?.timesToday(session.id) ?? 0 == 0
  }

  /// A file from someone else.
  var isForeign: Bool { ![.shipped, .pattern].contains(found.origin) }

  /// A pattern in which something is unusual. If it holds the breath, the gate tells of that.
  var isUnusualPattern: Bool {
    found.origin == .pattern && !timeline.holdsBreath && !timeline.warningsWithoutFile.isEmpty
  }

  /// Limits or questions depend on what was practised lately.
  var dependsOnPractice: Bool {
    let session = found.session
    return session.maxPerDay != nil || selfCheck != nil || !session.ratings.isEmpty
      || timeline.longestRowOf478 > 0
  }

  /// More breaths of 4-7-8 in a row than the first month allows.
  var isBeyondFirstMonth: Bool { timeline.longestRowOf478 > Timeline.firstMonthLimitOf478 }
}
