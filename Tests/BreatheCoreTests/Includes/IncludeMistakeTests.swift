import BreatheCore
import Testing

@Suite struct `An include that can't be` {
  private func mistakes(_ text: String, _ others: [String] = []) -> [Diagnostic] {
    let check = check(text, including: others)
    #expect(check.session == nil)
    return check.text.mistakes
  }

  private func at(_ line: Int, _ column: Int, _ length: Int) -> Place {
    Place(line: line, column: column, length: length)
  }

  private let rest = "- rest: 5\n"

  @Test func `is told with the name that was probably meant`() {
    let others = ["box", "long-exhale"].map { file(id: $0, steps: "- rest: 5") }
    #expect(
      mistakes(file(steps: rest + "- session: long-exhail"), others) == [
        Diagnostic(.unknownInclude("long-exhail", nearest: "long-exhale"), at: at(6, 12, 11))
      ])
    #expect(
      mistakes(file(steps: rest + "- session: yoga"), others) == [
        Diagnostic(.unknownInclude("yoga", nearest: nil), at: at(6, 12, 4))
      ])
  }

  @Test func `is the file itself`() {
    #expect(
      mistakes(file(steps: rest + "- session: test")) == [
        Diagnostic(.includeCycle(["test", "test"]), at: at(6, 12, 4))
      ])
  }

  @Test func `is one of two that include each other`() {
    let a = file(id: "a", steps: rest + "- session: test")
    #expect(
      mistakes(file(steps: rest + "- session: a"), [a]) == [
        Diagnostic(.includeCycle(["test", "a", "test"]), at: at(6, 12, 1))
      ])
  }

  @Test func `is one of three, told from the one where the round begins`() {
    let a = file(id: "a", steps: rest + "- session: b")
    let b = file(id: "b", steps: rest + "- repeat: 2\n  steps: [{ session: test }]")
    #expect(
      mistakes(file(steps: rest + "- session: a"), [a, b]) == [
        Diagnostic(.includeCycle(["test", "a", "b", "test"]), at: at(6, 12, 1))
      ])
    // The file is not in the round itself.
    let c = file(id: "c", steps: rest + "- session: a")
    let round = file(id: "b", steps: rest + "- session: a")
    #expect(
      mistakes(file(steps: rest + "- session: c"), [a, round, c]) == [
        Diagnostic(.includeCycle(["a", "b", "a"]), at: at(6, 12, 1))
      ])
  }

  @Test func `is told at its own step, wherever that stands`() {
    let steps = """
      - repeat: 2
        steps:
        - rest: 5
        - repeat: 3
          steps:
          - rest: 5
          - session: yoga
        - session: other
      - session: good
      - session: last
      """
    let good = file(id: "good", steps: "- repeat: 2\n  steps: [{ rest: 5 }, { rest: 6 }]")
    #expect(
      mistakes(file(steps: steps), [good]).map(\.place) == [
        at(11, 16, 4), at(12, 14, 5), at(14, 12, 4),
      ])
  }

  @Test func `is told once, however often the included one has it`() {
    let ghosts = file(id: "a", steps: rest + "- session: ghost\n- session: ghost")
    #expect(
      mistakes(file(steps: rest + "- session: a"), [ghosts]) == [
        Diagnostic(.unknownInclude("ghost", nearest: nil), at: at(6, 12, 1))
      ])
    let round = file(id: "a", steps: rest + "- session: b\n- session: b")
    let b = file(id: "b", steps: rest + "- session: a")
    #expect(
      mistakes(file(steps: rest + "- session: a"), [round, b]) == [
        Diagnostic(.includeCycle(["a", "b", "a"]), at: at(6, 12, 1))
      ])
  }

  @Test func `is no second mistake: that nothing is left to do is not told as well`() {
    #expect(
      mistakes(file(steps: "- session: yoga")) == [
        Diagnostic(.unknownInclude("yoga", nearest: nil), at: at(5, 12, 4))
      ])
  }

  @Test func `is one of more than 500 steps, all counted`() {
    let hundred = file(id: "hundred", steps: String(repeating: rest, count: 99))
    let five = String(repeating: "- session: hundred\n", count: 5)
    #expect(check(file(steps: five), including: [hundred]).text.mistakes == [])
    #expect(
      mistakes(file(steps: five + rest), [hundred]) == [
        Diagnostic(.tooManySteps(limit: 500), at: at(10, 9, 1))
      ])
    // Told at the include that brings one too many, and at no other.
    #expect(
      mistakes(file(steps: rest + five + five), [hundred]) == [
        Diagnostic(.tooManySteps(limit: 500), at: at(10, 12, 7))
      ])
  }

  @Test func `is soon found among those that double and double`() {
    let doubling = (0..<60).map { number in
      file(
        id: "d\(number)", steps: "- session: d\(number + 1)\n- session: d\(number + 1)")
    }
    let last = file(id: "d60", steps: rest)
    #expect(
      mistakes(file(steps: rest + "- session: d0"), doubling + [last]) == [
        Diagnostic(.tooManySteps(limit: 500), at: at(6, 12, 2))
      ])
  }

  @Test func `is soon found among sessions that all include all others`() {
    let ids = (0..<30).map { "s\($0)" }
    let all = ids.map { "- session: \($0)\n" }.joined()
    let found = mistakes(file(steps: all), ids.map { file(id: $0, steps: all) })
    // More rounds than anyone mends in one go.
    #expect(found.count == 50)
  }
}
