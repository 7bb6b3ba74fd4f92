extension Timeline {
  /// When a picture that moves as `motion` tells, and shows the times left in whole seconds, next
  /// looks different: after `time`, and no later than the end of its segment.
  ///
  /// Nothing that is drawn changes between two such times, so a player may sleep from one to the
  /// next.
  package func nextChange(after time: Duration, motion: Motion) -> Duration {
    let moment = moment(at: time)
    let segment = moment.segment
    var next = min(segment.end, nextSecond(of: moment.remaining, after: time))
    next = min(next, nextSecond(of: moment.timeLeft, after: time))
    if let exercise = segment.exercise {
      next = min(next, nextSecond(of: exercise.end - time, after: time))
    }
    switch motion {
    case .still: return next
    case .breath(let steps): return min(next, nextBreathStep(of: moment, steps: steps) ?? next)
    case .steady(let beat): return min(next, max(beat.next(after: time), time + .microseconds(1)))
    }
  }

  /// When `remaining`, which is what is left at `time`, is next a whole number of seconds.
  private func nextSecond(of remaining: Duration, after time: Duration) -> Duration {
    guard remaining > .zero else { return end }
    let (seconds, attoseconds) = remaining.components
    return time + (attoseconds > 0 ? remaining - .seconds(seconds) : .seconds(1))
  }

  /// When the eased breath level, rounded to `steps` steps, next changes; nil while it is still.
  private func nextBreathStep(of moment: Moment, steps: Int) -> Duration? {
    let segment = moment.segment
    let (from, to) = (segment.breathLevel.from, segment.breathLevel.to)
    guard from != to, steps > 0 else { return nil }
    let step = (moment.breathLevel * Double(steps)).rounded()
    let edge = (step + (to > from ? 0.5 : -0.5)) / Double(steps)
    let share = (edge - from) / (to - from)
    guard share < 1 else { return nil }
    let length = segment.duration.inSeconds
    // A microsecond past the edge, so that rounding there can't fall back to the step before.
    let change = segment.start + .seconds(Ease.inverseCosine(share) * length) + .microseconds(1)
    return max(change, moment.time + .microseconds(1))
  }
}
