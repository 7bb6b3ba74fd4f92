import BreatheCore
import TestSupport
import Testing

/// The compiler refuses what is too long or has too many segments as soon as it knows, and says the
/// same as arithmetic does.
@Suite struct `The budget of a timeline` {
  private func expectAgreement(_ session: Session, _ options: RunOptions) throws {
    let counted = CountedLength(session.steps, options)
    let timeline = try session.timeline(options)
    let played = timeline.segments.count { $0.activity != .leadIn }
    #expect(abs(counted.seconds - timeline.end.inSeconds) < 0.001)
    #expect(Double(played) <= counted.segments)
    // Not so many more that it would refuse what can be played.
    #expect(counted.segments < Double(played) * 4 + 100)
  }

  @Test func `is spent as counting says, whatever the steps`() throws {
    var generator = SplitMix64(seed: 210)
    for _ in 0..<1000 {
      var options = generator.options()
      options.change = generator.bool() ? .seconds(generator.int(1...60)) : nil
      try expectAgreement(generator.session(), options)
    }
  }

  @Test func `is spent as counting says for the full example`() throws {
    let session = try FullFile.session()
    for level in Level.allCases {
      for pace in [0.5, 0.77, 1] {
        try expectAgreement(session, RunOptions(level: level, pace: pace))
      }
    }
  }

  @Test(arguments: [
    "- rest: 12h\n- wait: Ready?\n- rest: 12h", "- rest: 24h\n  every: 1h",
    "- repeat: 24\n  steps:\n  - wait: Ready?\n  - rest: 1h",
    "- breathe: { from: 3600-7200, to: 7200-10800 }\n  cycles: 6",
    "- hold: Stay\n  for: 6 breaths\n  breathe: 7200-7200",
    """
    - hold: Stay
      for: { left: 11h, right: 12h }
      unequal: A day has but 24 hours.
      sides: [left, right]
      change: 1h
    """,
    "- move: Lift\n  tempo: [{ lift: 11h }, { lower: 30m }]\n  reps: 1\n  sides: [left, right]\n  change: 1h",
    "- move: Lift\n  tempo: [{ lift: 6h }]\n  reps: 2\n  sides: [left, right]\n  alternate: true",
  ]) func `is 24 hours, and no millisecond more`(steps: String) throws {
    // What is so long is refused for other reasons as well.
    #expect(try !refusals(steps).contains(.tooLong))
    #expect(try refusals(steps + "\n- rest: 0.001") == [.tooLong])
  }

  @Test(arguments: [
    (
      "- rest: 12h\n  every: 5s\n- breathe: 1-1\n  for: 3h",
      "- rest: 12h\n  every: 5s\n- breathe: 1-1\n  for: 4h"
    ),
    (
      "- repeat: 19\n  steps: [{ move: Tap, tempo: [{ lift: 1 }], reps: 1000 }]",
      "- repeat: 21\n  steps: [{ move: Tap, tempo: [{ lift: 1 }], reps: 1000 }]"
    ),
    (
      "- repeat: 9\n  steps: [{ breathe: { from: 1-1, to: 2-2 }, cycles: 1000 }]",
      "- repeat: 11\n  steps: [{ breathe: { from: 1-1, to: 2-2 }, cycles: 1000 }]"
    ),
  ]) func `is 20,000 segments`(few: String, many: String) throws {
    #expect(throws: Never.self) { try timeline(steps: few) }
    #expect(throws: Refusal.tooManySegments(20_000)) { try timeline(steps: many) }
  }

  private func refusal(_ session: Session, _ options: RunOptions = RunOptions()) -> Refusal? {
    do throws(Refusal) {
      _ = try session.timeline(options)
      return nil
    } catch {
      return error
    }
  }

