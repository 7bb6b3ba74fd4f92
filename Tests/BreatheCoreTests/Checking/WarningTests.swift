import BreatheCore
import Testing

/// The thresholds, each just reached and just passed.
@Suite struct `A warning` {
  private func expect(
    _ steps: String, is warned: Bool, of kind: WarningKind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(warningKinds(steps) == (warned ? [kind] : []), sourceLocation: sourceLocation)
    // What is unusual may still be run.
    #expect(check(file(steps: steps)).session != nil, sourceLocation: sourceLocation)
  }

  @Test(arguments: [("7", false), ("7.001", true), ("11.9", true)])
  func `is for a breath held for more than 7 seconds`(hold: String, isWarned: Bool) {
    expect("- breathe: 3-\(hold)-5\n  cycles: 2", is: isWarned, of: .longHold)
  }

  @Test(arguments: [("4", false), ("4.001", true), ("11.9", true)])
  func `is for more than 4 seconds without air`(hold: String, isWarned: Bool) {
    expect("- breathe: 3-0-5-\(hold)\n  cycles: 2", is: isWarned, of: .longEmptyHold)
  }

  @Test(arguments: [("8-12", false), ("8-12.001", true), ("6-5-6-3", false), ("6-5-6-3.001", true)])
  func `is for a breath of more than 20 seconds`(pattern: String, isWarned: Bool) {
    expect("- breathe: \(pattern)\n  cycles: 2", is: isWarned, of: .slowBreath)
  }

  @Test(arguments: [("1.5-1.5", false), ("1.5-1.499", true), ("1-2", false), ("1-1.999", true)])
  func `is for more than 20 breaths a minute`(pattern: String, isWarned: Bool) {
    for cycles in [1, 40] {
      expect("- breathe: \(pattern)\n  cycles: \(cycles)", is: isWarned, of: .fastBreaths)
    }
  }

  @Test(arguments: [(4, false), (5, true), (8, true)])
  func `is for more than four breaths of 4-7-8 in a row`(cycles: Int, isWarned: Bool) {
    expect("- breathe: 4-7-8\n  cycles: \(cycles)", is: isWarned, of: .many478)
    expect("- breathe: 2-3.5-4\n  cycles: \(cycles)", is: isWarned, of: .many478)
  }

  @Test(arguments: [("59.999", true), ("60", false)])
  func `is for a row of 4-7-8 that no minute ends`(rest: String, isWarned: Bool) {
    let steps = "- breathe: 4-7-8\n  cycles: 4\n- rest: \(rest)\n- breathe: 4-7-8\n  cycles: 4"
    expect(steps, is: isWarned, of: .many478)
  }

  @Test(arguments: [(30, "3-1-6", false), (30, "3-1-6.001", true), (31, "3-1-6", true)])
  func `is for more than five minutes of breathing with holds`(
    cycles: Int, pattern: String, isWarned: Bool
  ) {
    let steps = "- breathe: \(pattern)\n  cycles: \(cycles)"
    expect(steps, is: isWarned, of: .longBreathingWithHolds)
  }

  @Test func `is for five minutes of held breaths only, but in all steps together`() {
    let parts =
      "- breathe: 3-1-6\n  for: 3m\n- breathe: 4-6\n  for: 20m\n- breathe: 4-0-4-2\n  for: "
    expect(parts + "2m", is: false, of: .longBreathingWithHolds)
    expect(parts + "2m10s", is: true, of: .longBreathingWithHolds)
  }

  @Test(arguments: [("2m", false), ("120.001", true)])
  func `is for a posture held for more than two minutes`(time: String, isWarned: Bool) {
    expect("- hold: Stay\n  for: \(time)", is: isWarned, of: .longStretch)
    expect("- hold: Stay\n  for: \(time)\n  breathe: 4-6", is: isWarned, of: .longStretch)
    expect(
      "- hold: Stay\n  for: \(time)\n  sides: [left, right]\n  sets: 3", is: isWarned,
      of: .longStretch)
  }

  @Test func `is for no posture shorter than that, however often`() {
    expect("- hold: Stay\n  for: 2m\n  sets: 20\n  change: 1", is: false, of: .longStretch)
  }

  @Test func `is for each thing that is unusual`() {
    let found = warnings("- breathe: 4-8-8-5\n  cycles: 13")
    #expect(
      found.map(\.problem) == [
        .warned(.longHold(.seconds(8))), .warned(.longEmptyHold(.seconds(5))),
        .warned(.slowBreath(.seconds(25))), .warned(.longBreathingWithHolds(.seconds(13 * 25))),
      ])
  }

  @Test func `tells what it found`() {
    #expect(
      warnings("- breathe: 1.2-1.3\n  cycles: 5").map(\.problem)
        == [.warned(.fastBreaths(perMinute: 24))])
    #expect(
      warnings("- breathe: 4-7-8\n  cycles: 6").map(\.problem) == [.warned(.many478(6))])
    #expect(
      warnings("- hold: Stay\n  for: 3m").map(\.problem) == [.warned(.longStretch(.seconds(180)))])
  }

  @Test func `is none of what is refused at the same place`() {
    let hold = check(file(steps: "- breathe: 6-21-6\n  cycles: 1")).text.diagnostics.map(\.problem)
    #expect(
      hold == [
        .refused(.holdTooLong(.seconds(21), at: .seconds(6))), .warned(.slowBreath(.seconds(33))),
      ])
    let fast = check(file(steps: "- breathe: 0.5-0.5\n  cycles: 30")).text.diagnostics.map(
      \.problem)
    #expect(fast == [.refused(.tooFast(at: .zero))])
    let many = check(file(steps: "- breathe: 4-7-8\n  cycles: 9")).text.diagnostics.map(\.problem)
    #expect(many == [.refused(.tooMany478(9))])
  }

  @Test func `is none of the shipped sessions`() throws {
    let files = try TestFolder.shippedSessions()
    let sessions = files.compactMap { SessionFile(bytes: $0.bytes).session }
    #expect(sessions.count == files.count)
    for (name, bytes) in files {
      let check = FileCheck(SessionFile(bytes: bytes), ids: sessions.map(\.id)) { id in
        sessions.first { $0.id == id }
      }
      #expect(check.text.diagnostics == [], "in \(name)")
      #expect(check.session != nil)
    }
  }
}
