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

  @Test(arguments: [("7.14", false), ("7.141", true), ("11.9", true)])
  func `is for a breath held for more than 7 seconds`(hold: String, isWarned: Bool) {
    expect("- breathe: 3-\(hold)-5\n  cycles: 2", is: isWarned, of: .longHold)
  }

  @Test(arguments: [("4.08", false), ("4.081", true), ("11.9", true)])
  func `is for more than 4 seconds without air`(hold: String, isWarned: Bool) {
    expect("- breathe: 3-0-5-\(hold)\n  cycles: 2", is: isWarned, of: .longEmptyHold)
  }

  @Test(arguments: [
    ("10-10.4", false), ("10-10.401", true), ("6-5-6-3.4", false), ("6-5-6-3.401", true),
  ])
  func `is for a breath of more than 20 seconds`(pattern: String, isWarned: Bool) {
    expect("- breathe: \(pattern)\n  cycles: 2", is: isWarned, of: .slowBreath)
  }

  @Test(arguments: [
    ("1.5-1.442", false), ("1.5-1.441", true), ("1-1.942", false), ("1-1.941", true),
  ])
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

  @Test(arguments: [(30, "3-1-6.2", false), (30, "3-1-6.21", true), (31, "3-1-6", true)])
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

  @Test(arguments: [("2m", false), ("122.4", false), ("122.401", true)])
  func `is for a posture held for more than two minutes`(time: String, isWarned: Bool) {
    expect("- hold: Stay\n  for: \(time)", is: isWarned, of: .longStretch)
    expect("- hold: Stay\n  for: \(time)\n  breathe: 4-6", is: isWarned, of: .longStretch)
    expect(
      "- hold: Stay\n  for: \(time)\n  sides: [left, right]\n  sets: 3", is: isWarned,
      of: .longStretch)
  }

  @Test(arguments: [(5, false), (6, true)])
  func `is for more than ten minutes of one posture on a side`(sets: Int, isWarned: Bool) {
    let hold = "- hold: Stay\n  for: 2m\n  sets: \(sets)\n  change: 1"
    expect(hold, is: isWarned, of: .muchOfOnePosture)
    expect(hold + "\n  sides: [left, right]", is: isWarned, of: .muchOfOnePosture)
    expect(
      "- hold: Stay\n  for: 2m\n  sets: 5\n- hold: Lie\n  for: 2m", is: false, of: .longStretch)
  }

  @Test(arguments: [("12.24", false), ("12.25", true), ("15", true)])
  func `is for more than twelve seconds of breathing in or out`(time: String, isWarned: Bool) {
    for pattern in ["\(time)-4", "4-\(time)"] {
      expect("- breathe: \(pattern)\n  cycles: 2", is: isWarned, of: .longMotion)
    }
  }

  @Test(arguments: [("1s", false), ("0.981s", false), ("0.97s", true)])
  func `is for a head that is moved fast`(time: String, isWarned: Bool) {
    let tempo = "\n  tempo: [{ turn: \(time) }, { back: \(time) }]\n  reps: 5"
    expect("- move: Turn your head" + tempo, is: isWarned, of: .fastNeck)
    expect("- move: Kijk om" + tempo + "\n  body: [neck]", is: isWarned, of: .fastNeck)
    expect("- move: Head up" + tempo + "\n  body: [arm]", is: false, of: .fastNeck)
    expect("- move: Arms" + tempo, is: false, of: .fastNeck)
  }

  @Test(arguments: [
    "Hold your breath for a minute.", "Breathe out and hold.", "Now stop breathing, please",
    "Houd je adem 60 seconden vast en pers.", "Adem in en hou vast.", "Adem uit, houd vast.",
    "Breathe out, and hold for 30 s.", "Even je adem vasthouden.",
  ])
  func `is for a text that asks to hold the breath`(text: String) {
    for step in ["- say: \"\(text)\"\n  for: 20s", "- rest: 20s\n  cue: \"\(text)\""] {
      expect(step, is: true, of: .holdInText)
      let fast = check(file(steps: "- breathe: 1-1\n  cycles: 15\n" + step)).text.mistakes
      #expect(fast.map(\.problem) == [.holdAskedAfterFastBreathing])
    }
  }

  @Test(arguments: [
    "Don't hold your breath.", "Breathe in, hold the chair.", "Houd je adem niet vast.",
    "Without holding your breath",
    "Blijf doorademen, zonder je adem vast te houden.", "Hold the chair.", "Vergeet niet te ademen",
  ])
  func `is for no text that asks to breathe on`(text: String) {
    expect("- say: \"\(text)\"\n  for: 20s", is: false, of: .holdInText)
  }

  @Test(arguments: [
    ("{ lift: 2, breath: in }, { hold: 3 }, { lower: 2, breath: out }", true),
    ("{ lift: 2, breath: in }, { hold: 2.9 }, { lower: 2, breath: out }", false),
    ("{ lift: 2, breath: in }, { hold: 2 }, { tense: 1 }, { lower: 2, breath: out }", true),
    ("{ lift: 2, breath: in }, { hold: 9, breath: free }, { lower: 2, breath: out }", false),
    ("{ lift: 2, breath: out }, { hold: 9 }, { lower: 2, breath: in }", true),
    ("{ lift: 2, breath: out }, { hold: 9 }, { lower: 2 }", false),
    ("{ lift: 2, breath: in }, { lower: 2, breath: out }, { pause: 9 }", false),
    ("{ lift: 2, breath: in }, { lower: 2, breath: out }, { hold: 9 }", true),
    ("{ pause: 9 }, { lift: 2, breath: in }, { lower: 2, breath: out }", false),
  ]) func `is not enough where nobody says what the breath does`(tempo: String, isMistake: Bool) {
    let found = check(file(steps: "- move: Bridge\n  tempo: [\(tempo)]\n  reps: 3")).text.mistakes
    #expect(found.map(\.problem) == (isMistake ? [.breathNotSaid] : []))
  }

  @Test func `is for a movement whose cue alone tells the breath`() {
    func move(_ time: String, _ more: String = "") -> String {
      "- move: Belly\n  reps: 9\n  tempo: [{ tense: \(time), cue: Blaas uit\(more) }, { release: 3s }]"
    }
    expect(move("3s"), is: true, of: .breathOnlyInCue)
    expect(move("3s", ", breath: out"), is: false, of: .breathOnlyInCue)
    #expect(check(file(steps: move("0.5s"))).text.mistakes.map(\.problem) == [.breathNotSaid])
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

  /// With keys, a wait takes no time of its own.
  @Test func `are of what a key makes of a wait, too`() {
    let steps = """
      - breathe: 1.4-1.4
        cycles: 25
      - wait: Sit.
        for: 3m
      - breathe: 4-11-6
        cycles: 2
      """
    #expect(
      check(file(steps: steps)).text.mistakes.map(\.problem)
        == [.refused(.holdAfterFastBreathing(.seconds(11), at: .seconds(74)))])
  }

  @Test func `are of a cue at the end of a ramp, too`() {
    let steps = """
      - move: Lift
        tempo:
          from: [{ lift: 2s }, { lower: 2s }]
          to: [{ lift: 4s, cue: Hold your breath }, { lower: 4s }]
        reps: 4
      """
    #expect(warningKinds(steps) == [.holdInText])
  }
}
