import BreatheCore
import Testing

@Suite struct `A rest with chimes` {
  private func pieces(_ rest: String, level: Level = .usual) throws -> [Segment] {
    try timeline(steps: "- " + rest.replacing("\n", with: "\n  "), level: level).segments
  }

  @Test func `is as long as without them`() throws {
    let pieces = try pieces("rest: 10m\nevery: 2m")
    #expect(pieces.map(\.start) == [0, 120, 240, 360, 480].map { .seconds($0) })
    #expect(pieces.last?.end == .seconds(600))
    #expect(pieces.allSatisfy { $0.activity == .rest })
  }

  @Test func `chimes when time has gone, not at its beginning nor at its end`() throws {
    #expect(
      try pieces("rest: 10m\nevery: 2m").map(\.chimes) == [false, true, true, true, true])
    #expect(try pieces("rest: 10m").map(\.chimes) == [false])
  }

  @Test(arguments: [
    ("5m", "2m", [120, 120, 60]), ("61", "60", [60, 1]), ("16.5", "5.5", [5.5, 5.5, 5.5]),
  ])
  func `ends when it should, though the last piece be short`(
    rest: String, every: String, seconds: [Double]
  ) throws {
    #expect(
      try pieces("rest: \(rest)\nevery: \(every)").map(\.duration.inSeconds) == seconds)
  }

  @Test func `tells its words with each chime`() throws {
    #expect(
      try pieces("rest: 3m\nevery: 1m\ncue: Feel your feet.").map(\.cue)
        == Array(repeating: "Feel your feet.", count: 3))
  }

  @Test func `is one step, and one place to go to`() throws {
    let timeline = try timeline(steps: "- rest: 3m\n  every: 1m\n- say: Well done\n  for: 5")
    #expect(timeline.segments.map(\.isLanding) == [true, false, false, true])
    #expect(timeline.segments.map(\.step) == [0, 0, 0, 1])
  }

  @Test func `has others by level`() throws {
    let rest = "rest: { first: 1m, usual: 4m }\nevery: { first: 20s, usual: 2m, later: 1m }"
    #expect(try pieces(rest, level: .first).count == 3)
    #expect(try pieces(rest).count == 2)
    #expect(try pieces(rest, level: .later).count == 4)
  }

  @Test func `that closes is not planned, in any of its pieces`() throws {
    let timeline = try timeline(
      steps: "- breathe: 4-6\n  cycles: 2\n- rest: 3m\n  every: 1m\n  closing: true")
    #expect(timeline.planned == .seconds(20))
    #expect(timeline.end == .seconds(200))
    #expect(timeline.segments.count { $0.activity == .closing } == 3)
  }
}

@Suite struct `Steps that are repeated` {
  @Test func `come round in order, so often`() throws {
    let timeline = try timeline(
      steps: "- repeat: 3\n  steps:\n  - say: A\n    for: 2\n  - say: B\n    for: 3\n- rest: 1")
    #expect(timeline.segments.map(\.cue) == ["A", "B", "A", "B", "A", "B", "Rest"])
    #expect(timeline.planned == .seconds(3 * 5 + 1))
    #expect(timeline.segments.map(\.step) == [0, 0, 0, 0, 0, 0, 1])
  }

  @Test func `within others are multiplied`() throws {
    let steps = """
      - repeat: 4
        steps:
        - rest: 1
        - repeat: 5
          steps:
          - breathe: 4-6
            cycles: 2
      """
    #expect(try timeline(steps: steps).planned == .seconds(4 * (1 + 5 * 20)))
    #expect(try timeline(steps: steps).breathCount == 40)
  }

  @Test(arguments: [(Level.first, 2), (.usual, 4), (.later, 6)])
  func `come round as often as the level says`(level: Level, times: Int) throws {
    let steps = "- repeat: { first: 2, usual: 4, later: 6 }\n  steps: [{ rest: 10 }]"
    #expect(try timeline(steps: steps, level: level).planned == .seconds(10 * times))
  }
}
