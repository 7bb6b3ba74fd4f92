import BreatheCore
import Testing

/// The limits hold for what will really happen, however a file spells it.
@Suite struct `No spelling escapes` {
  @Test(arguments: [
    "- repeat: 3\n  steps: [{ breathe: 4-7-8, cycles: 3 }]",
    "- breathe: 4-7-8\n  cycles: 8\n- breathe: 4-7-8\n  cycles: 1",
    "- breathe: 4-7-8\n  cycles: 8\n- rest: 59\n- breathe: 4-7-8\n  cycles: 8",
    "- breathe: 4-7-8\n  cycles: 8\n- breathe: 4-6\n  cycles: 5\n- breathe: 4-7-8\n  cycles: 1",
    "- breathe: 2-3.5-4\n  cycles: 9", "- breathe: 3-5.25-6\n  cycles: 9",
    "- breathe: 4-7-8-2\n  cycles: 9", "- breathe: 4-7-8-0.001\n  cycles: 9",
    "- breathe: 3.9-7-8.1\n  cycles: 9", "- breathe: 4-7-8\n  for: 171",
    "- breathe: [{ in: 4 }, { hold: 7 }, { out: 8 }]\n  cycles: 9",
    "- breathe: [{ in: 1 }, { in: 3 }, { hold: 3 }, { hold: 4 }, { out: 4 }, { out: 4 }]\n  cycles: 9",
    "- breathe: [{ out: 8 }, { in: 4 }, { hold: 7 }]\n  cycles: 9",
    // The first of ten has no inhale and the last no hold, which leaves nine.
    "- breathe: [{ hold: 7 }, { out: 8 }, { in: 4 }]\n  cycles: 10",
    "- hold: Stay\n  for: 171\n  breathe: 4-7-8",
    "- hold: Stay\n  for: 95\n  sets: 2\n  between: 5\n  breathe: 4-7-8",
    // A hold on the way in, and a rest in which no one breathes in.
    "- breathe: [{ in: 1 }, { hold: 1 }, { in: 3 }, { hold: 6 }, { out: 8 }]\n  cycles: 9",
    """
    - repeat: 10
      steps:
        - breathe: [{ hold: 7 }, { out: 8 }, { in: 4 }]
          cycles: 1
        - say: x
          for: 0.1
    """,
    // Two or three breaths in one list.
    """
    - breathe: [{ in: 4 }, { hold: 7 }, { out: 8 }, { in: 4 }, { hold: 7 }, { out: 8 }]
      cycles: 5
    """,
    """
    - breathe: [{ in: 4 }, { hold: 7 }, { out: 8 }, { in: 2 }, { out: 2 }]
      cycles: 9
    """,
    """
    - breathe: [{ out: 8 }, { in: 4 }, { hold: 7 }, { out: 8 }, { in: 4 }, { hold: 7 }]
      cycles: 5
    """,
  ]) func `the limit of eight 4-7-8`(steps: String) throws {
    #expect(try refusals(steps) == [.tooMany478])
  }

  @Test func `the limit of eight 4-7-8 by its pace`() throws {
    for pace in [0.5, 0.6, 0.75, 0.9, 1] {
      #expect(try refusals("- breathe: 4-7-8\n  cycles: 9", pace: pace) == [.tooMany478])
    }
  }

  @Test func `any limit at a level that is not the usual one`() throws {
    let steps = "- breathe: { first: 0.5-0.5, usual: 4-6, later: 6-21-6 }\n  cycles: 30"
    #expect(try refusals(steps, level: .first) == [.tooFast])
    #expect(try refusals(steps) == [])
    #expect(try refusals(steps, level: .later) == [.holdTooLong])
  }

