import BreatheCore
import TestSupport

/// Sessions as a file could hold them, any valid one as likely as another.
extension SplitMix64 {
  mutating func session() -> Session {
    // Waiting alone is no session.
    var steps: [Step] = [.rest(Rest(duration(1...5_000)))]
    for _ in 1...int(1...6) { steps.append(step(depth: 0)) }
    if once(in: 3) { steps.append(.rest(Rest(duration(1...90_000), isClosing: true))) }
    return Session(
      id: "random", title: LocalizedText("Random"),
      settle: bool() ? duration(1...30_000) : nil, steps: steps)
  }

  mutating func step(depth: Int) -> Step {
    switch int(0...(depth < 2 ? 12 : 9)) {
    case 0, 1: return .say(Say(LocalizedText("Listen"), for: duration(1...60_000)))
    case 2:
      return .rest(Rest(duration(1...60_000), every: bool() ? duration(5_000...30_000) : nil))
    case 3, 4, 5:
      let extent: Breathing.Extent =
        bool() ? .cycles(byLevel { $0.int(1...12) }) : .time(duration(1...120_000))
      return .breathe(breathing(extent))
    case 6: return .hold(hold())
    case 7: return bool() ? .hold(hold()) : .work(work())
    case 8: return .move(move())
    case 9:
      return .wait(Wait(LocalizedText("Ready?"), for: once(in: 5) ? duration(1...60_000) : nil))
    case 10: return .session(Include("included", steps: steps(depth: depth + 1)))
    default: return .repeat(times: byLevel { $0.int(1...3) }, steps: steps(depth: depth + 1))
    }
  }

  private mutating func steps(depth: Int) -> [Step] {
    var steps: [Step] = []
    for _ in 1...int(1...3) { steps.append(step(depth: depth)) }
    return steps
  }

  mutating func breathing(_ extent: Breathing.Extent) -> Breathing {
    let pattern = pattern()
    guard bool() else { return Breathing(pattern: pattern, extent: extent) }
    let factor = Double(int(500...2000)) / 1000
    func scaled(_ level: Level) -> Pattern { pattern.value(at: level).scaled(by: factor) }
    return Breathing(
      pattern: pattern,
      rampEnd: ByLevel(scaled(.usual), first: scaled(.first), later: scaled(.later)),
      extent: extent)
  }

  mutating func move() -> Move {
    var tempo = [Move.Phase(pick(Move.Phase.Kind.allCases), duration(250...6000), breath: .in)]
    for _ in 0..<int(0...3) {
      let breath = pick([nil, Move.Breath.out])
      tempo.append(
        Move.Phase(pick(Move.Phase.Kind.allCases), duration(250...6000), breath: breath))
    }
    let exercise = exercise()
    let last = tempo.map { phase in
      var last = phase
      last.duration = duration(250...6000)
      return last
    }
    return Move(
      exercise, tempo: tempo, tempoEnd: once(in: 3) ? last : nil,
      alternates: exercise.sides.count == 2 && bool())
  }

  private mutating func exercise() -> Exercise {
    let names = (1...int(1...3)).map { LocalizedText("Exercise \($0)") }
    let ofSets = once(in: 4) ? (1...int(1...3)).map { _ in int(1...4) } : []
    return Exercise(
      names, sides: pick([[], [.left], [.left, .right], [.right, .left]]),
      sets: ofSets.isEmpty ? byLevel { $0.int(1...3) } : ByLevel(1),
      reps: ofSets.isEmpty
        ? bySide { $0.byLevel { $0.int(1...5) } } : BySide(ByLevel(ofSets[0])),
      repsOfSets: ofSets, load: bool() ? LocalizedText("1 kg") : nil,
      change: once(in: 5) ? ByLevel(.zero) : duration(1...20_000),
      between: bool() ? duration(1...20_000) : nil)
  }

  mutating func hold() -> TimedExercise {
    let pattern = bool() ? pattern() : nil
    return TimedExercise(
      exercise(),
      for: bySide {
        $0.byLevel {
          pattern != nil && $0.once(in: 3)
            ? .breaths($0.int(1...4)) : .time($0.milliseconds(1...45_000))
        }
      },
      pause: once(in: 3) ? ByLevel(.zero) : duration(1...5_000), pattern: pattern)
  }

  mutating func work() -> TimedExercise {
    var exercise = exercise()
    (exercise.reps, exercise.repsOfSets) = (BySide(ByLevel(1)), [])
    return TimedExercise(
      exercise, for: bySide { $0.byLevel { .time($0.milliseconds(1...45_000)) } })
  }

  /// A breath that begins with an inhale: in, hold, out, hold, any of them in several phases.
  mutating func pattern() -> ByLevel<Pattern> {
    byLevel { generator in
      var phases: [Phase] = []
      for kind in Phase.Kind.allCases where !kind.isHold || generator.bool() {
        for _ in 1...generator.int(1...2) {
          phases.append(Phase(kind, generator.milliseconds(500...8000)))
        }
      }
      return Pattern(phases: phases)
    }
  }

  mutating func duration(_ milliseconds: ClosedRange<Int>) -> ByLevel<Duration> {
    byLevel { $0.milliseconds(milliseconds) }
  }

  mutating func bySide<Value>(_ value: (inout Self) -> Value) -> BySide<Value> {
    bool() ? BySide(value(&self)) : BySide(left: value(&self), right: value(&self))
  }

  mutating func byLevel<Value>(_ value: (inout Self) -> Value) -> ByLevel<Value> {
    ByLevel(
      value(&self), first: once(in: 3) ? value(&self) : nil, later: once(in: 3) ? value(&self) : nil
    )
  }

  /// One way to run a session: any level, any pace, with a lead-in or without.
  mutating func options() -> RunOptions {
    RunOptions(
      language: pick(Language.allCases), level: pick(Level.allCases),
      pace: Double(int(500...1000)) / 1000, leadIn: bool() ? .seconds(5) : .zero)
  }
}
