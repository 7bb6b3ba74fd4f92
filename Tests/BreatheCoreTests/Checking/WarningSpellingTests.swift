import BreatheCore
import Testing

/// As with the limits: a warning is for what will really happen.
@Suite struct `No spelling hides` {
  @Test(arguments: [
    "- breathe: [{ in: 4 }, { hold: 4 }, { hold: 3.5 }, { out: 6 }]\n  cycles: 1",
    "- breathe: [{ hold: 3.5 }, { out: 6 }, { in: 4 }, { hold: 4 }]\n  cycles: 2",
    "- breathe: [{ in: 2 }, { hold: 4 }, { in: 2 }, { hold: 4 }, { out: 6 }]\n  cycles: 1",
    "- breathe: { from: 4-2-6, to: 4-7.5-6 }\n  cycles: 4",
    "- breathe: { from: 4-7.5-6, to: 4-2-6 }\n  cycles: 4",
    "- hold: Stay\n  for: 20\n  breathe: 4-7.5-6",
    "- hold: Stay\n  for: 1 breath\n  breathe: [{ in: 4 }, { hold: 7.5 }, { out: 6 }]",
    "- repeat: 2\n  steps: [{ breathe: 4-7.5-6, cycles: 1 }]",
    "- breathe: { first: 4-7.5-6, usual: 4-6 }\n  cycles: 1",
    "- breathe: { usual: 4-6, later: 4-7.5-6 }\n  cycles: 1",
    "- breathe: [{ in: 4 }, { hold: { usual: 2, later: 7.5 } }, { out: 6 }]\n  cycles: 1",
    "- session: held", "- repeat: 2\n  steps: [{ session: held }]", "- session: further",
    // From one step to the next, with no time to breathe between.
    """
    - breathe: [{ out: 6 }, { in: 4 }, { hold: 4 }]
      cycles: 1
    - wait: Still holding?
    - breathe: [{ hold: 3.5 }, { out: 6 }, { in: 4 }]
      cycles: 1
    """,
  ]) func `a long hold`(steps: String) {
    let others = [
      file(id: "held", steps: "- breathe: 4-7.5-6\n  cycles: 1"),
      file(id: "further", steps: "- rest: 5\n- repeat: 2\n  steps: [{ session: held }]"),
    ]
    #expect(warningKinds(steps, including: others) == [.longHold])
  }

  @Test(arguments: [
    "- breathe: [{ in: 4 }, { out: 6 }, { hold: 2 }, { hold: 2.5 }]\n  cycles: 1",
    "- breathe: [{ hold: 2 }, { in: 4 }, { out: 6 }, { hold: 2.5 }]\n  cycles: 2",
    "- breathe: { from: 4-0-6-1, to: 4-0-6-4.5 }\n  cycles: 3",
    "- hold: Stay\n  for: 2 breaths\n  breathe: 4-0-6-4.5",
    "- repeat: 3\n  steps:\n  - breathe: [{ hold: 2 }, { in: 4 }, { out: 6 }, { hold: 2.5 }]\n    cycles: 1",
  ]) func `a long wait without air`(steps: String) {
    #expect(warningKinds(steps) == [.longEmptyHold])
  }

  @Test(arguments: [
    "- breathe: { from: 4-6, to: 9-12 }\n  cycles: 5",
    "- breathe: [{ in: 4 }, { in: 5 }, { out: 6 }, { out: 6 }]\n  cycles: 1",
    "- breathe: [{ in: 4 }, { out: 6 }, { in: 9 }, { out: 12 }]\n  cycles: 1",
    "- hold: Stay\n  for: 21\n  breathe: 9-12",
    "- move: Slide\n  tempo: [{ slide: 9s, breath: in }, { return: 12s, breath: out }]\n  reps: 2",
    "- breathe: { first: 9-12, usual: 4-6 }\n  cycles: 1",
  ]) func `a slow breath`(steps: String) {
    #expect(warningKinds(steps) == [.slowBreath])
  }

  @Test(arguments: [
    "- breathe: { from: 4-6, to: 1-1.5 }\n  cycles: 5",
    "- breathe: [{ in: 0.5 }, { in: 0.5 }, { out: 1.5 }]\n  cycles: 1",
    "- breathe: [{ in: 4 }, { out: 6 }, { in: 1 }, { out: 1.5 }]\n  cycles: 1",
    "- hold: Stay\n  for: 4 breaths\n  breathe: 1-1.5",
    "- move: Tap\n  tempo: [{ lift: 1s, breath: in }, { lower: 1.5s, breath: out }]\n  reps: 5",
    "- repeat: 2\n  steps: [{ breathe: 1-1.5, cycles: 2 }]",
  ]) func `quick breathing`(steps: String) {
    #expect(warningKinds(steps) == [.fastBreaths])
  }

  @Test(arguments: [
    "- repeat: 5\n  steps: [{ breathe: 4-7-8, cycles: 1 }]",
    "- breathe: 4-7-8\n  cycles: 3\n- wait: Ready?\n- breathe: 4-7-8\n  cycles: 2",
    "- hold: Stay\n  for: 5 breaths\n  breathe: 4-7-8",
    "- breathe: { from: 4-7-8, to: 3-5.25-6 }\n  cycles: 5", "- session: weil\n- session: weil",
    "- breathe: 4-7-8\n  cycles: { usual: 4, later: 5 }",
  ]) func `many breaths of 4-7-8`(steps: String) {
    let weil = file(id: "weil", steps: "- breathe: 4-7-8\n  cycles: 3\n- rest: 1m\n  closing: true")
    #expect(warningKinds(steps, including: [weil]) == [.many478])
  }

  @Test(arguments: [
    "- repeat: 4\n  steps: [{ breathe: 3-1-6, for: 80s }]",
    "- breathe: { from: 3-1-6, to: 3-3-6 }\n  for: 5m10s",
    "- hold: Stay\n  for: 2m\n  sets: 3\n  breathe: 3-1-6",
    "- breathe: 3-1-6\n  for: { usual: 5m, later: 6m }", "- session: box\n- session: box",
  ]) func `long breathing with holds`(steps: String) {
    let box = file(id: "box", steps: "- breathe: 3-1-6\n  for: 160s")
    #expect(warningKinds(steps, including: [box]) == [.longBreathingWithHolds])
  }

  @Test(arguments: [
    "- hold: Stay\n  for: 13 breaths\n  breathe: 4-6",
    "- hold: Stay\n  for: { usual: 1m, later: 123s }",
    "- repeat: 2\n  steps: [{ hold: Stay, for: 123s }]", "- session: yin",
    "- hold: Stay\n  for: { left: 123s, right: 123s }\n  sides: [left, right]",
  ]) func `a posture that is held long`(steps: String) {
    let yin = file(id: "yin", steps: "- hold: Stay\n  for: 123s")
    #expect(warningKinds(steps, including: [yin]) == [.longStretch])
  }
}
