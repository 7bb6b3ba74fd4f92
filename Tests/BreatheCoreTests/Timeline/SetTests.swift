import Testing

@testable import BreatheCore

@Suite struct `An exercise in sets` {
  /// Each segment as `name set side rep activity length`.
  private func told(_ steps: String, _ options: RunOptions = RunOptions(leadIn: .zero)) throws
    -> [String]
  {
    try session(file(steps: steps)).timeline(options).segments.map { segment in
      let part = segment.exercise
      func told(_ count: Ordinal?) -> String? { count.map { "\($0.index)/\($0.total)" } }
      let set = part?.set
      let words: [String?] = [
        part?.name, set?.total == 1 ? nil : told(set), part?.side?.rawValue, told(part?.rep),
        segment.activity.name, "\(segment.duration.inSeconds)",
      ]
      return words.compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func `of a movement rests between its sets, and changes sides in each`() throws {
    #expect(
      try told(
        """
        - move: Lift
          tempo: [{ lift: 2s }]
          reps: 2
          sets: 2
          sides: [left, right]
          change: 5s
          between: 60s
        """) == [
          "Lift 1/2 left 1/2 move-lift 2.0", "Lift 1/2 left 2/2 move-lift 2.0",
          "change-sides 5.0",
          "Lift 1/2 right 1/2 move-lift 2.0", "Lift 1/2 right 2/2 move-lift 2.0",
          "change-sides 60.0",
          "Lift 2/2 left 1/2 move-lift 2.0", "Lift 2/2 left 2/2 move-lift 2.0",
          "change-sides 5.0",
          "Lift 2/2 right 1/2 move-lift 2.0", "Lift 2/2 right 2/2 move-lift 2.0",
        ])
  }

  @Test func `has as many repetitions as the list says, and none to change where it is 0s`() throws
  {
    #expect(
      try told(
        """
        - hold: Plank
          for: 10s
          reps: [2, 1]
          pause: 3s
          sides: [left, right]
          change: 0s
          between: 20s
        """) == [
          "Plank 1/2 left 1/2 posture 10.0", "rest 3.0", "Plank 1/2 left 2/2 posture 10.0",
          "Plank 1/2 right 1/2 posture 10.0", "rest 3.0", "Plank 1/2 right 2/2 posture 10.0",
          "change-sides 20.0", "Plank 2/2 left posture 10.0", "Plank 2/2 right posture 10.0",
        ])
  }

  @Test func `of a list is done for one name after the other, in the same way`() throws {
    let steps = "- move: [Arm, Leg]\n  tempo: [{ tense: 7s }, { release: 20s }]\n  reps: 1"
    #expect(
      try told(steps) == [
        "Arm 1/1 move-tense 7.0", "Arm 1/1 move-release 20.0", "Leg 1/1 move-tense 7.0",
        "Leg 1/1 move-release 20.0",
      ])
    #expect(
      try told(steps + "\n  between: 10s").filter { $0.hasPrefix("rest") } == ["rest 10.0"])
  }

  @Test func `is work that goes on for a time, and counts as moving`() throws {
    let steps = "- work: March\n  for: 20s\n  sets: 2\n  between: 10s"
    #expect(
      try told(steps) == ["March 1/2 work 20.0", "rest 10.0", "March 2/2 work 20.0"])
    let session = try session(file(steps: steps))
    #expect(PracticeKind(try session.timeline(RunOptions())) == .moving)
    #expect(session.selfCheck(isShipped: false) != nil && !session.stretches)
    let long = try BreatheCoreTests.session(file(steps: "- work: Walk\n  for: 30m"))
    #expect(try long.timeline(RunOptions()).warnings.isEmpty)
  }

  @Test func `becomes quicker from its first repetition to its last, in every set`() throws {
    #expect(
      try told(
        """
        - move: Look
          tempo: { from: [{ look: 2s }], to: [{ look: 1s }] }
          reps: 3
          sets: 2
          between: 0s
        """) == [
          "Look 1/2 1/3 move-look 2.0", "Look 1/2 2/3 move-look 1.5", "Look 1/2 3/3 move-look 1.0",
          "Look 2/2 1/3 move-look 2.0", "Look 2/2 2/3 move-look 1.5", "Look 2/2 3/3 move-look 1.0",
        ])
  }

  @Test func `says its load, its effort and its limit beside its cue`() throws {
    let steps = """
      - work: Squats
        for: 20s
        cue: Stay tall
        load: 1 kg
        effort: 4 of 10
        limit: Not beyond 90°.
      """
    let part = try session(file(steps: steps)).timeline(RunOptions()).segments.last?.exercise
    #expect(part?.cue == "Stay tall. Load: 1 kg. Effort: 4 of 10. Limit: Not beyond 90°.")
    #expect(part?.demands == ["1 kg", "4 of 10", "Not beyond 90°."])
  }

  @Test func `repeats a posture with a sound for each`() throws {
    let timeline = try session(file(steps: "- hold: Plank\n  for: 10s\n  reps: 2")).timeline(
      RunOptions())
    #expect(
      timeline.soundCues.map(\.kind.name).dropFirst() == [
        "start", "posture", "posture-end", "posture", "end",
      ])
  }

  @Test func `is skipped by repetitions in the last step, as breaths are`() throws {
    let timeline = try session(file(steps: "- hold: Plank\n  for: 10s\n  reps: 3")).timeline(
      RunOptions(leadIn: .zero))
    let next = try #require(timeline.nextPlace(after: 0))
    #expect(timeline.segments[next].exercise?.rep == Ordinal(2, of: 3))
  }
}

@Suite struct `A rate of breathing` {
  @Test(arguments: [("6.5", "2-3", 60 / 6.5 * 0.4), ("6", "1-1", 5), ("6", "4-6", 4)])
  func `divides each breath in the same way`(rate: String, ratio: String, inhale: Double) throws {
    let steps = "- breathe: { rate: \(rate), ratio: \(ratio) }\n  for: 2m"
    let timeline = try timeline(steps: steps)
    let first = try #require(timeline.segments.first { $0.breath == 0 })
    #expect(abs(first.duration.inSeconds - inhale) < 1e-9)
    let minutes = timeline.planned.inSeconds / 60
    #expect(abs(Double(timeline.breathCount) / minutes - (Double(rate) ?? 0)) < 1e-6)
  }
}

@Suite struct `A wait with a time` {
  private static let steps = "- wait: Lie down.\n  for: 30s\n- rest: 10s"

  @Test func `takes it where there are no keys, and waits for one where there are`() throws {
    let session = try session(file(steps: Self.steps))
    #expect(try session.timeline(RunOptions()).planned == .seconds(40))
    var options = RunOptions()
    options.waitsForKeys = true
    let waiting = try session.timeline(options)
    #expect(waiting.planned == .seconds(10) && waiting.segments.last?.wait == "Lie down.")
  }
}
