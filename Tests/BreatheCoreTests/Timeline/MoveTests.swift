import BreatheCore
import Testing

@Suite struct `A movement` {
  private static let tempo =
    "tempo: [{ lift: 2s, breath: out }, { hold: 1s }, { lower: 3s, breath: in }]"

  private func timeline(
    _ lines: String, level: Level = .usual, pace: Double = 1
  ) throws -> Timeline {
    try BreatheCoreTests.timeline(
      steps: "- move: Bridge\n  \(Self.tempo)\n" + lines, level: level, pace: pace)
  }

  /// The side of each repetition, in order.
  private func sides(_ timeline: Timeline) -> [Side?] {
    timeline.segments.filter { $0.activity == .move(.lift, breath: .exhale) }
      .map { $0.exercise?.side }
  }

  private func reps(_ timeline: Timeline) -> [Ordinal?] {
    timeline.segments.filter { $0.activity == .move(.lift, breath: .exhale) }
      .map { $0.exercise?.rep }
  }

  @Test func `without sides is its tempo, over and over`() throws {
    let timeline = try timeline("  reps: 4")
    #expect(timeline.planned == .seconds(4 * 6))
    #expect(
      timeline.segments.map(\.duration) == (0..<4).flatMap { _ in [2, 1, 3].map { .seconds($0) } })
    #expect(
      timeline.segments.prefix(3).map(\.activity)
        == [
          .move(.lift, breath: .exhale), .move(.hold, breath: nil), .move(.lower, breath: .inhale),
        ])
    #expect(reps(timeline) == (1...4).map { Ordinal($0, of: 4) })
    #expect(timeline.breathCount == 0)
    #expect(timeline.segments.filter(\.isLanding).count == 1)
  }

  @Test func `is done on one side, then on the other, with time to change`() throws {
    let timeline = try timeline("  reps: 3\n  sides: [right, left]\n  change: 10s")
    #expect(timeline.planned == .seconds(2 * 3 * 6 + 10))
    #expect(sides(timeline) == [.right, .right, .right, .left, .left, .left])
    #expect(reps(timeline) == [1, 2, 3, 1, 2, 3].map { Ordinal($0, of: 3) })
    #expect(
      timeline.segments.filter(\.isLanding).map(\.start) == [0, 18, 28].map { .seconds($0) })
    #expect(timeline.segments[9].activity == .changeSides)
    #expect(Set(timeline.segments.compactMap(\.exercise?.end)) == [.seconds(18), .seconds(46)])
  }

  @Test func `takes 15 seconds to change where it gives no time, on one side none`() throws {
    #expect(try timeline("  reps: 3\n  sides: [left, right]").planned == .seconds(36 + 15))
    #expect(try timeline("  reps: 3\n  sides: [left]").planned == .seconds(18))
  }

  @Test func `in turns changes the side every time, and takes no time for it`() throws {
    let timeline = try timeline(
      "  reps: 3\n  sides: [left, right]\n  alternate: true\n  change: 10s")
    #expect(timeline.planned == .seconds(36))
    #expect(sides(timeline) == [.left, .right, .left, .right, .left, .right])
    #expect(reps(timeline) == (1...6).map { Ordinal($0, of: 6) })
    #expect(timeline.segments.filter(\.isLanding).count == 1)
    #expect(timeline.segments.compactMap(\.exercise?.end).first == .seconds(6))
  }

  @Test func `has as many repetitions on a side as that side gets`() throws {
    let lines = """
        reps: { left: 2, right: { first: 3, usual: 4 } }
        unequal: The right leg is weak.
        sides: [left, right]
      """
    #expect(try timeline(lines).planned == .seconds(6 * 6 + 15))
    #expect(sides(try timeline(lines)) == [.left, .left, .right, .right, .right, .right])
    #expect(try timeline(lines, level: .first).planned == .seconds(5 * 6 + 15))
    let turns = try timeline(lines + "\n  alternate: true")
    #expect(turns.planned == .seconds(36))
    #expect(sides(turns) == [.left, .right, .left, .right, .right, .right])
  }

  @Test func `is as long as its phases at that level, at any pace`() throws {
    let steps = """
      - move: Bridge
        tempo: [{ lift: { first: 3s, usual: 2s } }, { lower: { usual: 3s, later: 4s } }]
        reps: { first: 5, usual: 6, later: 12 }
      """
    for (level, seconds) in [(Level.first, 5 * 6), (.usual, 6 * 5), (.later, 12 * 6)] {
      for pace in [0.5, 1] {
        #expect(
          try BreatheCoreTests.timeline(steps: steps, level: level, pace: pace).planned
            == .seconds(seconds))
      }
    }
  }

  @Test func `says each phase in its own words, or in ours with the breath that goes with it`()
    throws
  {
    let steps = """
      - move: Bridge
        tempo: [{ lift: 2s, cue: Up you go }, { hold: 1s }, { lower: 3s, breath: in }]
        reps: 1
      """
    #expect(
      try BreatheCoreTests.timeline(steps: steps).segments.map(\.cue)
        == ["Up you go", "Stay", "Lower, breathing in"])
  }

  @Test func `tells the side before it, and what the file says of it then and during it`() throws {
    let lines = "  reps: 1\n  sides: [left, right]\n  cue: { right: Other leg. }"
    let timeline = try timeline(lines)
    #expect(timeline.segments[3].cue == "Change sides. Other leg.")
    #expect(timeline.segments[0].exercise?.cue == nil)
    #expect(timeline.segments[4].exercise?.cue == "Other leg.")
  }

  @Test func `moves the breath where it goes with the whole of it`() throws {
    let whole = try timeline("  reps: 2").segments.map(\.breathLevel)
    #expect(whole.prefix(3) == [BreathSpan(1, 0), BreathSpan(0, 0), BreathSpan(0, 1)])
    let half = try BreatheCoreTests.timeline(
      steps: "- move: Tilt\n  tempo: [{ tilt: 3s, breath: out }, { release: 3s }]\n  reps: 2")
    #expect(half.segments.allSatisfy { $0.breathLevel == BreathSpan(0, 0) })
  }
}
