/// What was practised so far: only time that was played counts, not what was skipped.
package struct Tally: Equatable, Sendable {
  /// Time practised, of what was planned.
  package private(set) var active = Duration.zero
  /// Time paused.
  package internal(set) var paused = Duration.zero
  /// Breaths gone through to their end.
  package private(set) var cycles = 0
  /// Outermost steps gone through to their end.
  package private(set) var steps = 0
  /// The end of what was planned was played, not skipped to.
  package private(set) var reachedEnd = false

  package init() {}

  /// `timeline` was played from `start` to `end`.
  mutating func count(_ timeline: Timeline, from start: Duration, to end: Duration) {
    active += max(.zero, min(end, timeline.planned) - max(start, .zero))
    let segments = timeline.segments
    for index in timeline.ending(in: start..<end) {
      let segment = segments[index]
      guard segment.start >= .zero, segment.activity != .closing else { continue }
      let next = index + 1 < segments.count ? segments[index + 1] : nil
      if segment.breath != nil, timeline.endsRound(at: index) { cycles += 1 }
      if next?.step != segment.step { steps += 1 }
    }
    if start < timeline.planned, end >= timeline.planned { reachedEnd = true }
  }
}
