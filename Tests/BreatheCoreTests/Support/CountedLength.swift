@testable import BreatheCore

/// How long steps take, and at most how many segments they make, found by arithmetic alone: what the
/// compiler's budget must agree with.
struct CountedLength {
  var seconds = 0.0
  var segments = 0.0

  /// What keeps `session` from being compiled at all.
  static func refusal(of session: Session, _ options: RunOptions) -> Refusal? {
    let length = CountedLength(session.steps, options)
    let settling = session.settle?.value(at: options.level).inSeconds ?? 0
    if length.seconds + settling > 86_400 + 1e-6 { return .tooLong }
    return length.segments > 20_000 ? .tooManySegments(20_000) : nil
  }

  init(_ steps: [Step], _ options: RunOptions) {
    for step in steps { add(step, options) }
  }

  private mutating func add(_ other: CountedLength, times: Int = 1) {
    seconds += other.seconds * Double(times)
    segments += other.segments * Double(times)
  }

  private mutating func add(_ duration: Duration, segments: Double = 1, times: Int = 1) {
    seconds += duration.inSeconds * Double(times)
    self.segments += segments * Double(times)
  }

  private mutating func add(_ step: Step, _ options: RunOptions) {
    let level = options.level
    switch step {
    case .say(let say): add(say.duration.value(at: level))
    case .wait: segments += 1
    case .rest(let rest):
      let duration = rest.duration.value(at: level)
      let chimes = rest.every.map { duration.inSeconds / $0.value(at: level).inSeconds }
      add(duration, segments: 1 + (chimes ?? 0))
    case .breathe(let breathing):
      let breaths = Breaths(breathing, level: level, pace: options.pace)
      let phases = Double(breaths.first.phases.count)
      seconds +=
        (breaths.first.duration + breaths.last.duration).inSeconds * Double(breaths.count) / 2
      segments += phases * Double(breaths.count)
    case .hold(let hold): add(hold, options)
    case .move(let move):
      let reps = move.order(at: level).count
      add(move.duration(at: level), segments: Double(move.tempo.count), times: reps)
      if !move.alternates, move.sides.count == 2 {
        add(options.rest(move.change, changesSides: true))
      }
    case .repeat(let times, let steps):
      add(CountedLength(steps, options), times: times.value(at: level))
      segments += 1
    case .session(let include): add(CountedLength(include.steps, options))
    }
  }

  private mutating func add(_ hold: PostureHold, _ options: RunOptions) {
    let (level, sets) = (options.level, hold.sets.value(at: options.level))
    let sides: [Side?] = hold.sides.isEmpty ? [nil] : hold.sides
    for side in sides {
      let duration = hold.duration(on: side, level: level, pace: options.pace)
      add(duration, times: sets)
      if let pattern = hold.pattern?.value(at: level).scaled(by: options.pace) {
        let breaths = duration.inSeconds / pattern.duration.inSeconds
        segments += breaths * Double(pattern.phases.count * sets)
      }
    }
    add(options.rest(hold.change, changesSides: true), times: sets * (sides.count - 1))
    add(
      options.rest(hold.between ?? hold.change, changesSides: sides.count > 1), times: sets - 1)
  }
}
