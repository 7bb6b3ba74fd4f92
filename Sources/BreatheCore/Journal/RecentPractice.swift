/// How often each session was practised today, and which were in the two days before.
package struct RecentPractice: Equatable, Sendable {
  package let today: Day
  private var counts: [String: Int] = [:]
  private var sessions: Set<String> = []

  private let boundary: DayBoundary
  /// What was done so many days ago may still be felt.
  static let daysBefore = 2
  /// Seconds. Whoever stops sooner has not begun in earnest; from there on what is stopped counts
  /// like what is completed: stopping is no way round a limit, and may be for a reason.
  private static let falseStart = 30.0

  /// On the day of a moment: seconds since 1970-01-01 UTC, at a place so many seconds east of it.
  package init(at seconds: Int, offset: Int, boundary: DayBoundary = DayBoundary()) {
    self.boundary = boundary
    today = boundary.day(of: seconds, offset: offset)
  }

  /// Nothing that counts began before.
  package var earliestStart: Int { boundary.earliest(of: today - Self.daysBefore) }

  package mutating func add(_ entry: EntryGlance) {
    guard entry.outcome == .completed || entry.active >= Self.falseStart else { return }
    let day = boundary.day(of: entry.start, offset: entry.offset)
    guard (today - Self.daysBefore...today).contains(day) else { return }
    sessions.insert(entry.session)
    if day == today { counts[entry.session, default: 0] += 1 }
  }

  /// It was practised today, or in the two days before.
  package func holds(_ session: String) -> Bool { sessions.contains(session) }

  /// How often a session was practised today.
  package func timesToday(_ session: String) -> Int { counts[session] ?? 0 }

  /// How many sessions were practised today.
  package var timesToday: Int { counts.values.reduce(0, +) }

  /// How many were, of a kind.
  package func timesToday(where isOfKind: (String) -> Bool) -> Int {
    counts.reduce(0) { isOfKind($1.key) ? $0 + $1.value : $0 }
  }
}
