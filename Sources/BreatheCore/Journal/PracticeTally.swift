/// What adds up over days and sessions.
public struct PracticeTally: Equatable, Sendable {
  public private(set) var completed = 0
  public private(set) var stopped = 0
  /// Time practised.
  public private(set) var seconds = 0.0
  public private(set) var tension = RatingTally()
  public private(set) var pain = RatingTally()

  public init() {}

  public var sessions: Int { completed + stopped }

  /// Rounded; what was practised at all counts as one.
  public var minutes: Int { seconds > 0 ? max(1, Int((seconds / 60).rounded())) : 0 }

  public subscript(rating: Rating) -> RatingTally {
    switch rating {
    case .tension: tension
    case .pain: pain
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
  }

  static func += (total: inout PracticeTally, other: PracticeTally) {
    total.completed += other.completed
    total.stopped += other.stopped
    total.seconds += other.seconds
    total.tension += other.tension
    total.pain += other.pain
  }
}

/// What was rated, of what was rated both before and after: else the two would not tell of the same.
public struct RatingTally: Equatable, Sendable {
  /// How often.
  public private(set) var count = 0
  private var sumBefore = 0
  private var sumAfter = 0

  /// Means; nil when nothing was rated.
  public var before: Double? { count > 0 ? Double(sumBefore) / Double(count) : nil }
  public var after: Double? { count > 0 ? Double(sumAfter) / Double(count) : nil }

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