  /// Sessions are repeated until they come to one of the limits, or just past it: some in one
  /// repeat, some in a repeat within another, some with more after it.
  @Test func `is refused near its limits as counting says`() throws {
    var generator = SplitMix64(seed: 211)
    var refusals: [Refusal?] = []
    for round in 0..<60 {
      let (session, options) = (generator.session(), generator.options())
      let once = CountedLength(session.steps, options)
      let fitting = round.isMultiple(of: 2) ? 86_400 / once.seconds : 20_000 / once.segments
      let inner = generator.bool() ? 1 : generator.int(2...5)
      for times in Int(fitting) / inner...Int(fitting) / inner + 2 {
        var long = session
        long.steps = [
          .repeat(
            times: ByLevel(max(1, times)),
            steps: inner == 1
              ? session.steps : [.repeat(times: ByLevel(inner), steps: session.steps)])
        ]
        if generator.once(in: 3) { long.steps.append(generator.step(depth: 0)) }
        let refusal = refusal(long, options)
        #expect(refusal == CountedLength.refusal(of: long, options))
        refusals.append(refusal)
      }
    }
    for kind in [nil, .tooLong, .tooManySegments(20_000)] as [Refusal?] {
      #expect(refusals.contains(kind))
    }
  }

  @Test(arguments: [
    "- breathe: 1-1\n  for: 7h\n- rest: 24h", "- rest: 24h\n- breathe: 1-1\n  for: 7h",
    "- repeat: 100\n  steps: [{ repeat: 100, steps: [{ breathe: 1-1, cycles: 1000 }] }]",
    "- repeat: 100\n  steps: [{ breathe: 1-1, cycles: 1000 }, { wait: Ready? }]\n- rest: 24h",
    "- hold: Stay\n  for: 7h\n  breathe: 1-1\n- say: Rest.\n  for: 24h",
    "- rest: 24h\n  every: 5s\n- move: Lift\n  tempo: [{ lift: 0.001 }]\n  reps: 1000",
  ]) func `is exceeded in time first, if in both, whichever comes first`(steps: String) throws {
    #expect(try refusals(steps) == [.tooLong])
  }

  @Test func `counts the time to settle, also before a lead-in of one's own`() throws {
    for leadIn in [nil, .zero, .seconds(5)] as [Duration?] {
      let steps = "- rest: 23h\n- wait: Ready?\n- rest: 5"
      let long = try session(file(steps: steps, settle: "1h"))
      #expect(refusal(long, RunOptions(leadIn: leadIn)) == .tooLong)
      let fitting = try session(file(steps: steps, settle: "59m55s"))
      #expect(refusal(fitting, RunOptions(leadIn: leadIn)) == nil)
    }
  }

  /// What there is of each: time, or at least segments; `nothing` is a session that was not found.
  @Test(arguments: ["time", "wait", "say", "breaths", "ramp", "hold", "move", "nothing"])
  func `is soon exceeded by repeats within repeats`(kind: String) throws {
    let tiny = ByLevel(Duration.milliseconds(1))
    let pattern = ByLevel(Pattern(phases: [Phase(.inhale, .milliseconds(1))]))
    let slower = ByLevel(Pattern(phases: [Phase(.inhale, .milliseconds(2))]))
    let day = ByLevel(Duration.seconds(86_400))
    let step: Step =
      switch kind {
      case "time": .rest(Rest(day))
      case "wait": .wait(Wait(LocalizedText("Ready?")))
      case "say": .say(Say(LocalizedText("Listen."), for: tiny))
      case "breaths": .breathe(Breathing(pattern: pattern, extent: .time(day)))
      case "ramp":
        .breathe(Breathing(pattern: pattern, rampEnd: slower, extent: .cycles(ByLevel(1000))))
      case "hold":
        .hold(
          TimedExercise(
            LocalizedText("Stay"), for: BySide(ByLevel(.time(.seconds(86_400)))),
            sets: ByLevel(20), pattern: pattern))
      case "move":
        .move(
          Move(
            LocalizedText("Tap"), tempo: [Move.Phase(.lift, tiny)],
            reps: BySide(ByLevel(1000))))
      default: .session(Include("nobody"))
      }
    var steps = [step]
    for _ in 0..<14 { steps = [.repeat(times: ByLevel(500), steps: steps)] }
    let session = Session(id: "long", title: LocalizedText("Long"), steps: steps)
    var found: Refusal?
    let time = ProcessorTime.taken { found = refusal(session) }
    #expect(found == CountedLength.refusal(of: session, RunOptions()))
    #expect(found != nil)
    #expect(time < .seconds(3))
  }
}
