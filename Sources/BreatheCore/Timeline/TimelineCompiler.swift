extension Session {
  /// Compiles the session for one run. A refusal says why it may not run at all: its length here,
  /// all other rules in `Timeline.refusals`.
  public func timeline(_ options: RunOptions) throws(Refusal) -> Timeline {
    var compiler = TimelineCompiler(options: options)
    let leadIn = settle?.value(at: options.level) ?? options.leadIn
    if leadIn > .zero {
      try compiler.add(.leadIn, leadIn, cue: "", isLanding: true)
      compiler.segments[0].start = .zero - leadIn
      compiler.time = .zero
    }
    for (index, step) in steps.enumerated() {
      compiler.step = index
      try compiler.add(step)
    }
    let timeline = Timeline(segments: compiler.segments)
    guard leadIn > .zero else { return timeline }
    // What is told first depends on what will be played.
    compiler.segments[0].cue = options.language.leadIn(leadInCue(before: timeline))
    return Timeline(segments: compiler.segments)
  }

  private func leadInCue(before timeline: Timeline) -> LeadInCue {
    if timeline.longestRowOf478 > 0 { return .breatheOutFirst }
    return stretches || timeline.breathCount == 0 ? .settle : .lightly
  }
}

/// Lays steps end to end.
private struct TimelineCompiler {
  let options: RunOptions
  var segments: [Segment] = []
  var time = Duration.zero
  var step = -1
  private var breath = 0
  private var stepCount = 0

  /// More than a day of breaths at any bearable pace, and of steps; keeps nested repeats from filling
  /// memory and time.
  private static let limit = 100_000

  init(options: RunOptions) {
    self.options = options
  }

  private var language: Language { options.language }

  mutating func add(
    _ activity: Segment.Activity, _ duration: Duration, cue: String,
    breathLevel: BreathSpan = BreathSpan(0, 0), cycle: Ordinal? = nil, breath: Int? = nil,
    hold: Segment.Hold? = nil, isLanding: Bool
  ) throws(Refusal) {
    segments.append(
      Segment(
        start: time, duration: duration, activity: activity, cue: cue, breathLevel: breathLevel,
        cycle: cycle, breath: breath, hold: hold, step: step, isLanding: isLanding))
    time += duration
    if time > .seconds(86_400) || segments.count > Self.limit { throw .tooLong }
  }

  mutating func add(_ step: Step) throws(Refusal) {
    stepCount += 1
    if stepCount > Self.limit { throw .tooLong }
    switch step {
    case .say(let say):
      try add(
        .say, say.duration.value(at: options.level), cue: say.text.text(in: language),
        isLanding: true)
    case .rest(let rest):
      try add(
        rest.isClosing ? .closing : .rest, rest.duration.value(at: options.level),
        cue: rest.cue?.text(in: language) ?? language.rest, isLanding: true)
    case .breathe(let breathing):
      try add(breathing)
    case .hold(let hold):
      try add(hold)
    case .repeat(let times, let steps):
      for _ in 0..<times.value(at: options.level) {
        for step in steps { try add(step) }
      }
    }
  }

  private mutating func add(_ breathing: Breathing) throws(Refusal) {
    let pattern = breathing.pattern.value(at: options.level).scaled(by: options.pace)
    let count =
      switch breathing.extent {
      case .cycles(let cycles): cycles.value(at: options.level)
      case .time(let time): pattern.wholeBreaths(in: time.value(at: options.level))
      }
    for index in 1...count {
      try add(pattern, cycle: Ordinal(index, of: count), hold: nil, isLanding: index == 1)
    }
  }

  private mutating func add(
    _ pattern: Pattern, cycle: Ordinal, hold: Segment.Hold?, isLanding: Bool
  ) throws(Refusal) {
    var last: Phase.Kind?
    for (phase, breathLevel) in zip(pattern.phases, pattern.breathLevels) {
      let cue = phase.cue?.text(in: language) ?? language.cue(phase.kind, again: phase.kind == last)
      try add(
        .phase(phase.kind), phase.duration, cue: cue, breathLevel: breathLevel, cycle: cycle,
        breath: breath, hold: hold, isLanding: isLanding && last == nil)
      last = phase.kind
    }
    breath += 1
  }

  private mutating func add(_ hold: PostureHold) throws(Refusal) {
    let sides: [Side?] = hold.sides.isEmpty ? [nil] : hold.sides
    let sets = hold.sets.value(at: options.level)
    for set in 1...sets {
      for (index, side) in sides.enumerated() {
        if index > 0 {
          try addRest(hold.change, before: side, after: sides[index - 1], of: hold)
        } else if set > 1 {
          try addRest(hold.between ?? hold.change, before: side, after: sides.last ?? nil, of: hold)
        }
        try addHold(hold, side: side, set: Ordinal(set, of: sets))
      }
    }
  }

  /// The rest before a hold; it tells the change of sides, so that there is time to do it.
  private mutating func addRest(
    _ duration: ByLevel<Duration>, before side: Side?, after last: Side?, of hold: PostureHold
  ) throws(Refusal) {
    let changes = side != last
    let told = [changes ? language.changeSides : language.rest, sideCue(side, of: hold)]
    try add(
      changes ? .changeSides : .rest, duration.value(at: options.level),
      cue: told.compactMap(\.self).joined(separator: " "), isLanding: true)
  }

  private func sideCue(_ side: Side?, of hold: PostureHold) -> String? {
    guard let side else { return nil }
    return hold.sideCues[side]?.text(in: language) ?? language.side(side)
  }

  private mutating func addHold(_ hold: PostureHold, side: Side?, set: Ordinal) throws(Refusal) {
    let duration = hold.duration.value(at: options.level)
    let end = time + duration
    let part = Segment.Hold(
      name: hold.name.text(in: language),
      cue: sideCue(side, of: hold) ?? hold.cue?.text(in: language), side: side, set: set, end: end)
    var breathCount = 0
    if let pattern = hold.pattern?.value(at: options.level).scaled(by: options.pace) {
      breathCount = Int((duration.inSeconds / pattern.duration.inSeconds + 1e-9).rounded(.down))
      for index in 0..<breathCount {
        try add(
          pattern, cycle: Ordinal(index + 1, of: breathCount), hold: part, isLanding: index == 0)
      }
    }
    let rest = end - time
    if breathCount == 0 || rest > .milliseconds(1) {
      try add(.posture, rest, cue: language.stay, hold: part, isLanding: breathCount == 0)
    } else {
      // Rounding of scaled breaths is no time to stay for; the hold still ends when it should.
      segments[segments.count - 1].duration += rest
      time = end
    }
  }
}

extension Pattern {
  /// How many whole breaths come nearest to `time`; at least one.
  func wholeBreaths(in time: Duration) -> Int {
    max(1, Int((time.inSeconds / duration.inSeconds + 0.5 + 1e-9).rounded(.down)))
  }
}
