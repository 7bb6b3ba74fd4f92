import BreatheCore
import Testing

@Suite struct `The level of the breath` {
  @Test func `stays between empty and full`() {
    var generator = SplitMix64(seed: 30)
    for timeline in SegmentTimelines.random {
      for segment in timeline.segments {
        #expect((0...1).contains(segment.breathLevel.from))
        #expect((0...1).contains(segment.breathLevel.to))
      }
      for _ in 0..<20 {
        let time = generator.time(in: timeline.start..<timeline.end)
        #expect((0...1).contains(timeline.moment(at: time).breathLevel))
      }
    }
  }

  @Test func `does not jump from one segment to the next`() {
    for timeline in SegmentTimelines.random {
      for (segment, next) in zip(timeline.segments, timeline.segments.dropFirst()) {
        #expect(abs(segment.breathLevel.to - next.breathLevel.from) < 1e-9)
        let before = timeline.moment(at: segment.end - .nanoseconds(1)).breathLevel
        let after = timeline.moment(at: segment.end).breathLevel
        #expect(abs(before - after) < 1e-6)
      }
    }
  }

  @Test func `rises on an inhale, falls on an exhale and is still on a hold`() throws {
    let timeline = try timeline(steps: "- breathe: 4-3-6-2\n  cycles: 2")
    let levels = timeline.segments.map { [$0.breathLevel.from, $0.breathLevel.to] }
    #expect(levels == [[0, 1], [1, 1], [1, 0], [0, 0], [0, 1], [1, 1], [1, 0], [0, 0]])
  }

  @Test(arguments: [
    (0, 0), (1, 0.14645), (2, 0.5), (3, 0.85355), (4, 1), (6, 1), (9, 0.5), (12, 0),
  ])
  func `eases like a breath, slow at its ends`(second: Int, level: Double) throws {
    let timeline = try timeline(steps: "- breathe: 4-3-4\n  cycles: 1\n- rest: 5")
    let found = timeline.moment(at: .seconds(second)).breathLevel
    #expect(abs(found - level) < 1e-4)
  }

  @Test func `of two inhales is shared in proportion to their time`() throws {
    let timeline = try timeline(
      steps: "- breathe: [{ in: 3s }, { in: 1s }, { out: 4s }, { out: 4s }]\n  cycles: 1")
    let levels = timeline.segments.map { [$0.breathLevel.from, $0.breathLevel.to] }
    #expect(levels == [[0, 0.75], [0.75, 1], [1, 0.5], [0.5, 0]])
  }

  @Test func `rises whole with each inhale after an exhale`() throws {
    // Alternate nostril, as PROTOCOLS spells it: in, out, in, out are two whole breaths.
    let timeline = try timeline(
      steps: "- breathe: [{ in: 4s }, { out: 4s }, { in: 4s }, { out: 4s }]\n  cycles: 1")
    let levels = timeline.segments.map { [$0.breathLevel.from, $0.breathLevel.to] }
    #expect(levels == [[0, 1], [1, 0], [0, 1], [1, 0]])
  }

  @Test(arguments: [
    "[{ out: 6s }, { in: 4s }]", "[{ hold: 2s }, { in: 4s }, { out: 6s }]",
    "[{ hold: 2s }, { out: 6s }, { in: 4s }]", "[{ in: 2s }, { out: 6s }, { in: 2s }]",
    "[{ out: 3s }, { in: 4s }, { out: 3s }]", "[{ in: 2s }, { hold: 1s }, { in: 2s }, { out: 6s }]",
    "[{ in: 2s }, { out: 3s }, { in: 4s }, { out: 1s }]",
  ]) func `goes on from one breath to the next, wherever a breath begins`(phases: String) throws {
    let timeline = try timeline(steps: "- breathe: \(phases)\n  cycles: 3")
    for (segment, next) in zip(timeline.segments, timeline.segments.dropFirst()) {
      #expect(abs(segment.breathLevel.to - next.breathLevel.from) < 1e-9)
    }
    let levels = timeline.segments.flatMap { [$0.breathLevel.from, $0.breathLevel.to] }
    #expect(levels.min() == 0 && levels.max() == 1)
  }
}
