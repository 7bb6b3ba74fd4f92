extension Session {
  /// Compiles the session for one run. A refusal says why it may not run at all: its length here,
  /// all other rules in `Timeline.refusals`.
  package func timeline(_ options: RunOptions) throws(Refusal) -> Timeline {
    let budget = try WorkBudget(settle: settle?.value(at: options.level) ?? .zero)
    var compiler = TimelineCompiler(options: options, budget: budget, picture: picture, body: body)
    let leadIn =
      options.leadIn ?? settle?.value(at: options.level) ?? RunOptions.usualLeadIn
    for (index, step) in steps.enumerated() {
      compiler.step = index
      try compiler.add(step)
    }
    guard !compiler.budget.isOverspent else { throw .tooManySegments(WorkBudget.segmentLimit) }
    // What closes a session need not be sat out, and is none by itself.
    guard compiler.segments.contains(where: { $0.activity != .closing }) else { throw .empty }
    let timeline = Timeline(segments: compiler.segments)
    let told = leadInCues(before: timeline, of: leadIn, in: options.language)
    let before = told.map { cue, time in
      Segment(
        start: time.lowerBound, duration: time.upperBound - time.lowerBound, activity: .leadIn,
        cue: cue, breathLevel: BreathSpan(0, 0), picture: picture, step: -1, source: -1,
        isLanding: time.lowerBound == .zero - leadIn)
    }
    return Timeline(segments: before + timeline.breathingOutFirst(in: options.language))
  }
}

/// Lays steps end to end; exercises in `TimelineCompiler+Exercise.swift`.
struct TimelineCompiler {
  let options: RunOptions
  private(set) var budget: WorkBudget
  var segments: [Segment] = []
  var time = Duration.zero
  var step = -1
  /// The number of the step among all steps of the file; what an include brings counts as one.
  private var source = -1
  private var isIncluded = false
  private var breath = 0
  /// What waits for the segment that follows, each text once.
  private var waits: [String] = []
  /// The picture of the session that the steps stand in.
  private(set) var picture: Picture?
  /// The parts of the body that the session is for.
  let body: [BodyRegion]
  /// What rests before a side tell, made once.
  var restCues: [RestCue: String] = [:]

  init(options: RunOptions, budget: WorkBudget, picture: Picture?, body: [BodyRegion]) {
    self.options = options
    self.budget = budget
    self.picture = picture
    self.body = body
  }

  var language: Language { options.language }
  var level: Level { options.level }

  mutating func add(
    _ activity: Segment.Activity, _ duration: Duration, cue: String,
    breathLevel: BreathSpan = BreathSpan(0, 0), cycle: Ordinal? = nil, breath: Int? = nil,
    exercise: Segment.ExercisePart? = nil, picture: Picture? = nil, chimes: Bool = false,
    isLanding: Bool
  ) {
    segments.append(
      Segment(
        start: time, duration: duration, activity: activity, cue: cue, breathLevel: breathLevel,
        cycle: cycle, breath: breath, exercise: exercise, picture: picture, chimes: chimes,
        wait: waits.isEmpty ? nil : waits.joined(separator: "\n"), step: step, source: source,
        isLanding: isLanding))
    time += duration
    waits = []
  }

  /// Spends at most so many segments and the next `duration`. False if there are too many segments:
  /// nothing more is laid out then, and only the time goes on.
  mutating func reserve(
    _ segments: Double, _ duration: Duration
  ) throws(Refusal) -> Bool {
    try budget.spend(segments, until: time + duration)
    if budget.isOverspent { time += duration }
    return !budget.isOverspent
  }

  mutating func add(_ step: Step) throws(Refusal) {
    if !isIncluded { source += 1 }
    switch step {
    case .say(let say):
      let duration = say.duration.value(at: level)
      guard try reserve(1, duration) else { return }
      add(
        .say, duration, cue: say.text.text(in: language), picture: say.picture ?? picture,
        isLanding: true)
    case .rest(let rest): try add(rest)
    case .breathe(let breathing): try add(breathing)
    case .hold(let hold): try add(hold, .posture)
    case .work(let work): try add(work, .work)
    case .move(let move): try add(move)
    case .wait(let wait):
      let text = wait.text.text(in: language)
      if !options.waitsForKeys, let duration = wait.duration?.value(at: level) {
        guard try reserve(1, duration) else { return }
        return add(.say, duration, cue: text, picture: picture, isLanding: true)
      }
      guard try reserve(1, .zero) else { return }
      if waits.last != text, !waits.contains(text) { waits.append(text) }
    case .repeat(let times, let steps): try add(steps, times: times.value(at: level))
    case .session(let include):
      let outside = (isIncluded, picture)
      (isIncluded, picture) = (true, include.picture)
      for step in include.steps { try add(step) }
      (isIncluded, picture) = outside
    }
  }

  private mutating func add(_ steps: [Step], times: Int) throws(Refusal) {
    // Repeating nothing is work, too.
    try budget.spend(1, until: time)
    let (first, start, spent) = (source, time, budget.segments)
    for step in steps { try add(step) }
    // Each time takes as much as the first, so whether all of them fit is known by now.
    let end = time + (time - start) * (times - 1)
    var whole = budget
    try whole.spend((budget.segments - spent) * Double(times - 1), until: end)
    guard !whole.isOverspent else {
      (budget, time) = (whole, end)
      return
    }
    for _ in 1..<times {
      source = first
      for step in steps { try add(step) }
    }
  }

  private mutating func add(_ rest: Rest) throws(Refusal) {
    let cue = rest.cue?.text(in: language) ?? language.rest
    let activity = rest.isClosing ? Segment.Activity.closing : .rest
    let duration = rest.duration.value(at: level)
    let end = time + duration
    let every = rest.every?.value(at: level) ?? duration
    let chimes = rest.every == nil ? 0 : duration.inSeconds / every.inSeconds
    guard try reserve(1 + chimes, duration) else { return }
    var isFirst = true
    while time < end {
      add(
        activity, min(every, end - time), cue: cue, picture: rest.picture, chimes: !isFirst,
        isLanding: isFirst)
      isFirst = false
    }
  }

  private mutating func add(_ breathing: Breathing) throws(Refusal) {
    let breaths = Breaths(breathing, level: level, pace: options.pace)
    let end = time + breaths.duration
    let phases = Double(breaths.first.phases.count)
    guard try reserve(phases * Double(breaths.count), breaths.duration) else { return }
    for index in 0..<breaths.count {
      let cycle = Ordinal(index + 1, of: breaths.count)
      add(breaths[index], cycle: cycle, isLanding: index == 0)
    }
    // What rounding each phase of a ramp has come to: a hair too long would show a second too many.
    segments[segments.count - 1].duration += end - time
    time = end
  }

  mutating func add(
    _ pattern: Pattern, cycle: Ordinal, exercise: Segment.ExercisePart? = nil,
    picture: Picture? = nil, isLanding: Bool
  ) {
    var last: Phase.Kind?
    for (phase, breathLevel) in zip(pattern.phases, pattern.breathLevels) {
      let cue = phase.cue?.text(in: language) ?? language.cue(phase.kind, again: phase.kind == last)
      add(
        .phase(phase.kind), phase.duration, cue: cue, breathLevel: breathLevel, cycle: cycle,
        breath: breath, exercise: exercise, picture: picture, isLanding: isLanding && last == nil)
      last = phase.kind
    }
    breath += 1
  }
}
