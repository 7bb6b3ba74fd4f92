extension Timeline {
  /// The hard limits on what any session may ask, checked on what will really happen, so that no
  /// spelling escapes them. The limits are our own conservative choices; see `Refusal` for each.
  package var refusals: [Refusal] {
    let breaths = breaths
    return [
      flicker, flashing, fastBreathing(breaths), longMotion(breaths), longHold,
      holdAgainstInhale(breaths), holdAfterFastBreathing(breaths), waitInBreath,
    ].compactMap(\.self)
      + (longestRowOf478 > Self.limitOf478 ? [.tooMany478(longestRowOf478)] : [])
  }

  /// Breaths in a row of 4 : 7 : 8 that no one may exceed (Weil: not over eight).
  package static let limitOf478 = 8
  /// Breaths in a row of 4 : 7 : 8 in the first month (Weil: four).
  package static let firstMonthLimitOf478 = 4

  /// The longest row of breaths in the proportion 4 : 7 : 8.
  package var longestRowOf478: Int { rowOf478?.count ?? 0 }

  /// The longest row of such breaths, and when it begins. Only a minute or more of something else
  /// ends a row.
  var rowOf478: (count: Int, start: Duration)? {
    var longest: (count: Int, start: Duration)?
    var row: (count: Int, start: Duration) = (0, .zero)
    var lastEnd: Duration?
    for breath in breaths where breath.is478 {
      let goesOn = lastEnd.map { breath.start - $0 < .seconds(60) } == true
      row = goesOn ? (row.count + 1, row.start) : (1, breath.start)
      if row.count > longest?.count ?? 0 { longest = row }
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

  private func longMotion(_ breaths: [TimedBreath]) -> Refusal? {
    breaths.first { $0.longestMotion > .seconds(30) }.map {
      .motionTooLong($0.longestMotion, at: $0.start)
    }
  }

  /// A key may be waited for between breaths, but not while one is kept: nobody counts that time.
  private var waitInBreath: Refusal? {
    for (last, segment) in zip(segments, segments.dropFirst()) where segment.wait != nil {
      let isFull = last.breathing == .inhale || last.breathing == .holdFull
      if segment.breathing?.isHold == true || (isFull && segment.breathing == .exhale) {
        return .waitInBreath(at: segment.start)
      }
    }
    return nil
  }

  private func holdAgainstInhale(_ breaths: [TimedBreath]) -> Refusal? {
    var upcoming = breaths[...]
    var breath: TimedBreath?
    for hold in breathHolds {
      while let next = upcoming.first, next.start <= hold.start { breath = upcoming.removeFirst() }
      guard let inhale = breath?.inhale else { continue }
      if hold.duration >= max(inhale, .seconds(3)) * 4 {
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
        if breath.isFast() { lastFastEnd = breath.end }
        upcoming.removeFirst()
      }
      if let lastFastEnd, hold.start - lastFastEnd < .seconds(120) {
        return .holdAfterFastBreathing(hold.duration, at: hold.start)
      }
    }
    return nil
  }

  /// Changes of the screen that come at more than four a second.
  private var flashing: Refusal? {
    zip(segments, segments.dropFirst(3)).first { $1.start - $0.start < .milliseconds(750) }
      .map { .phaseTooShort($0.0.duration, at: $0.0.start) }
  }

  private var flicker: Refusal? {
    let short = segments.first { segment in
      segment.isMotion && segment.duration < Self.shortestMotion
    }
    return short.map { .phaseTooShort($0.duration, at: $0.start) }
  }

  /// Less is no breathing in or out.
  private static let shortestMotion = Duration.milliseconds(250)
  /// Less of the other motion gives no relief from a hold.
  private static let shortestRelief = Duration.seconds(1)
  /// Less of something else leaves no time to breathe in.
  private static let shortestRest = Duration.seconds(3)

  /// Every time that the breath is held, however it is spelt: breathing in further ends no hold with
  /// full lungs, breathing out further none with empty ones, and neither does a gasp or a short rest.
  var breathHolds: [BreathHold] {
    var holds: [BreathHold] = []
    var isHolding = false
    var endingMotion: Phase.Kind?
    for segment in segments {
      switch segment.breathing {
      case nil: if segment.duration >= Self.shortestRest { isHolding = false }
      case endingMotion? where segment.duration >= Self.shortestRelief: isHolding = false
      case .inhale?, .exhale?: break
      case .holdFull?, .holdEmpty?:
        if !isHolding {
          let isFull = segment.breathing == .holdFull
          holds.append(BreathHold(start: segment.start, duration: .zero, isFull: isFull))
        }
        holds[holds.count - 1].duration += segment.duration
        isHolding = true
        endingMotion = segment.breathing == .holdFull ? .exhale : .inhale
      }
    }
    return holds
  }

  /// How long the breath is held at the most; nil if it is never held.
  package var longestBreathHold: Duration? { breathHolds.map(\.duration).max() }

  /// The breaths that a person will take: each begins where breathing in begins, however many of
  /// them one pattern spells. A hold on the way in, or a short rest, begins none. Where a movement
  /// goes with breathing in alone, or out alone, each time is a breath.
  var breaths: [TimedBreath] {
    var breaths: [TimedBreath] = []
    var isBreathing = false
    var last: (motion: Phase.Kind, rep: Ordinal?)?
    for segment in segments {
      guard let phase = segment.breathing else {
        if segment.duration >= Self.shortestRest { (isBreathing, last) = (false, nil) }
        continue
      }
      let rep = segment.exercise?.rep
      let isAgain = phase == last?.motion && rep != last?.rep
      if !isBreathing || isAgain || (phase == .inhale && last?.motion != .inhale) {
        breaths.append(TimedBreath(start: segment.start))
      }
      breaths[breaths.count - 1].add(phase, segment.duration)
      breaths[breaths.count - 1].end = segment.end
      isBreathing = true
      if !phase.isHold { last = (phase, rep) }
    }
    for index in breaths.indices.dropLast() {
      breaths[index].next = breaths[index + 1].start
      breaths[index + 1].last = breaths[index].start
    }
    return breaths
  }
}

/// A breath as it will be held in or out.
struct BreathHold {
  var start: Duration
  var duration: Duration
  /// With full lungs, not with empty ones.
  var isFull: Bool
}

/// A breath as it will be paced.
struct TimedBreath {
  var start: Duration
  var inhale = Duration.zero
  var fullHold = Duration.zero
  var exhale = Duration.zero
  var emptyHold = Duration.zero
  var end: Duration
  /// When the next one begins, if one does.
  var next: Duration?
  /// When the one before began, if there was one.
  var last: Duration?

  var duration: Duration { end - start }

  /// The longer of breathing in and breathing out.
  var longestMotion: Duration { max(inhale, exhale) }

  /// At more than 20 a minute, or more than that by `tolerance`.
  func isFast(tolerance: Double = 0) -> Bool {
    let least = Duration.seconds(3) / (1 + tolerance) - .microseconds(1)
    return period.map { $0 < least } ?? false
  }

  /// How long it takes. Half a breath, whose other half is taken where nothing is paced, takes as long
  /// as the time before it or after it; nil where that can't be told.
  var period: Duration? {
    if inhale > .zero, exhale > .zero { return duration }
    guard inhale + exhale > .zero else { return nil }
    return [next.map { $0 - start }, last.map { start - $0 }].compactMap(\.self).max()
  }

  init(start: Duration) {
    self.start = start
    end = start
  }

  mutating func add(_ phase: Phase.Kind, _ duration: Duration) {
    switch phase {
    case .inhale: inhale += duration
    case .holdFull: fullHold += duration
    case .exhale: exhale += duration
    case .holdEmpty: emptyHold += duration
    }
  }

  /// A last one that a pattern cuts off before its exhale counts as well.
  var is478: Bool {
    Ratio478.fits(inhale: inhale, hold: fullHold, exhale: exhale > .zero ? exhale : inhale * 2)
  }
}
