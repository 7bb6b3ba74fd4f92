import BreatheCore
import Testing

/// Steps stand from line 5.
@Suite struct `What is refused or unusual is told` {
  private func at(_ line: Int, _ column: Int, _ length: Int) -> Place {
    Place(line: line, column: column, length: length)
  }

  private func told(_ steps: String, including others: [String] = []) -> [Place] {
    check(file(steps: steps), including: others).text.diagnostics.map(\.place)
  }

  @Test func `at the breath, for what it is`() {
    #expect(told("- breathe: 4-8-6\n  cycles: 2") == [at(5, 12, 5)])
    #expect(told("- breathe: 9-12\n  cycles: 2") == [at(5, 12, 4)])
    #expect(told("- breathe: 1-1\n  cycles: 30") == [at(5, 12, 3)])
    #expect(
      told("- rest: 5\n- cycles: 2\n  breathe: 4-15-6") == [at(7, 12, 6), at(7, 12, 6)])
  }

  @Test func `at how much of it there is, for how much it is`() {
    #expect(told("- breathe: 4-7-8\n  cycles: 5") == [at(6, 11, 1)])
    #expect(told("- breathe: 4-7-8\n  for: 95s") == [at(6, 8, 3)])
    #expect(told("- breathe: 4-7-8\n  cycles: 9") == [at(6, 11, 1)])
    #expect(told("- breathe: 3-1-6\n  for: 10m") == [at(6, 8, 3)])
    #expect(told("- hold: Stay\n  sets: 2\n  for: 123s") == [at(7, 8, 4)])
  }

  @Test func `at the phase, where the breath is spelt out`() {
    let steps = """
      - breathe:
        - in: 4
        - hold: 3
        - { cue: Still, hold: 5 }
        - out: 6
        cycles: 3
      """
    // Two holds in a row are one, which begins with the first.
    #expect(told(steps) == [at(7, 11, 1)])
    let empty = """
      - breathe:
        - in: 4
        - out: 6
        - { cue: Still, hold: 5 }
        cycles: 3
      """
    #expect(told(empty) == [at(8, 25, 1)])
    let inHold = "- hold: Stay\n  for: 1 breath\n  breathe: [{ in: 4 }, { hold: 8 }, { out: 6 }]"
    #expect(told(inHold) == [at(7, 32, 1)])
  }

  @Test func `at the breath that a posture is paced with`() {
    #expect(told("- hold: Stay\n  for: 1 breath\n  breathe: 4-8-6") == [at(7, 12, 5)])
  }

  @Test func `at the posture for its sides, though it paces a breath`() {
    let steps = "- hold: Stay\n  for: 20\n  sides: [left]\n  breathe: "
    #expect(told(steps + "4-6") == [at(5, 9, 4)])
    #expect(told(steps + "[{ in: 4 }, { out: 6 }]") == [at(5, 9, 4)])
  }

  @Test func `at a ramp, by its first line`() {
    #expect(told("- breathe: { from: 4-6, to: 9-12 }\n  cycles: 5") == [at(5, 12, 1)])
    #expect(told("- breathe:\n    from: 4-6\n    to: 9-12\n  cycles: 5") == [at(6, 5, 4)])
  }

  @Test func `at the step where it begins, however deep and after how many`() {
    let steps = """
      - repeat: 3
        steps:
        - rest: 5
        - repeat: 2
          steps:
          - say: Again
            for: 5
        - rest: 5
      - repeat: 2
        steps:
        - rest: 60
        - breathe: 4-8-6
          cycles: 2
      - breathe: 1-1
        cycles: 2
      """
    #expect(told(steps) == [at(16, 14, 5), at(18, 12, 3)])
  }

  @Test func `at the include, and at the right step after it`() {
    let other = file(
      id: "other",
      steps: "- rest: 60\n- repeat: 2\n  steps: [{ rest: 60 }, { breathe: 4-8-6, cycles: 1 }]")
    let steps = """
      - repeat: 2
        steps:
        - rest: 5
        - session: other
        - rest: 5
      - session: other
      - breathe: 4-9-6
        cycles: 1
      """
    #expect(told(steps, including: [other]) == [at(8, 14, 5), at(10, 12, 5), at(11, 12, 5)])
  }

  @Test func `at the step where a row begins`() {
    let steps = "- breathe: 4-7-8\n  cycles: 4\n- rest: 5\n- breathe: 4-7-8\n  cycles: "
    #expect(told(steps + "4") == [at(6, 11, 1)])
    #expect(told(steps + "5") == [at(6, 11, 1)])
  }

  @Test func `once for a step and not once a breath, but for each step`() {
    #expect(warningKinds("- breathe: 4-8-6\n  cycles: 16") == [.longHold])
    #expect(warningKinds("- repeat: 4\n  steps: [{ breathe: 4-8-6, cycles: 4 }]") == [.longHold])
    let two = "- breathe: 4-8-6\n  cycles: 2\n- breathe: 4-8-6\n  cycles: 2"
    #expect(told(two) == [at(5, 12, 5), at(7, 12, 5)])
  }

  @Test func `with the longest of a step`() {
    let steps =
      "- breathe: [{ in: 4 }, { hold: 8 }, { out: 6 }, { in: 4 }, { hold: 9 }, { out: 6 }]"
    #expect(
      warnings(steps + "\n  cycles: 2") == [
        Diagnostic(.warned(.longHold(.seconds(9))), at: at(5, 68, 1))
      ])
  }

  @Test func `with its level, where it is not so at the usual one`() {
    func levels(_ steps: String) -> [Level?] { warnings(steps).map(\.level) }
    #expect(levels("- breathe: 4-8-6\n  cycles: { first: 1, usual: 2, later: 3 }") == [nil])
    #expect(levels("- breathe: { first: 4-8-6, usual: 4-6 }\n  cycles: 2") == [.first])
    #expect(levels("- breathe: { usual: 4-6, later: 4-8-6 }\n  cycles: 2") == [.later])
    #expect(
      levels("- breathe: { first: 4-8-6, usual: 4-6, later: 4-8-6 }\n  cycles: 2") == [.first])
    // Another length is told as well.
    #expect(
      warnings("- breathe: { usual: 4-8-6, later: 4-9-6 }\n  cycles: 2") == [
        Diagnostic(.warned(.longHold(.seconds(8))), at: at(5, 12, 1)),
        Diagnostic(.warned(.longHold(.seconds(9))), at: at(5, 12, 1), level: .later),
      ])
  }

  @Test func `with its level when it is refused at that`() {
    let steps = "- breathe: { usual: 4-6, later: 0.5-0.5 }\n  cycles: 30"
    #expect(
      check(file(steps: steps)).text.diagnostics == [
        Diagnostic(.refused(.tooFast(at: .zero)), at: at(5, 12, 1), level: .later)
      ])
    #expect(check(file(steps: steps)).session == nil)
  }

  @Test func `in the order of the file, with its mistakes`() {
    let steps = "- breathe: 4-8-6\n  cycles: 2\n- rest: thirty\n- breathe: 1-1\n  cycles: 2"
    let check = check(file(steps: steps))
    #expect(check.text.diagnostics.map(\.place) == [at(5, 12, 5), at(7, 9, 6), at(8, 12, 3)])
    #expect(check.text.mistakes.count == 1 && check.text.warnings.count == 2)
    #expect(check.session == nil)
  }

  @Test func `not for what a mistake has taken out of the file`() {
    let empty = check(file(steps: "- wait: Ready?\n- rest: thirty")).text.diagnostics.map(\.problem)
    #expect(empty == [.badDuration(key: "rest", found: "thirty", meant: nil)])
  }
}
