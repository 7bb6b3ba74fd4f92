import Testing

/// A thousandth of a second of something else makes no two holds out of one, and no two breaths.
@Suite struct `A sliver of time` {
  @Test(arguments: [
    "- breathe: [{ in: 6 }, { hold: 15 }, { in: 0.001 }, { hold: 15 }, { out: 6 }]\n  cycles: 1",
    "- breathe: [{ in: 6 }, { hold: 15 }, { out: 0.001 }, { hold: 15 }, { out: 6 }]\n  cycles: 1",
    """
    - breathe: 6-0-6-15
      cycles: 1
    - rest: 0.001
    - breathe: [{ hold: 15 }, { in: 6 }, { out: 6 }]
      cycles: 1
    """,
  ]) func `does not part a hold`(steps: String) throws {
    #expect(try refusals(steps).contains(.holdTooLong))
  }

  @Test func `of relief does not end a hold`() throws {
    #expect(
      try refusals("- breathe: 0.25-20-0.25-20\n  cycles: 2") == [.holdTooLong, .holdAgainstInhale])
    let parted = "[{ in: 2.8 }, { hold: 0.25 }, { in: 0.5 }, { hold: 13 }, { out: 8 }]"
    #expect(try refusals("- breathe: \(parted)\n  cycles: 5") == [.holdAgainstInhale])
  }
}
