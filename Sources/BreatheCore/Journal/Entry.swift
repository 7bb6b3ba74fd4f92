/// One line of the journal: what was practised.
package struct Entry: Equatable, Sendable {
  package enum Outcome: String, Codable, Sendable {
    case completed, stopped
  }

  /// A random UUID, lower case.
  package var id: String
  /// The session's id, or the pattern as it was written.
  package var session: String
  package var title: String
  /// FNV-1a-64 of the session file's bytes, 16 hexadecimal digits. It identifies; it is no
  /// security.
  package var hash: String
  /// When the lead-in began, in seconds since 1970-01-01 UTC.
  package var start: Int
  /// Seconds east of UTC where and when it was practised.
  package var offset: Int
  /// The time zone's name, where it is known: `Europe/Amsterdam`.
  package var zone: String?
  /// Seconds planned, without lead-in and closing rest.
  package var planned: Double
  /// Seconds practised of those.
  package var active: Double
  /// Seconds paused.
  package var paused: Double
  package var outcome: Outcome
  /// Breaths gone through.
  package var cycles: Int
  /// Steps gone through.
  package var steps: Int
  /// The scale of paced breaths, 0.5…1.
  package var pace: Double
  package var level: Level?
  /// Why it was stopped, where that was given: as much of it as a note may say.
  package var reason: CleanText?
  /// What the person rated, where they wanted to.
  package var before: Ratings?
  package var after: Ratings?
  /// The session that was asked for, where this one replaced it.
  package var insteadOf: String?
  /// The version of breathe that wrote it.
  package var program: String

  package init(
    id: String, session: String, title: String, hash: String, start: Int, offset: Int,
    zone: String?, planned: Double, active: Double, paused: Double, outcome: Outcome, cycles: Int,
    steps: Int, pace: Double, level: Level? = nil, reason: String? = nil, before: Ratings? = nil,
    after: Ratings? = nil, insteadOf: String? = nil, program: String
  ) {
    self.id = id
    self.session = session
    self.title = title
    self.hash = hash
    self.start = start
    self.offset = offset
    self.zone = zone
    self.planned = planned
    self.active = active
    self.paused = paused
    self.outcome = outcome
    self.cycles = cycles
    self.steps = steps
    self.pace = pace
    self.level = level
    self.reason = reason.map(Self.reason)
    self.before = before
    self.after = after
    self.insteadOf = insteadOf
    self.program = program
  }

  /// As much of a reason as a note may say.
  static func reason(_ text: String) -> CleanText {
    CleanText(String(text.unicodeScalars.prefix(Grammar.textLimit)))
  }

  /// Takes over what was practised. Who has gone through all that was planned has completed it.
  package mutating func count(_ tally: Tally) {
    active = tally.active.roundedSeconds
    paused = tally.paused.roundedSeconds
    cycles = tally.cycles
    steps = tally.steps
    outcome = tally.reachedEnd ? .completed : .stopped
  }
}

extension Duration {
  /// Seconds, to the millisecond.
  package var roundedSeconds: Double { (inSeconds * 1000).rounded() / 1000 }
}
