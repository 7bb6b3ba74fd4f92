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

  private mutating func add(
    _ pattern: Pattern, cycle: Ordinal, exercise: Segment.ExercisePart? = nil,
    picture: Picture? = nil,
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

  /// One set of an exercise on one side, or on both if they alternate.
  private struct Bout {
    var name: LocalizedText
    var side: Side?
    var set: Ordinal
    /// As it looks on each side; turned round once, since that takes long.
    var pictures: BySide<Picture?>
  }

  /// Lays out the bouts of an exercise in their order, with the rests between them.
  private mutating func add(
    _ exercise: Exercise, alternates: Bool = false,
    bout: (inout Self, Bout) throws(Refusal) -> Void
  ) throws(Refusal) {
    let sides: [Side?] = exercise.sides.isEmpty || alternates ? [nil] : exercise.sides
    let sets = exercise.setCount(at: level)
    let pictures = BySide(exercise.picture ?? picture)
    let none = ByLevel(Duration.zero)
    var last: Bout?
    for name in exercise.names {
      for set in 1...sets {
        for side in sides {
          let next = Bout(
            name: name, side: side, set: Ordinal(set, of: sets), pictures: pictures)
          if let last {
            let isSameSet = last.name == name && last.set.index == set
            let other = side == last.side ? none : exercise.change
            let rest =
              isSameSet
              ? exercise.change
              : exercise.between ?? (last.name == name ? exercise.change : other)
            try addRest(
              rest, before: side, cue: cue(of: side, exercise.sideCues),
              picture: pictures.value(on: side), after: last.side)
          }
          try bout(&self, next)
          last = next
        }
      }
    }
  }

  private func part(
    _ exercise: Exercise, _ kind: Exercise.Kind, _ bout: Bout, side: Side?, rep: Ordinal?,
    end: Duration, pacesBreath: Bool, movesNeck: Bool = false
  ) -> Segment.ExercisePart {
    let cue = exercise.cue?.text(in: language) ?? self.cue(of: side, exercise.sideCues)
    let told = [cue, language.limits(of: exercise)].compactMap(\.self)
    let doses = [exercise.load, exercise.effort, exercise.limit].compactMap {
      $0?.text(in: language)
    }
    return Segment.ExercisePart(
      kind: kind, name: bout.name.text(in: language),
      cue: told.isEmpty ? nil : language.sentences(told),
      dose: doses.isEmpty ? nil : doses.joined(separator: " · "), side: side, set: bout.set,
      rep: rep,
      end: end, pacesBreath: pacesBreath, movesNeck: movesNeck)
  }

  /// The rest before a side; it tells the change of sides, so that there is time to do it.
  private mutating func addRest(
    _ duration: ByLevel<Duration>, before side: Side?, cue: String?, picture: Picture?,
    after last: Side?
  ) throws(Refusal) {
    let changes = side != last
    let duration = options.rest(duration, changesSides: changes)
    guard duration > .zero, try reserve(1, duration) else { return }
    let key = RestCue(side: side, changes: changes, cue: cue)
    let told = restCues[key] ?? language.cue(key)
    restCues[key] = told
    add(
      changes ? .changeSides : .rest, duration, cue: told, picture: picture, isLanding: true)
  }

  private func cue(of side: Side?, _ cues: [Side: LocalizedText]) -> String? {
    side.flatMap { cues[$0]?.text(in: language) }
  }

  private mutating func add(
    _ timed: TimedExercise, _ kind: Exercise.Kind
  ) throws(Refusal) {
    let pattern = timed.pattern?.value(at: level).scaled(by: options.pace)
    let pause = timed.pause.value(at: level)
    try add(timed.exercise) { compiler, bout throws(Refusal) in
      let (level, side) = (compiler.level, bout.side)
      let duration = timed.duration(on: side, level: level, pace: compiler.options.pace)
      let breaths = pattern.map { duration.inSeconds / $0.duration.inSeconds } ?? 0
      let count = timed.exercise.repCount(side, set: bout.set.index, at: level)
      let segments = 1 + breaths * Double(pattern?.phases.count ?? 0)
      guard
        try compiler.reserve(
          segments * Double(count) + Double(count - 1), duration * count + pause * (count - 1))
      else { return }
      let picture = bout.pictures.value(on: side)
      for index in 1...count {
        if index > 1, pause > .zero {
          compiler.add(
            .rest, pause, cue: compiler.language.word(.pause), picture: picture, isLanding: false)
        }
        let part = compiler.part(
          timed.exercise, kind, bout, side: side, rep: count > 1 ? Ordinal(index, of: count) : nil,
          end: compiler.time + duration, pacesBreath: pattern != nil)
        compiler.addRep(
          part, pattern, breaths: Int((breaths + 1e-9).rounded(.down)), picture,
          isLanding: index == 1)
      }
    }
  }

  /// One repetition of a posture or of work, until its end.
  private mutating func addRep(
    _ part: Segment.ExercisePart, _ pattern: Pattern?, breaths: Int, _ picture: Picture?,
    isLanding: Bool
  ) {
    for index in 0..<(pattern == nil ? 0 : breaths) {
      guard let pattern else { break }
      add(
        pattern, cycle: Ordinal(index + 1, of: breaths), exercise: part, picture: picture,
        isLanding: isLanding && index == 0)
    }
    let isPaced = pattern != nil && breaths > 0
    let rest = part.end - time
    if !isPaced || rest > .milliseconds(1) {
      add(
        part.kind == .work ? .work : .posture, rest,
        cue: part.kind == .work ? language.goOn : language.stay, exercise: part, picture: picture,
        isLanding: isLanding && !isPaced)
    } else {
      // Rounding of scaled breaths is no time to stay for; the hold still ends when it should.
      segments[segments.count - 1].duration += rest
      time = part.end
    }
  }

  private mutating func add(_ move: Move) throws(Refusal) {
    try add(move.exercise, alternates: move.alternates) { compiler, bout throws(Refusal) in
      let (level, set) = (compiler.level, bout.set.index)
      let sides = move.alternates ? move.exercise.sides : []
      let count =
        sides.isEmpty
        ? move.exercise.repCount(bout.side, set: set, at: level)
        : sides.reduce(0) { $0 + move.exercise.repCount($1, set: set, at: level) }
      guard
        try compiler.reserve(
          Double(move.tempo.count * count), move.duration(ofReps: count, at: level))
      else { return }
      let order =
        sides.isEmpty
        ? Array(repeating: bout.side, count: count) : move.order(set: set, at: level)
      for (index, side) in order.enumerated() {
        compiler.addRep(move, bout, side: side, Ordinal(index + 1, of: count))
      }
    }
  }

  private mutating func addRep(_ move: Move, _ bout: Bout, side: Side?, _ rep: Ordinal) {
    let tempo = move.tempo(ofRep: rep.index - 1, of: rep.total, at: level)
    let breathLevels = move.breathLevels(at: level)
    let left =
      move.alternates
      ? tempo.reduce(.zero) { $0 + $1.1 }
      : move.duration(ofReps: rep.total, at: level)
        - move.duration(ofReps: rep.index - 1, of: rep.total, at: level)
    let part = part(
      move.exercise, .movement, bout, side: side, rep: rep, end: time + left,
      pacesBreath: breathLevels.contains { $0 != BreathSpan(0, 0) },
      movesNeck: move.isForNeck(in: body))
    let picture = bout.pictures.value(on: side)
    for (index, ((phase, duration), breathLevel)) in zip(tempo, breathLevels).enumerated() {
      add(
        .move(phase.kind, breath: move.breathing(at: index)), duration,
        cue: phase.cue?.text(in: language) ?? language.cue(phase.kind, breath: phase.breath),
        breathLevel: breathLevel, exercise: part, picture: picture,
        isLanding: rep.index == 1 && index == 0)
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
