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

/// Lays steps end to end.
private struct TimelineCompiler {
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
  private var picture: Picture?
  /// The parts of the body that the session is for.
  private let body: [BodyRegion]
  /// What rests before a side tell, made once.
  private var restCues: [RestCue: String] = [:]

  init(options: RunOptions, budget: WorkBudget, picture: Picture?, body: [BodyRegion]) {
    self.options = options
    self.budget = budget
    self.picture = picture
    self.body = body
  }

  private var language: Language { options.language }
  private var level: Level { options.level }

  mutating func add(
    _ activity: Segment.Activity, _ duration: Duration, cue: String,
    breathLevel: BreathSpan = BreathSpan(0, 0), cycle: Ordinal? = nil, breath: Int? = nil,
    exercise: Segment.Exercise? = nil, picture: Picture? = nil, chimes: Bool = false,
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
  private mutating func reserve(
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
    case .hold(let hold): try add(hold)
    case .move(let move): try add(move)
    case .wait(let text):
      guard try reserve(1, .zero) else { return }
      let text = text.text(in: language)
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

  private mutating func add(
    _ pattern: Pattern, cycle: Ordinal, exercise: Segment.Exercise? = nil, picture: Picture? = nil,
    isLanding: Bool
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

  private mutating func add(_ hold: PostureHold) throws(Refusal) {
    let sides: [Side?] = hold.sides.isEmpty ? [nil] : hold.sides
    let sets = hold.sets.value(at: level)
    let pictures = BySide(hold.picture ?? picture)
    for set in 1...sets {
      for (index, side) in sides.enumerated() {
        let sideCue = cue(of: side, hold.sideCues)
        let picture = pictures.value(on: side)
        if index > 0 {
          try addRest(
            hold.change, before: side, cue: sideCue, picture: picture, after: sides[index - 1])
        } else if set > 1 {
          try addRest(
            hold.between ?? hold.change, before: side, cue: sideCue, picture: picture,
            after: sides.last ?? nil)
        }
        try addHold(hold, side: side, picture: picture, set: Ordinal(set, of: sets))
      }
    }
  }

  /// The rest before a side; it tells the change of sides, so that there is time to do it.
  private mutating func addRest(
    _ duration: ByLevel<Duration>, before side: Side?, cue: String?, picture: Picture?,
    after last: Side?
  ) throws(Refusal) {
    let changes = side != last
    let duration = options.rest(duration, changesSides: changes)
    guard try reserve(1, duration) else { return }
    let key = RestCue(side: side, changes: changes, cue: cue)
    let told = restCues[key] ?? language.cue(key)
    restCues[key] = told
    add(
      changes ? .changeSides : .rest, duration, cue: told, picture: picture, isLanding: true)
  }

  private func cue(of side: Side?, _ cues: [Side: LocalizedText]) -> String? {
    side.flatMap { cues[$0]?.text(in: language) }
  }

  private mutating func addHold(
    _ hold: PostureHold, side: Side?, picture: Picture?, set: Ordinal
  ) throws(Refusal) {
    let duration = hold.duration(on: side, level: level, pace: options.pace)
    let end = time + duration
    let pattern = hold.pattern?.value(at: level).scaled(by: options.pace)
    let breaths = pattern.map { duration.inSeconds / $0.duration.inSeconds } ?? 0
    guard try reserve(1 + breaths * Double(pattern?.phases.count ?? 0), duration) else { return }
    let exercise = Segment.Exercise(
      name: hold.name.text(in: language),
      cue: hold.cue?.text(in: language) ?? cue(of: side, hold.sideCues), side: side, set: set,
      rep: nil, end: end, pacesBreath: hold.pattern != nil)
    let breathCount = Int((breaths + 1e-9).rounded(.down))
    if let pattern {
      for index in 0..<breathCount {
        let cycle = Ordinal(index + 1, of: breathCount)
        add(pattern, cycle: cycle, exercise: exercise, picture: picture, isLanding: index == 0)
      }
    }
    let rest = end - time
    if breathCount == 0 || rest > .milliseconds(1) {
      add(
        .posture, rest, cue: language.stay, exercise: exercise, picture: picture,
        isLanding: breathCount == 0)
    } else {
      // Rounding of scaled breaths is no time to stay for; the hold still ends when it should.
      segments[segments.count - 1].duration += rest
      time = end
    }
  }

  private mutating func add(_ move: Move) throws(Refusal) {
    let order = move.order(at: level)
    let pictures = BySide(move.picture ?? picture)
    var (last, done) = (order.first ?? nil, [Side?: Int]())
    for (index, side) in order.enumerated() {
      let picture = pictures.value(on: side)
      if side != last, !move.alternates {
        try addRest(
          move.change, before: side, cue: cue(of: side, move.sideCues), picture: picture,
          after: last)
      }
      done[side, default: 0] += 1
      // In turns, the repetitions count on through both sides.
      let rep =
        move.alternates
        ? Ordinal(index + 1, of: order.count)
        : Ordinal(done[side] ?? 1, of: move.reps.value(on: side).value(at: level))
      let isLanding = index == 0 || (side != last && !move.alternates)
      try addRep(move, side: side, picture: picture, rep: rep, isLanding: isLanding)
      last = side
    }
  }

  private mutating func addRep(
    _ move: Move, side: Side?, picture: Picture?, rep: Ordinal, isLanding: Bool
  ) throws(Refusal) {
    guard try reserve(Double(move.tempo.count), move.duration(at: level)) else { return }
    let left = move.alternates ? 1 : rep.total - rep.index + 1
    let breathLevels = move.breathLevels(at: level)
    let exercise = Segment.Exercise(
      name: move.name.text(in: language),
      cue: move.cue?.text(in: language) ?? cue(of: side, move.sideCues), side: side,
      set: Ordinal(1, of: 1), rep: rep, end: time + move.duration(at: level) * left,
      pacesBreath: breathLevels.contains { $0 != BreathSpan(0, 0) },
      movesNeck: move.isForNeck(in: body))
    for (index, (phase, breathLevel)) in zip(move.tempo, breathLevels).enumerated() {
      let duration = phase.duration.value(at: level)
      add(
        .move(phase.kind, breath: move.breathing(at: index)), duration,
        cue: phase.cue?.text(in: language) ?? language.cue(phase.kind, breath: phase.breath),
        breathLevel: breathLevel, exercise: exercise, picture: picture,
        isLanding: isLanding && index == 0)
    }
  }
}

extension BySide<Picture?> {
  /// A picture drawn for the left side, on both.
  fileprivate init(_ left: Picture?) {
    self.init(left: left, right: left?.mirrored)
  }
}

/// What a rest before a side is told by.
private struct RestCue: Hashable {
  var side: Side?
  /// It is another side than the last.
  var changes: Bool
  /// What the file tells of the side.
  var cue: String?
}

extension Language {
  fileprivate func cue(_ rest: RestCue) -> String {
    if let cue = rest.cue { return (rest.changes ? changeSides : self.rest + ".") + " " + cue }
    guard let side = rest.side, rest.changes else { return self.rest }
    return changeSides(to: side)
  }
}
