import Testing

@testable import BreatheCore

/// What is refused for its length is found by counting, so counting must agree with compiling.
@Suite struct `A counted length` {
  private func expectAgreement(_ session: Session, _ options: RunOptions) throws {
    let counted = StepLength.sum(session.steps, options)
    let timeline = try session.timeline(options)
    let played = timeline.segments.count { $0.activity != .leadIn }
    #expect(abs(counted.seconds - timeline.end.inSeconds) < 0.001)
    #expect(Double(played) <= counted.segments)
    // Not so many more that it would refuse what can be played.
    #expect(counted.segments < Double(played) * 4 + 100)
  }

  @Test func `is that of the timeline, whatever the steps`() throws {
    var generator = SplitMix64(seed: 210)
    for _ in 0..<1000 {
      var options = generator.options()
      options.change = generator.bool() ? .seconds(generator.int(1...60)) : nil
      try expectAgreement(generator.session(), options)
    }
  }

  @Test func `is that of the timeline for the full example`() throws {
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
  ]) func `may be 24 hours, and no millisecond more`(steps: String) throws {
    #expect(try refusals(steps) == [])
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
  ]) func `may be of 20,000 pieces`(few: String, many: String) throws {
    #expect(throws: Never.self) { try timeline(steps: few) }
    #expect(throws: Refusal.tooManySegments(20_000)) { try timeline(steps: many) }
  }
}
