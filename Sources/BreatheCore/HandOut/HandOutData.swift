/// What the script of a page needs, as JSON.
struct HandOutData: Encodable {
  struct PlayedSession: Encodable {
    var id: String
    var title: String
    var hash: String
    var level: String?
    /// The week of the plan from which it is done so.
    var week: Int
    var rules: PageRules
  }

  struct AskedRating: Encodable {
    var id: String
    var name: String
  }

  /// A session with what may be played in its place.
  struct Choice: Encodable {
    var main: [PlayedSession]
    var holds: PlayedSession?
    var quiet: PlayedSession?
    var ratings: [AskedRating]
    /// Its author leaves out questions of ours, until the review.
    var claims: Bool
    /// The body is put to something that may hurt.
    var exerts: Bool
    /// Pain above it is too much; whether its author lets pain rise up to there; and a rise of
    /// anything that is told to the therapist.
    var pain: Int
    var painMayRise: Bool
    var rise: Int
    /// How often a day at most.
    var most: Int?
    /// The weeks of the plan in which it is done; empty without a plan.
    var weeks: [Int]
    /// What was agreed to so far, by week, and the last week that brings more; nil for what goes on
    /// by itself.
    var agreed: [String: Bool]?
    var last: Int?
  }

  var id: String
  var lang: String
  var program: String
  /// The first day of a plan, and how many weeks it takes.
  var start: String?
  var weeks: Int?
  /// The last day on which it is valid without asking.
  var review: String?
  var sessions: [Choice]
  var tones: [String: [[Double]]]
  var fade: Double
  var words: [String: String]

  init(_ handOut: HandOut) {
    let language = handOut.language
    lang = language.tag
    program = handOut.program
    sessions = handOut.sessions.map { Choice($0, handOut) }
    id = handOut.id
    start = handOut.plan?.plan.start.text
    weeks = handOut.plan?.plan.weeks
    review = handOut.review?.text
    let played = sessions.flatMap { $0.main + [$0.holds, $0.quiet].compactMap(\.self) }
    let names = Set(played.flatMap { $0.rules.cues.flatMap(\.self) } + ["end"])
    tones = Dictionary(
      SoundCue.Kind.all.filter { names.contains($0.name) }.map { kind in
        let tones = CueTones(kind).tones.map {
          [$0.from, $0.to, $0.start, $0.duration, $0.level, $0.octave, $0.decay]
        }
        return (kind.name, tones)
      }
    ) { first, _ in first }
    fade = Tone.fade
    words = language.playerWords
    if let plan = handOut.plan?.plan { words["early"] = language.beginsLater(plan) }
  }
}

extension HandOutData.Choice {
  init(_ session: HandOutSession, _ handOut: HandOut) {
    let language = handOut.language
    main = session.parts.map { HandOutData.PlayedSession($0, language) }
    holds = session.withoutHolds.map { HandOutData.PlayedSession($0, language) }
    quiet = session.quiet.map { HandOutData.PlayedSession($0, language) }
    ratings = session.ratings.map {
      HandOutData.AskedRating(id: $0.rating.rawValue, name: language.told($0.rating))
    }
    let main = session.main
    exerts = session.check != nil || main.timeline.segments.contains { $0.exercise != nil }
    claims = main.session.claimsAuthority
    pain = main.session.painLimit ?? Ratings.highPain - 1
    painMayRise = main.session.painLimit != nil
    rise = Ratings.rise
    most = main.session.maxPerDay?.value(at: main.level)
    weeks = handOut.plan.map { session.weeksDone(in: $0.plan) } ?? []
    guard let plan = handOut.plan, let advancing = session.advancing else { return }
    last = advancing.byWeek.keys.max()
    let answers = weeks.compactMap { week in
      plan.agreements[advancing.session, week].map { ("\(week)", $0) }
    }
    agreed = Dictionary(answers) { first, _ in first }
  }
}

extension HandOutData.PlayedSession {
  init(_ part: HandOutSession.Part, _ language: Language) {
    id = part.session.id
    title = part.session.title.text(in: language)
    hash = part.hash
    level = part.level == .usual ? nil : part.level.rawValue
    week = part.fromWeek
    rules = PageRules(part.timeline)
  }
}
