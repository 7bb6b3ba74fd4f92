import BreatheCore
import Testing

@Suite struct `A moment of a timeline` {
  @Test func `at a boundary belongs to the later segment`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    let boundaries: [(Int, Segment.Activity)] = [
      (-10, .leadIn), (0, .phase(.inhale)), (4, .phase(.holdFull)), (11, .phase(.exhale)),
      (19, .phase(.inhale)), (57, .phase(.inhale)), (68, .phase(.exhale)), (76, .closing),
    ]
    for (second, activity) in boundaries {
      let moment = timeline.moment(at: .seconds(second))
      #expect(moment.segment.activity == activity)
      #expect(moment.segment.start == .seconds(second))
      #expect(moment.progress == 0)
    }
    #expect(timeline.moment(at: .seconds(4) - .nanoseconds(1)).segment.phase == .inhale)
  }

  @Test func `lies in its segment, wherever it is`() {
    var generator = SplitMix64(seed: 40)
    for timeline in SegmentTimelines.random {
      for _ in 0..<20 {
        let time = generator.time(in: timeline.start..<timeline.end)
        let moment = timeline.moment(at: time)
        let expected = timeline.segments.firstIndex { $0.start <= time && time < $0.end }
        #expect(moment.index == expected)
        #expect(moment.segment == timeline.segments[moment.index])
        #expect(moment.time == time)
        #expect(moment.remaining == moment.segment.end - time)
        #expect((0..<1).contains(moment.progress))
        let isLast = moment.index == timeline.segments.count - 1
        #expect(moment.next == (isLast ? nil : timeline.segments[moment.index + 1]))
      }
    }
  }

  @Test func `outside the timeline is its beginning or its end`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    #expect(timeline.moment(at: .seconds(-1000)) == timeline.moment(at: .seconds(-10)))
    #expect(timeline.moment(at: .seconds(1000)) == timeline.moment(at: .seconds(136)))
    let end = timeline.moment(at: timeline.end)
    #expect(end.index == timeline.segments.count - 1)
    #expect(end.progress == 1 && end.remaining == .zero && end.timeLeft == .zero)
  }

  @Test(arguments: [(-10, 76), (-1, 76), (0, 76), (30, 46), (75, 1), (76, 60), (100, 36), (136, 0)])
  func `tells the time left of what was planned, in the closing rest until its end`(
    second: Int, left: Int
  ) throws {
    let timeline = try shipped("478").timeline(RunOptions())
    #expect(timeline.moment(at: .seconds(second)).timeLeft == .seconds(left))
  }

  @Test func `knows the last breath, and no other`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    for second in -10..<136 {
      let isLast = (57..<76).contains(second)
      #expect(timeline.moment(at: .seconds(second)).isLastBreath == isLast)
    }
  }
}
