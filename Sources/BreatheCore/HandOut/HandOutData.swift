/// What the script of a page needs, as JSON.
struct HandOutData: Encodable {
  struct PlayedSession: Encodable {
    var id: String
    var title: String
    var hash: String
    var level: String?
    var rules: PageRules
  }

  struct AskedRating: Encodable {
    var id: String
    var name: String
  }

  var lang: String
  var program: String
  var sessions: [String: PlayedSession]
  var ratings: [AskedRating]
  var tones: [String: [[Double]]]
  var fade: Double
  var words: [String: String]

  init(_ handOut: HandOut) {
    let language = handOut.language
    lang = language.tag
    program = handOut.program
    let parts = [
      ("main", handOut.main), ("holds", handOut.withoutHolds), ("quiet", handOut.quiet),
    ]
    sessions = Dictionary(
      parts.compactMap { role, part in
        part.map { (role, PlayedSession($0, handOut.level, language)) }
      }
    ) { first, _ in first }
    ratings = handOut.ratings.map {
      AskedRating(id: $0.rating.rawValue, name: language.told($0.rating))
    }
    let names = Set(sessions.values.flatMap { $0.rules.cues.flatMap(\.self) } + ["end"])
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

extension HandOutData.PlayedSession {
  init(_ part: HandOut.Part, _ level: Level, _ language: Language) {
    id = part.session.id
    title = part.session.title.text(in: language)
    hash = part.hash
    self.level = level == .usual ? nil : level.rawValue
    rules = PageRules(part.timeline)
  }
}
