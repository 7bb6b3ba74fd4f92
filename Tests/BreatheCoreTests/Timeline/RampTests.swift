import BreatheCore
import Testing

@Suite struct `A ramp` {
  /// The inhales and exhales of the breaths, in seconds.
  private func breaths(_ timeline: Timeline) -> [[Double]] {
    var breaths: [[Double]] = []
    for segment in timeline.segments where segment.breath != nil {
      if segment.breath == breaths.count { breaths.append([]) }
      breaths[breaths.count - 1].append((segment.duration.inSeconds * 1e6).rounded() / 1e6)
    }
    return breaths
  }

  private func ramp(_ from: String, _ to: String, _ extent: String) -> String {
    "- breathe: { from: \(from), to: \(to) }\n  \(extent)"
  }

  @Test(arguments: [
    // Twice the time through the first and the last breath together.
    ("4-4", "5.5-5.5", "5m", 32), ("4-6", "6-9", "5m", 24), ("4-4", "6-6", "24.999", 2),
    ("4-4", "6-6", "25", 3), ("4-4", "6-6", "34.999", 3), ("4-4", "6-6", "35", 4),
    ("6-6", "4-4", "35", 4),
    // It has a beginning and an end.
    ("4-4", "6-6", "1", 2), ("4-4", "6-6", "0.001", 2), ("4-6", "4-6", "1", 2),
  ]) func `has as many breaths as come nearest to its time`(
    from: String, to: String, time: String, breaths: Int
  ) throws {
    let timeline = try timeline(steps: ramp(from, to, "for: \(time)"))
    let ends = try [from, to].map { try #require(Pattern(short: $0)).duration }
    #expect(timeline.breathCount == breaths)
    #expect(timeline.planned == (ends[0] + ends[1]) * breaths / 2)
  }

  @Test func `changes each phase by the same amount every breath`() throws {
    #expect(
      breaths(try timeline(steps: ramp("4-4", "6-8", "cycles: 3")))
        == [[4, 4], [5, 6], [6, 8]])
    #expect(
      breaths(try timeline(steps: ramp("5-2-4", "3-5-4", "cycles: 5")))
        == [[5, 2, 4], [4.5, 2.75, 4], [4, 3.5, 4], [3.5, 4.25, 4], [3, 5, 4]])
  }

  @Test func `begins with its first breath and ends with its last, however many there are`() throws
  {
    for count in [2, 3, 7, 30, 1000] {
      let found = breaths(try timeline(steps: ramp("4-0.5-6", "5-1-8", "cycles: \(count)")))
      #expect(found.count == count)
      #expect(found.first == [4, 0.5, 6] && found.last == [5, 1, 8])
    }
  }

  @Test(arguments: [
    ("4-4", "6-6", 4, "0:40"), ("6-6", "4-4", 4, "0:40"), ("6-9", "4-6", 24, "5:00"),
  ])
  func `is as long as its formula says, and shows no second more`(
    from: String, to: String, cycles: Int, clock: String
  ) throws {
    let timeline = try timeline(steps: ramp(from, to, "cycles: \(cycles)"))
    #expect(timeline.planned.clockText == clock)
    #expect(timeline.planned.components.attoseconds == 0)
  }

  @Test func `of one cycle has two`() throws {
    #expect(
      breaths(try timeline(steps: ramp("4-4", "6-8", "cycles: 1"))) == [[4, 4], [6, 8]])
  }

  @Test func `to the breath that it begins with is steady`() throws {
    let steady = try timeline(steps: "- breathe: 4-6\n  cycles: 5")
    #expect(try timeline(steps: ramp("4-6", "4-6", "cycles: 5")) == steady)
  }

  @Test func `is made quicker by the pace in every breath, and has more of them in its time`()
    throws
  {
    let cycles = try timeline(steps: ramp("4-4", "6-8", "cycles: 3"), pace: 0.5)
    #expect(breaths(cycles) == [[2, 2], [2.5, 3], [3, 4]])
    // 2 × 300 ÷ 9.5 are 63.2.
    let time = try timeline(steps: ramp("4-4", "5.5-5.5", "for: 5m"), pace: 0.5)
    #expect(time.breathCount == 63)
    #expect(time.planned == .seconds(4.75) * 63)
  }

  @Test func `numbers its breaths and is one step to go to`() throws {
    let timeline = try timeline(steps: ramp("4-4", "6-6", "cycles: 3") + "\n- rest: 5")
    #expect(
      timeline.segments.filter { $0.phase == .inhale }.map(\.cycle)
        == [Ordinal(1, of: 3), Ordinal(2, of: 3), Ordinal(3, of: 3)])
    #expect(timeline.segments.filter(\.isLanding).map(\.start) == [.zero, .seconds(30)])
  }

  @Test func `says what its first breath says until its last says something else`() throws {
    let steps = """
      - breathe:
          from: [{ in: 4, cue: Up }, { out: 4 }]
          to: [{ in: 6, cue: High }, { out: 6, cue: Down }]
        cycles: 3
      """
    #expect(
      try timeline(steps: steps).segments.map(\.cue) == [
        "Up", "Down", "Up", "Down", "High", "Down",
      ])
  }

  @Test func `is counted as it is made, whatever its ends`() throws {
    var generator = SplitMix64(seed: 200)
    for _ in 0..<200 {
      let kinds = generator.pattern().usual.phases.map(\.kind)
      func end() -> Pattern {
        Pattern(phases: kinds.map { Phase($0, generator.milliseconds(250...9000)) })
      }
      let breathing = Breathing(
        pattern: ByLevel(end()), rampEnd: ByLevel(end()),
        extent: generator.bool()
          ? .cycles(ByLevel(generator.int(1...40))) : .time(generator.duration(1...300_000)))
      let options = generator.options()
      let session = Session(
        id: "ramp", title: LocalizedText("Ramp"), steps: [.breathe(breathing)])
      let timeline = try session.timeline(options)
      let counted = Breaths(breathing, level: options.level, pace: options.pace)
      #expect(timeline.breathCount == counted.count)
      #expect(timeline.planned == counted.duration)
    }
  }
}

/// Shares of a second that computing has made differ by less than a microsecond.
func nearly(_ first: Duration, _ second: Duration) -> Bool {
  first - second < .microseconds(1) && second - first < .microseconds(1)
}
