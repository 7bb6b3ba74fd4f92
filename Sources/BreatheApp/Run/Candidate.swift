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

  /// The body is put to something that may hurt.
  var exertsBody: Bool {
    found.session.effectiveScreening != nil || timeline.segments.contains { $0.exercise != nil }
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
    return session.maxPerDay != nil || session.effectiveScreening != nil
      || timeline.longestRowOf478 > 0
  }

  /// More breaths of 4-7-8 in a row than the first month allows.
  var isBeyondFirstMonth: Bool { timeline.longestRowOf478 > Timeline.firstMonthLimitOf478 }
}
