import BreatheCore
import Testing

@Suite struct `Sides` {
  private func hold(_ side: String, _ seconds: Int) -> String {
    "- hold: Lunge\n  for: \(seconds)\n  sides: [\(side)]\n"
  }

  private func warning(_ left: Int, _ right: Int, _ reason: String? = nil) -> Problem {
    .warned(
      .unequalSides(
        left: .seconds(left), right: .seconds(right), reason: reason.map { LocalizedText($0) }))
  }

  @Test func `that get the same are nothing unusual`() {
    #expect(warnings(hold("left, right", 30)) == [])
    #expect(warnings(hold("left", 30) + hold("right", 30)) == [])
    #expect(warnings(hold("left", 20) + hold("right", 30) + hold("left", 10)) == [])
    #expect(
      warnings(
        "- move: Lift\n  tempo: [{ lift: 2 }, { lower: 3 }]\n  reps: 4\n  sides: [left, right]\n"
          + "  alternate: true") == [])
  }

  @Test func `are weighed in time, postures and movements apart`() {
    let move = "- move: Lift\n  tempo: [{ lift: 2 }, { lower: 3 }]\n  reps: 4\n  sides: [right]\n"
    #expect(warnings(hold("left", 20) + move).map(\.problem) == [warning(20, 0), warning(0, 20)])
    #expect(warnings(move).map(\.problem) == [warning(0, 20)])
    #expect(warnings(move + move.replacing("right", with: "left")) == [])
  }

  @Test func `that get more and less are told of across the steps, once`() {
    #expect(
      warnings("- rest: 5\n" + hold("left, right", 30) + hold("left", 20)) == [
        Diagnostic(warning(50, 30), at: Place(line: 9, column: 9, length: 5))
      ])
    #expect(warnings(hold("right", 30)).map(\.problem) == [warning(0, 30)])
    #expect(
      warnings("- repeat: 3\n  steps: [{ hold: Lunge, for: 10, sides: [left] }]").map(\.problem)
        == [warning(30, 0)])
  }

  @Test func `are told of with the reason that the file gives`() {
    let steps = """
      - hold: Lunge
        for: { left: 30s, right: 45s }
        sides: [left, right]
        sets: 2
        unequal: Stiff on the right.
      """
    #expect(warnings(steps).map(\.problem) == [warning(60, 90, "Stiff on the right.")])
    let move = """
      - hold: Lunge
        for: 30s
        sides: [left, right]
      - repeat: 2
        steps:
        - move: Lift
          tempo: [{ lift: 5 }]
          reps: { left: 1, right: 3 }
          sides: [left, right]
          unequal: The right leg is weak.
      """
    #expect(warnings(move).map(\.problem) == [warning(10, 30, "The right leg is weak.")])
    // What is equal in the end needs no reason.
    #expect(warnings(steps + "\n" + hold("left", 30)) == [])
  }

  @Test func `are told of at the level where they are unequal`() {
    let steps = """
      - hold: Lunge
        for: { left: { first: 20s, usual: 30s }, right: 30s }
        sides: [left, right]
        unequal: Stiff on the right.
      """
    #expect(
      warnings(steps) == [
        Diagnostic(
          warning(20, 30, "Stiff on the right."), at: Place(line: 5, column: 9, length: 5),
          level: .first)
      ])
  }

  @Test func `of an included session count, and its reason`() {
    let lunge = file(
      id: "lunge",
      steps: """
        - hold: Lunge
          for: { left: 30s, right: 45s }
          sides: [left, right]
          unequal: Stiff on the right.
        """)
    #expect(
      warnings("- session: lunge", including: [lunge]) == [
        Diagnostic(
          warning(30, 45, "Stiff on the right."), at: Place(line: 5, column: 12, length: 5))
      ])
    #expect(warnings("- session: lunge\n" + hold("left", 15), including: [lunge]) == [])
  }

  @Test func `are not weighed while there are mistakes in the file`() {
    #expect(warnings(hold("left", 30) + "- hold: Lunge\n  for: thirty\n  sides: [right]") == [])
  }
}