  @Test(arguments: [
    "- breathe: [{ in: 6 }, { hold: 11 }, { hold: 10 }, { out: 6 }]\n  cycles: 1",
    "- breathe: [{ in: 6 }, { hold: 7 }, { hold: 7 }, { hold: 7 }, { out: 6 }]\n  cycles: 1",
    "- breathe: [{ in: 6 }, { out: 6 }, { hold: 11 }, { hold: 10 }]\n  cycles: 1",
    // Across the boundary of a cycle, of a step, of a repetition.
    "- breathe: [{ hold: 10 }, { in: 6 }, { out: 6 }, { hold: 11 }]\n  cycles: 2",
    """
    - breathe: 6-0-6-11
      cycles: 1
    - breathe: [{ hold: 10 }, { in: 6 }, { out: 6 }]
      cycles: 1
    """,
    "- repeat: 2\n  steps: [{ breathe: [{ hold: 10 }, { in: 6 }, { out: 6 }, { hold: 11 }], cycles: 1 }]",
    "- hold: Stay\n  for: 33\n  breathe: 6-21-6",
    "- breathe: { usual: 6-21-6 }\n  for: 33",
  ]) func `the limit of a hold of 20 seconds`(steps: String) throws {
    #expect(try refusals(steps) == [.holdTooLong])
  }

  @Test(arguments: [
    "- breathe: [{ in: 3 }, { hold: 6 }, { hold: 6 }, { out: 4 }]\n  cycles: 1",
    "- breathe: [{ in: 1 }, { in: 2 }, { hold: 12 }, { out: 4 }]\n  cycles: 1",
    "- breathe: [{ in: 3 }, { out: 4 }, { hold: 12 }]\n  cycles: 1",
    "- breathe: [{ hold: 5 }, { in: 3 }, { out: 4 }, { hold: 7 }]\n  cycles: 2",
    "- hold: Stay\n  for: 20\n  breathe: 3-12-4",
    // The inhale of another breath in the same list is no part of this one.
    "- breathe: [{ in: 9 }, { out: 9 }, { in: 3 }, { hold: 12 }, { out: 4 }]\n  cycles: 1",
  ]) func `the limit of a hold of four inhales`(steps: String) throws {
    #expect(try refusals(steps) == [.holdAgainstInhale])
  }

  @Test(arguments: [
    "- breathe: 0.9-0.9\n  cycles: 10\n- breathe: 0.9-0.9\n  cycles: 11",
    "- breathe: 0.9-0.9\n  cycles: 11\n- rest: 1\n- breathe: 0.9-0.9\n  cycles: 11",
    "- repeat: 21\n  steps: [{ breathe: 0.9-0.9, cycles: 1 }]",
    "- breathe: [{ in: 0.4 }, { in: 0.5 }, { out: 0.9 }]\n  cycles: 21",
    "- breathe: [{ out: 0.9 }, { in: 0.9 }]\n  cycles: 21",
    "- hold: Stay\n  for: 40\n  breathe: 0.9-0.9",
    // Two breaths in one list, or the whole of it.
    "- breathe: [{ in: 0.9 }, { out: 0.9 }, { in: 0.9 }, { out: 0.9 }]\n  cycles: 11",
    "- breathe: [\(Array(repeating: "{ in: 0.9 }, { out: 0.9 }", count: 30).joined(separator: ", "))]\n  cycles: 1",
  ]) func `the limit of 30 breaths a minute`(steps: String) throws {
    #expect(try refusals(steps) == [.tooFast])
  }

  @Test func `the limit of 30 breaths a minute by its pace`() throws {
    #expect(try refusals("- breathe: 1.5-2\n  cycles: 21") == [])
    #expect(try refusals("- breathe: 1.5-2\n  cycles: 21", pace: 0.5) == [.tooFast])
  }

  @Test(arguments: [
    "- breathe: [{ in: 1 }, { out: 1 }]\n  cycles: 5\n- breathe: 4-6-6\n  cycles: 2\n- breathe: 4-11-6\n  cycles: 1",
    "- breathe: 1-1\n  cycles: 5\n- breathe: [{ in: 4 }, { hold: 6 }, { hold: 5 }, { out: 6 }]\n  cycles: 1",
    "- breathe: 1-1\n  cycles: 5\n- breathe: 4-0-6-11\n  cycles: 1",
    "- breathe: 1-1\n  cycles: 5\n- say: Wait\n  for: 40\n- hold: Stay\n  for: 40\n  breathe: 4-11-6",
    // In one list.
    "- breathe: [{ in: 1 }, { out: 1 }, { in: 1 }, { out: 1 }, { in: 4 }, { hold: 11 }, { out: 6 }]\n  cycles: 1",
  ]) func `the limit of a long hold after fast breathing`(steps: String) throws {
    #expect(try refusals(steps) == [.holdAfterFastBreathing])
  }
}
