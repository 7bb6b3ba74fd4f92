import BreatheCore

/// What `list --json` and `show --json` say of a session. Times are seconds.
struct SessionSummary: Encodable {
  struct Part: Encodable {
    var start: Double
    var duration: Double
    /// lead-in, say, inhale, hold, exhale, hold-empty, posture, change-sides, rest, closing, and
    /// move-lift and its like.
    var activity: String
    var cue: String
    var exercise: String?
    var side: String?
    var wait: String?
  }

  var id: String
  var title: String
  var about: String?
  var purpose: String
  var author: String?
  var contact: String?
  /// shipped, added, file or pattern.
  var origin: String
  var hash: String
  var planned: Double
  /// With the closing rest.
  var total: Double
  var breaths: Int
  var holdsBreath: Bool
  var screening: String?
  var warnings: [String]
  var timeline: [Part]?

  init(
    _ session: Session, _ timeline: Timeline, origin: SessionOrigin, hash: String,
    warnings: [Diagnostic], _ language: Language
  ) {
    id = session.id
    title = session.title.text(in: language)
    about = session.about?.text(in: language)
    purpose = session.purpose(timeline).rawValue
    author = session.author?.text(in: language)
    contact = session.contact?.text(in: language)
    self.origin = origin.rawValue
    self.hash = hash
    planned = timeline.planned.inSeconds
    total = timeline.end.inSeconds
    breaths = timeline.breathCount
    holdsBreath = timeline.holdsBreath
    screening = session.effectiveScreening?.rawValue
    self.warnings = warnings.map { language.sentence($0) }
  }
}

extension SessionSummary.Part {
  init(_ segment: Segment) {
    start = segment.start.inSeconds
    duration = segment.duration.inSeconds
    activity = segment.activity.name
    cue = segment.cue
    exercise = segment.exercise?.name
    side = segment.exercise?.side?.rawValue
    wait = segment.wait
  }
}
