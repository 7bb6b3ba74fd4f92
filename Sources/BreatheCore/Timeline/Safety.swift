extension Timeline {
  /// The hard limits on what any session may ask, checked on what will really happen, so that no
  /// spelling escapes them. The limits are our own conservative choices; see `Refusal` for each.
  public var refusals: [Refusal] {
    let breaths = breaths
    return [
      fastBreathing(breaths), longHold, holdAgainstInhale(breaths), holdAfterFastBreathing(breaths),
    ].compactMap(\.self)
      + (longestRowOf478 > Self.limitOf478 ? [.tooMany478(longestRowOf478)] : [])
  }

  /// Breaths in a row of 4 : 7 : 8 that no one may exceed (Weil: not over eight).
  public static let limitOf478 = 8
  /// Breaths in a row of 4 : 7 : 8 in the first month (Weil: four).
  public static let firstMonthLimitOf478 = 4

  /// The longest row of breaths in the proportion 4 : 7 : 8. Only a minute or more of something
  /// else ends a row.
  public var longestRowOf478: Int {
    var (longest, row) = (0, 0)
    var lastEnd: Duration?
    for breath in breaths where breath.is478 {
      row = lastEnd.map { breath.start - $0 < .seconds(60) } == true ? row + 1 : 1
      longest = max(longest, row)
      lastEnd = breath.end
    }
    return longest
  }

  private func fastBreathing(_ breaths: [TimedBreath]) -> Refusal? {
    let count = 20
    guard breaths.count > count else { return nil }
    for (first, last) in zip(breaths, breaths.dropFirst(count))
    where last.end - first.start < .seconds(2) * (count + 1) {
      return .tooFast(at: first.start)
    }
    return nil
  }

  private var longHold: Refusal? {
    breathHolds.first { $0.duration > .seconds(20) }.map {
      .holdTooLong($0.duration, at: $0.start)
    }
  }

  private func holdAgainstInhale(_ breaths: [TimedBreath]) -> Refusal? {
    for hold in breathHolds {
      let inhale = breaths[hold.breath].inhale
      if inhale >= .seconds(3), hold.duration >= inhale * 4 {
        return .holdAgainstInhale(hold: hold.duration, inhale: inhale, at: hold.start)
      }
    }
    return nil
  }

  private func holdAfterFastBreathing(_ breaths: [TimedBreath]) -> Refusal? {
    var lastFastEnd: Duration?
    var upcoming = breaths[...]
    for hold in breathHolds where hold.duration > .seconds(10) {
      while let breath = upcoming.first, breath.start < hold.start {
        if breath.end - breath.start < .seconds(3) { lastFastEnd = breath.end }
        upcoming.removeFirst()
      }
      if let lastFastEnd, hold.start - lastFastEnd < .seconds(60) {
        return .holdAfterFastBreathing(hold.duration, at: hold.start)
      }
    }
    return nil
  }

  /// Every stretch of time in which the breath is held, however many phases spell it.
  private var breathHolds: [(start: Duration, duration: Duration, breath: Int)] {
    var holds: [(start: Duration, duration: Duration, breath: Int)] = []
    for segment in segments where segment.phase?.isHold == true {
      guard let breath = segment.breath else { continue }
      if let last = holds.last, last.start + last.duration == segment.start {
        holds[holds.count - 1].duration += segment.duration
      } else {
        holds.append((segment.start, segment.duration, breath))
      }
    }
    return holds
  }

  private var breaths: [TimedBreath] {
    var breaths: [TimedBreath] = []
    for segment in segments {
      guard let number = segment.breath, let phase = segment.phase else { continue }
      if breaths.last?.number != number {
        breaths.append(TimedBreath(number: number, start: segment.start))
      }
      breaths[breaths.count - 1].add(phase, segment.duration)
    }
    return breaths
  }
}

/// A breath as it will be paced.
private struct TimedBreath {
  var number: Int
  var start: Duration
  var inhale = Duration.zero
  var fullHold = Duration.zero
  var exhale = Duration.zero
  var emptyHold = Duration.zero

  init(number: Int, start: Duration) {
    self.number = number
    self.start = start
  }

  mutating func add(_ phase: Phase.Kind, _ duration: Duration) {
    switch phase {
    case .inhale: inhale += duration
    case .holdFull: fullHold += duration
    case .exhale: exhale += duration
    case .holdEmpty: emptyHold += duration
    }
  }

  var end: Duration { start + inhale + fullHold + exhale + emptyHold }

  /// However it is spelt: a waiting time after it doesn't make it another breath.
  var is478: Bool {
    Ratio478.fits(
      inhale: inhale.inSeconds, hold: fullHold.inSeconds, exhale: exhale.inSeconds)
  }
}
