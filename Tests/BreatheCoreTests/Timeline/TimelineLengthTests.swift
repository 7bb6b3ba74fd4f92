import BreatheCore
import TestSupport
import Testing

@Suite struct `The length of a session` {
  private func timeline(_ id: String, _ level: Level = .usual) throws -> Timeline {
    try shipped(id).timeline(RunOptions(level: level))
  }

  @Test func `of 478 is exactly 76 seconds for four breaths, and a minute to close`() throws {
    let timeline = try timeline("478")
    #expect(timeline.planned == .seconds(76))
    #expect(timeline.breathCount == 4)
    #expect(timeline.end == .seconds(136))
    #expect(timeline.start == .seconds(-10))
  }

  @Test(arguments: ["low-lunge", "supine-hip"])
  func `of a stretch is 230 seconds after a minute of breath, its end the closing rest`(
    id: String
  ) throws {
    let timeline = try timeline(id)
    #expect(timeline.end == .seconds(230 + 60))
    #expect(timeline.planned == .seconds(230 + 60 - 30))
    #expect(timeline.start == .seconds(-30))
    // Six breaths to open, three in each of the four holds.
    #expect(timeline.breathCount == 6 + 4 * 3)
  }

  @Test(arguments: ["low-lunge", "supine-hip"])
  func `of a stretch in the first weeks is 40 seconds less, in two whole breaths a hold`(
    id: String
  ) throws {
    let timeline = try timeline(id, .first)
    #expect(timeline.end == .seconds(230 + 60 - 40))
    #expect(timeline.breathCount == 6 + 4 * 2)
  }

  @Test func `of belly-hands is five minutes, the first of them free`() throws {
    let timeline = try timeline("belly-hands")
    #expect(timeline.planned == .seconds(300))
    #expect(timeline.breathCount == 24)
    #expect(timeline.segments.first { $0.breath != nil }?.start == .seconds(60))
  }

  @Test func `of belly-5min is five minutes at every level, or one second more`() throws {
    #expect(try timeline("belly-5min").planned == .seconds(300))
    #expect(try timeline("belly-5min").breathCount == 30)
    #expect(try timeline("belly-5min", .first).planned == .seconds(301))
    #expect(try timeline("belly-5min", .first).breathCount == 43)
    #expect(try timeline("belly-5min", .later).planned == .seconds(300))
    #expect(try timeline("belly-5min", .later).breathCount == 25)
  }

  @Test func `of long-exhale is 297 seconds, later 300`() throws {
    #expect(try timeline("long-exhale").planned == .seconds(297))
    #expect(try timeline("long-exhale").breathCount == 33)
    #expect(try timeline("long-exhale", .later).planned == .seconds(300))
    #expect(try timeline("long-exhale", .later).breathCount == 25)
  }

  @Test(arguments: [0.5, 0.75]) func `follows the pace, but for what is not breath`(
    pace: Double
  ) throws {
    let options = RunOptions(pace: pace)
    #expect(try shipped("478").timeline(options).planned == .seconds(76) * pace)
    #expect(
      try shipped("belly-hands").timeline(options).planned == .seconds(60) + .seconds(240) * pace)
    #expect(
      try shipped("low-lunge").timeline(options).planned == .seconds(200) + .seconds(60) * pace)
  }

  @Test(arguments: [
    (sides: 0, sets: 1), (0, 3), (1, 1), (1, 4), (2, 1), (2, 2), (2, 5),
  ]) func `of a held posture is its holds, its changes and its rests`(
    sides: Int, sets: Int
  ) throws {
    let given: [Side] = Array([.left, .right].prefix(sides))
    for between in [nil, 40] as [Int?] {
      let hold = TimedExercise(
        LocalizedText("Stay"), for: BySide(ByLevel(.time(.seconds(30)))), sides: given,
        sets: ByLevel(sets),
        change: ByLevel(.seconds(15)), between: between.map { ByLevel(.seconds($0)) })
      let session = Session(id: "hold", title: LocalizedText("Hold"), steps: [.hold(hold)])
      let holds = max(1, sides) * sets
      let expected = holds * 30 + (holds - sets) * 15 + (sets - 1) * (between ?? 15)
      #expect(try session.timeline(RunOptions()).planned == .seconds(expected))
    }
  }

  @Test func `of a held posture is the same whatever breath is paced in it`() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let hold = generator.hold()
      let options = generator.options()
      let session = Session(id: "hold", title: LocalizedText("Hold"), steps: [.hold(hold)])
      let counted = CountedLength([.hold(hold)], options)
      #expect(
        abs(try session.timeline(options).planned.inSeconds - counted.seconds) < 1e-6)
    }
  }

  @Test func `of a posture as short as can be written is that short`() throws {
    let timeline = try session(file(steps: "- hold: Stay\n  for: 0.001\n- rest: 5"))
      .timeline(RunOptions())
    #expect(timeline.planned == .milliseconds(5001))
    #expect(timeline.segments.map(\.activity) == [.leadIn, .posture, .rest])
  }

  @Test(arguments: [
    ("4-6", "5m", 30), ("4-6", "14.999", 1), ("4-6", "15s", 2), ("4-6", "24.999", 2),
    ("4-6", "25", 3), ("4-6", "1", 1), ("5.5-5.5", "5m", 27), ("4-7-8", "1m", 3), ("3-6", "5m", 33),
    ("0.1-0.2", "3", 10), ("0.7-0.7", "2.1", 2),
  ]) func `in time is rounded to whole breaths, a half one up`(
    pattern: String, time: String, breaths: Int
  ) throws {
    let timeline = try BreatheCoreTests.timeline(steps: "- breathe: \(pattern)\n  for: \(time)")
    #expect(timeline.breathCount == breaths)
    #expect(timeline.planned == (try #require(Pattern(short: pattern))).duration * breaths)
  }

  @Test func `of a bare pattern is five minutes, of 4-7-8 four breaths`() throws {
    for (text, breaths) in [("4-6", 30), ("5.5-5.5", 27), ("4-7-8", 4), ("2-3.5-4", 4)] {
      let pattern = try #require(Pattern(short: text))
      let session = Session(pattern: pattern, written: text)
      #expect(session.id == text)
      #expect(try session.timeline(RunOptions()).breathCount == breaths)
    }
  }

  @Test func `of the only breathing step can be changed, wherever it stands`() throws {
    let session = try session(file(steps: "- rest: 5\n- breathe: 4-6\n  for: 1m\n- rest: 5"))
    let longer = try #require(session.breathing(for: .cycles(ByLevel(9))))
    #expect(try longer.timeline(RunOptions()).breathCount == 9)
  }

  @Test(arguments: [
    "- rest: 5", "- repeat: 2\n  steps:\n  - breathe: 4-6\n    for: 1m",
    "- breathe: 4-6\n  for: 1m\n- breathe: 4-6\n  for: 1m",
  ])
  func `of no one breathing step can be changed`(steps: String) throws {
    #expect(try session(file(steps: steps)).breathing(for: .cycles(ByLevel(9))) == nil)
  }
}
