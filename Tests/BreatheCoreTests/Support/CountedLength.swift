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
    case .wait(let wait):
      guard !options.waitsForKeys, let duration = wait.duration?.value(at: level) else {
        segments += 1
        break
      }
      add(duration)
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
    case .hold(let timed), .work(let timed): add(timed, options)
    case .move(let move):
      add(move.exercise, isInTurns: move.alternates, options) { side, set in
        let sides: [Side?] = move.alternates ? move.exercise.sides : [side]
        let reps = sides.reduce(0) { $0 + move.exercise.repCount($1, set: set, at: level) }
        func sum(_ phases: [Move.Phase]) -> Double {
          phases.reduce(0) { $0 + $1.duration.value(at: level).inSeconds }
        }
        let (first, last) = (sum(move.tempo), sum(move.tempoEnd ?? move.tempo))
        let mean = reps > 1 ? (first + last) / 2 : first
        return (mean * Double(reps), Double(move.tempo.count * reps))
      }
    case .repeat(let times, let steps):
      add(CountedLength(steps, options), times: times.value(at: level))
      segments += 1
    case .session(let include): add(CountedLength(include.steps, options))
    }
  }

  private mutating func add(_ timed: TimedExercise, _ options: RunOptions) {
    let level = options.level
    add(timed.exercise, isInTurns: false, options) { side, set in
      let reps = Double(timed.exercise.repCount(side, set: set, at: level))
      let duration = timed.duration(on: side, level: level, pace: options.pace).inSeconds
      let pattern = timed.pattern?.value(at: level).scaled(by: options.pace)
      let phases = pattern.map {
        duration / $0.duration.inSeconds * Double($0.phases.count)
      }
      let pauses = timed.pause.value(at: level).inSeconds * (reps - 1)
      return (duration * reps + pauses, (1 + (phases ?? 0)) * reps + reps - 1)
    }
  }

  /// The sets of an exercise and the rests between them. `bout` counts one set on one side.
  private mutating func add(
    _ exercise: Exercise, isInTurns: Bool, _ options: RunOptions,
    bout: (Side?, Int) -> (seconds: Double, segments: Double)
  ) {
    let level = options.level
    let sides: [Side?] = exercise.sides.isEmpty || isInTurns ? [nil] : exercise.sides
    let (names, sets) = (exercise.names.count, exercise.setCount(at: level))
    for set in 1...sets {
      for side in sides {
        let one = bout(side, set)
        seconds += one.seconds * Double(names)
        segments += one.segments * Double(names)
      }
    }
    let changes = sides.count > 1
    func rest(_ given: ByLevel<Duration>, times: Int) {
      let duration = options.rest(given, changesSides: changes)
      if duration > .zero { add(duration, times: times) }
    }
    rest(exercise.change, times: names * sets * (sides.count - 1))
    rest(exercise.between ?? exercise.change, times: names * (sets - 1))
    rest(
      exercise.between ?? (changes ? exercise.change : ByLevel(.zero)), times: names - 1)
  }
}
