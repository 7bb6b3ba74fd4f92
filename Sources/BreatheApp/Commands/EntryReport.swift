import BreatheCore

/// What `log --json` and `export --format json` say of an entry: the journal's own keys, and the day
/// it counts for and its notes.
struct EntryReport: Encodable {
  var id: String
  var session: String
  var title: String
  var hash: String
  var day: String
  /// With the offset of the place.
  var start: String
  var zone: String?
  var planned: Double
  var active: Double
  var paused: Double
  var outcome: String
  var cycles: Int
  var steps: Int
  var pace: Double
  var level: String?
  var reason: String?
  var before: [String: Int]?
  var after: [String: Int]?
  var insteadOf: String?
  var notes: [String]
  var program: String

  enum CodingKeys: String, CodingKey {
    case id, session, title, hash, day, start, zone, planned, active, paused, outcome, cycles
    case steps, pace, level, reason, before, after, notes, program
    case insteadOf = "instead-of"
  }

  init(_ entry: Entry, notes: [String], day: Int) {
    id = entry.id
    session = entry.session
    title = entry.title
    hash = entry.hash
    self.day = CalendarDay(number: day).text
    start = entry.localStart
    zone = entry.zone
    planned = entry.planned
    active = entry.active
    paused = entry.paused
    outcome = entry.outcome.rawValue
    cycles = entry.cycles
    steps = entry.steps
    pace = entry.pace
    level = entry.level?.rawValue
    reason = entry.reason?.string
    before = entry.before?.byName
    after = entry.after?.byName
    insteadOf = entry.insteadOf
    self.notes = notes
    program = entry.program
  }
}

extension Ratings {
  var byName: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Rating.allCases.compactMap { rating in
        self[rating].map { (rating.rawValue, $0) }
      })
  }
}
