extension Session {
  /// The most segments a timeline may have: more than a night of unhurried breaths.
  static let segmentLimit = 20_000

  /// What keeps the session from being compiled at all, found by counting and not by trying.
  func refusalOfLength(_ options: RunOptions) -> Refusal? {
    let length = StepLength.sum(steps, options)
    let settling = settle?.value(at: options.level).inSeconds ?? 0
    if length.seconds + settling > 86_400 + 1e-6 { return .tooLong }
    return length.segments > Double(Self.segmentLimit) ? .tooManySegments(Self.segmentLimit) : nil
  }
}

/// How long steps take, and at most how many segments they make; as `Double`, which repeats within
/// repeats can't overflow.
struct StepLength {
  var seconds = 0.0
  var segments = 0.0

  static func sum(_ steps: [Step], _ options: RunOptions) -> StepLength {
    steps.reduce(into: StepLength()) { $0.add(of($1, options)) }
  }

  private mutating func add(_ other: StepLength, times: Int = 1) {
    seconds += other.seconds * Double(times)
    segments += other.segments * Double(times)
  }

  private mutating func add(_ duration: Duration, segments: Int = 1, times: Int = 1) {
    add(
      StepLength(seconds: duration.inSeconds, segments: Double(segments)), times: times)
  }

  private static func of(_ step: Step, _ options: RunOptions) -> StepLength {
    var length = StepLength()
    let level = options.level
    switch step {
    case .say(let say): length.add(say.duration.value(at: level))
    case .wait: length.segments = 1
    case .rest(let rest):
      let duration = rest.duration.value(at: level)
      length.add(duration)
      if let every = rest.every {
        length.segments += duration.inSeconds / every.value(at: level).inSeconds
      }
    case .breathe(let breathing):
      let breaths = Breaths(breathing, level: level, pace: options.pace)
      length.add(
        StepLength(
          seconds: (breaths.first.duration.inSeconds + breaths.last.duration.inSeconds) / 2,
          segments: Double(breaths.first.phases.count)),
        times: breaths.count)
    case .hold(let hold): length = of(hold, options)
    case .move(let move):
      let order = move.order(at: level)
      length.add(move.duration(at: level), segments: move.tempo.count, times: order.count)
      if !move.alternates, move.sides.count == 2 {
        length.add(options.rest(move.change, changesSides: true))
      }
    case .repeat(let times, let steps):
      // One more, so that nothing is no less for being repeated.
      length.add(sum(steps, options), times: times.value(at: level))
      length.segments += 1
    case .session(let include):
      length = sum(include.steps, options)
    }
    return length
  }

  private static func of(_ hold: PostureHold, _ options: RunOptions) -> StepLength {
    let (level, sets) = (options.level, hold.sets.value(at: options.level))
    let sides: [Side?] = hold.sides.isEmpty ? [nil] : hold.sides
    var length = StepLength()
    for side in sides {
      let duration = hold.duration(on: side, level: level, pace: options.pace)
      length.add(duration, times: sets)
      if let pattern = hold.pattern?.value(at: level).scaled(by: options.pace) {
        let breaths = duration.inSeconds / pattern.duration.inSeconds
        length.segments += breaths * Double(pattern.phases.count * sets)
      }
    }
    length.add(
      options.rest(hold.change, changesSides: true), times: sets * (sides.count - 1))
    length.add(
      options.rest(hold.between ?? hold.change, changesSides: sides.count > 1), times: sets - 1)
    return length
  }
}
