import Testing

@testable import BreatheCore

@Suite struct `A window of time` {
  /// Windows of any length, many of them at a boundary, some before or after everything.
  private func windows(
    of timeline: Timeline, _ generator: inout SplitMix64
  ) -> [Range<Duration>] {
    func time(_ generator: inout SplitMix64) -> Duration {
      switch generator.int(0...4) {
      case 0, 1: generator.pick(timeline.segments).start
      case 2: generator.pick(timeline.segments).end
      default:
        generator.time(in: timeline.start - .seconds(10)..<timeline.end + .seconds(10))
      }
    }
    return (0..<40).map { _ in
      let (a, b) = (time(&generator), time(&generator))
      return min(a, b)..<max(a, b)
    }
  }

  @Test func `holds the segments that begin in it, its lower bound included`() {
    var generator = SplitMix64(seed: 50)
    for timeline in SegmentTimelines.random {
      for window in windows(of: timeline, &generator) {
        let expected = timeline.segments.indices.filter {
          window.contains(timeline.segments[$0].start)
        }
        #expect(Array(timeline.beginning(in: window)) == expected)
      }
    }
  }

  @Test func `holds the segments that end in it, its upper bound included`() {
    var generator = SplitMix64(seed: 51)
    for timeline in SegmentTimelines.random {
      for window in windows(of: timeline, &generator) {
        let expected = timeline.segments.indices.filter {
          let end = timeline.segments[$0].end
          return end > window.lowerBound && end <= window.upperBound
        }
        #expect(
          Array(timeline.ending(in: window)) == expected,
          "\(window) of \(timeline.start)..<\(timeline.end)")
      }
    }
  }

  @Test func `and the next have every segment once between them`() {
    var generator = SplitMix64(seed: 52)
    for timeline in SegmentTimelines.random {
      var (begun, ended): ([Int], [Int]) = ([], [])
      var time = timeline.start
      while time < timeline.end {
        let next = min(time + generator.milliseconds(1...20_000), timeline.end)
        begun += timeline.beginning(in: time..<next)
        ended += timeline.ending(in: time..<next)
        time = next
      }
      #expect(begun == Array(timeline.segments.indices))
      #expect(ended == Array(timeline.segments.indices))
    }
  }
}
