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
    /// A later part is offered, and not begun.
    var advances: Bool
  }

  var id: String
  var lang: String
  var program: String
  /// The first day of a plan, and how many weeks it takes.
  var start: String?
  var weeks: Int?
  var sessions: [Choice]
  var tones: [String: [[Double]]]
  var fade: Double
  var words: [String: String]

  init(_ handOut: HandOut) {
    let language = handOut.language
    lang = language.tag
    program = handOut.program
    sessions = handOut.sessions.map { Choice($0, language) }
    id = handOut.id
    start = handOut.plan?.plan.start.text
    weeks = handOut.plan?.plan.weeks
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
  }
}

extension HandOutData.Choice {
  init(_ session: HandOutSession, _ language: Language) {
    main = session.parts.map { HandOutData.PlayedSession($0, language) }
    holds = session.withoutHolds.map { HandOutData.PlayedSession($0, language) }
    quiet = session.quiet.map { HandOutData.PlayedSession($0, language) }
    ratings = session.ratings.map {
      HandOutData.AskedRating(id: $0.rating.rawValue, name: language.told($0.rating))
    }
    advances = session.advancing != nil
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
