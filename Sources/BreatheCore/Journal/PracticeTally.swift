/// What adds up over days and sessions.
package struct PracticeTally: Equatable, Sendable {
  package private(set) var completed = 0
  package private(set) var stopped = 0
  /// Time practised.
  package private(set) var seconds = 0.0
  package private(set) var tension = RatingTally()
  package private(set) var pain = RatingTally()
  private var dizziness = RatingTally()
  private var breathlessness = RatingTally()
  private var effort = RatingTally()

  package init() {}

  package var sessions: Int { completed + stopped }

  /// Rounded; what was practised at all counts as one.
  package var minutes: Int { seconds > 0 ? max(1, Int((seconds / 60).rounded())) : 0 }

  package subscript(rating: Rating) -> RatingTally {
    switch rating {
    case .tension: tension
    case .pain: pain
    case .dizziness: dizziness
    case .breathlessness: breathlessness
    case .effort: effort
    }
  }

  mutating func add(_ entry: EntryGlance) {
    switch entry.outcome {
    case .completed: completed += 1
    case .stopped: stopped += 1
    }
    seconds += entry.active
    guard let before = entry.before, let after = entry.after else { return }
    tension.add(before.tension, after.tension)
    pain.add(before.pain, after.pain)
    dizziness.add(before[.dizziness], after[.dizziness])
    breathlessness.add(before[.breathlessness], after[.breathlessness])
    effort.add(before[.effort], after[.effort])
  }

  static func += (total: inout PracticeTally, other: PracticeTally) {
    total.completed += other.completed
    total.stopped += other.stopped
    total.seconds += other.seconds
    total.tension += other.tension
    total.pain += other.pain
    total.dizziness += other.dizziness
    total.breathlessness += other.breathlessness
    total.effort += other.effort
  }
}

/// What was rated, of what was rated both before and after: else the two would not tell of the same.
package struct RatingTally: Equatable, Sendable {
  /// How often.
  package private(set) var count = 0
  private var sumBefore = 0
  private var sumAfter = 0

  /// Means; nil when nothing was rated.
  package var before: Double? { count > 0 ? Double(sumBefore) / Double(count) : nil }
  package var after: Double? { count > 0 ? Double(sumAfter) / Double(count) : nil }

  mutating func add(_ before: Int?, _ after: Int?) {
    guard let before, let after else { return }
    count += 1
    sumBefore += before
    sumAfter += after
  }

  static func += (total: inout RatingTally, other: RatingTally) {
    total.count += other.count
    total.sumBefore += other.sumBefore
    total.sumAfter += other.sumAfter
  }
}
