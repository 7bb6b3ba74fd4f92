import BreatheCore

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
    case 6, 7: return .hold(hold())
    case 8: return .move(move())
    case 9: return .wait(LocalizedText("Ready?"))
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
    let sides = pick([[], [.left], [.left, .right], [.right, .left]] as [[Side]])
    return Move(
      LocalizedText("Move"), tempo: tempo, reps: bySide { $0.byLevel { $0.int(1...5) } },
      sides: sides, alternates: sides.count == 2 && bool(), change: duration(1...20_000))
  }

  mutating func hold() -> PostureHold {
    let pattern = bool() ? pattern() : nil
    return PostureHold(
      LocalizedText("Posture"),
      for: bySide {
        $0.byLevel {
          pattern != nil && $0.once(in: 3)
            ? .breaths($0.int(1...4)) : .time($0.milliseconds(1...45_000))
        }
      },
      sides: pick([[], [.left], [.left, .right], [.right, .left]]),
      sets: byLevel { $0.int(1...3) }, change: duration(1...20_000),
      between: bool() ? duration(1...20_000) : nil, pattern: pattern)
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
