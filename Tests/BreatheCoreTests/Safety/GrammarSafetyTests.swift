import BreatheCore
import Testing

/// Movements, ramps, waits and holds in breaths are held to the same limits.
@Suite struct `No kind of step escapes` {
  private func move(_ tempo: String, reps: Int) -> String {
    "- move: Lift\n  tempo: [\(tempo)]\n  reps: \(reps)"
  }

  @Test func `the limit of 30 breaths a minute by moving with them`() throws {
    let quick = "{ lift: 0.9, breath: in }, { lower: 0.9, breath: out }"
    #expect(try refusals(move(quick, reps: 20)) == [])
    #expect(try refusals(move(quick, reps: 21)) == [.tooFast])
    #expect(
      try refusals(move("{ lift: 1, breath: in }, { lower: 1, breath: out }", reps: 100)) == [])
    // A short pause gives no time to breathe.
    #expect(
      try refusals(
        move("{ lift: 0.5, breath: out }, { pause: 0.5 }, { lower: 0.5, breath: in }", reps: 30))
        == [.tooFast])
    #expect(
      try refusals(
        move(quick, reps: 5)
          + "\n  sides: [left, right]\n  change: 1\n- breathe: 0.9-0.9\n  cycles: 11")
        == [.tooFast])
  }

  @Test func `the limit of 30 breaths a minute, but a movement may be as quick as it likes`() throws
  {
    #expect(try refusals(move("{ lift: 0.5 }, { lower: 0.5 }", reps: 100)) == [])
  }

  @Test(arguments: ["in", "out"]) func `the least time to breathe in or out`(breath: String) throws
  {
    #expect(try refusals(move("{ lift: 0.25, breath: \(breath) }, { pause: 5 }", reps: 2)) == [])
    #expect(
      try refusals(move("{ lift: 0.249, breath: \(breath) }, { pause: 5 }", reps: 2))
        == [.phaseTooShort])
    #expect(
      try refusals("- breathe: { from: 1-1, to: 0.249-1 }\n  cycles: 4") == [.phaseTooShort])
  }

  @Test func `the two minutes after quick breathing, of a movement too`() throws {
    let quick = move("{ lift: 1, breath: in }, { lower: 1, breath: out }", reps: 5)
    #expect(
      try refusals(quick + "\n- breathe: 4-11-6\n  cycles: 1") == [.holdAfterFastBreathing])
    #expect(
      try refusals(quick + "\n- wait: Ready?\n- breathe: 4-11-6\n  cycles: 1")
        == [.holdAfterFastBreathing])
    #expect(
      try refusals(quick + "\n- rest: 116\n- breathe: 4-11-6\n  cycles: 1") == [])
  }

  @Test(arguments: [
    "- breathe: { from: 6-2-6, to: 6-21-6 }\n  cycles: 4",
    "- breathe: { from: 6-21-6, to: 6-2-6 }\n  cycles: 4",
    "- breathe: { from: 6-0-6-2, to: 6-0-6-21 }\n  for: 1m",
    "- breathe: { from: [{ in: 6 }, { hold: 1 }, { hold: 1 }, { out: 6 }], to: [{ in: 6 }, { hold: 10 }, { hold: 11 }, { out: 6 }] }\n  cycles: 2",
    "- hold: Stay\n  for: 1 breath\n  breathe: 6-21-6",
    "- hold: Stay\n  for: { left: 10s, right: 1 breath }\n  unequal: x\n  sides: [left, right]\n  breathe: 6-21-6",
    // A wait takes no time, and so ends no hold.
    """
    - breathe: [{ out: 6 }, { in: 6 }, { hold: 11 }]
      cycles: 1
    - wait: Still holding?
    - breathe: [{ hold: 10 }, { out: 6 }, { in: 6 }]
      cycles: 1
    """,
    """
    - repeat: 2
      steps:
      - wait: Ready?
      - breathe: [{ hold: 10 }, { out: 6 }, { in: 6 }, { hold: 11 }]
        cycles: 1
    """,
  ]) func `the limit of a hold of 20 seconds`(steps: String) throws {
    #expect(try refusals(steps).contains(.holdTooLong))
  }

  @Test(arguments: [
    "- breathe: { from: 3-1-4, to: 3-12-4 }\n  cycles: 5",
    // The hold grows faster than the inhale.
    "- breathe: { from: 2-6-4, to: 4-18-6 }\n  cycles: 3",
    "- hold: Stay\n  for: 1 breath\n  breathe: 3-12-4",
    // Breathing in with a movement, and holding that breath in the next step.
    """
    - move: Lift
      tempo: [{ lower: 4, breath: out }, { lift: 3, breath: in }]
      reps: 1
    - breathe: [{ hold: 12 }, { out: 6 }, { in: 4 }]
      cycles: 1
    """,
  ]) func `the limit of a hold of four inhales`(steps: String) throws {
    #expect(try refusals(steps) == [.holdAgainstInhale])
  }

  @Test(arguments: [
    "- breathe: 4-7-8\n  cycles: 8\n- wait: Ready?\n- breathe: 4-7-8\n  cycles: 1",
    "- repeat: 9\n  steps: [{ wait: \"Ready?\" }, { breathe: 4-7-8, cycles: 1 }]",
    "- hold: Stay\n  for: 9 breaths\n  breathe: 4-7-8",
    "- hold: Stay\n  for: 3 breaths\n  sets: 3\n  change: 59.9\n  breathe: 4-7-8",
    "- breathe: { from: 4-7-8, to: 3-5.25-6 }\n  cycles: 9",
    "- breathe: { from: 4-7-8, to: 4-7-8 }\n  for: 171",
    // A movement for less than a minute, though it breathes.
    "- breathe: 4-7-8\n  cycles: 5\n- move: Lift\n  tempo: [{ lift: 4, breath: in }, { lower: 4, breath: out }]\n  reps: 3\n- breathe: 4-7-8\n  cycles: 4",
  ]) func `the limit of eight 4-7-8`(steps: String) throws {
    #expect(try refusals(steps) == [.tooMany478])
  }

  @Test func `any limit by including a session`() throws {
    let others = [
      file(id: "weil", steps: "- breathe: 4-7-8\n  cycles: 3\n- rest: 5m\n  closing: true"),
      file(id: "quick", steps: "- breathe: 1-1\n  cycles: 5"),
      file(id: "long", steps: "- breathe: 4-11-6\n  cycles: 1"),
    ]
    func refusals(_ steps: String) -> [RefusalKind] {
      check(file(steps: steps), including: others).text.mistakes.compactMap {
        if case .refused(let refusal) = $0.problem { RefusalKind(refusal) } else { nil }
      }
    }
    // The five minutes at the end of each are gone where another follows.
    #expect(refusals("- repeat: 3\n  steps: [{ session: weil }]") == [.tooMany478])
    #expect(refusals("- session: weil\n- session: weil\n- session: weil") == [.tooMany478])
    #expect(refusals("- session: weil\n- session: weil") == [])
    #expect(refusals("- session: quick\n- session: long") == [.holdAfterFastBreathing])
    #expect(refusals("- session: long\n- session: quick") == [])
  }
}
