import BreatheCore
import Testing

@Suite struct `The segments of a timeline` {
  /// A few hundred random sessions, each compiled in some way.
  static func timelines(seed: UInt64, _ count: Int = 300) -> [Timeline] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).compactMap { _ in
      let session = generator.session()
      return try? session.timeline(generator.options())
    }
  }

  @Test func `follow one another without gaps, each later than the last`() {
    let timelines = Self.timelines(seed: 10)
    #expect(timelines.count == 300)
    for timeline in timelines {
      #expect(timeline.segments.allSatisfy { $0.duration > .zero })
      for (segment, next) in zip(timeline.segments, timeline.segments.dropFirst()) {
        #expect(segment.end == next.start)
        #expect(segment.start < next.start)
      }
    }
  }

  @Test func `begin with the lead-in, which alone lies before zero`() {
    for timeline in Self.timelines(seed: 11) {
      for (index, segment) in timeline.segments.enumerated() {
        #expect((segment.activity == .leadIn) == (segment.start < .zero))
        #expect((segment.activity == .leadIn) == (segment.step == -1))
        #expect(segment.activity != .leadIn || (index == 0 && segment.end == .zero))
      }
      #expect(timeline.start == timeline.segments.first?.start)
      #expect(timeline.end == timeline.segments.last?.end)
    }
  }

  @Test func `count steps and breaths upwards, one at a time`() {
    for timeline in Self.timelines(seed: 12) {
      for (segment, next) in zip(timeline.segments, timeline.segments.dropFirst()) {
        #expect(next.step >= segment.step)
      }
      let breaths = timeline.segments.compactMap(\.breath)
      #expect(breaths.first == nil || breaths.first == 0)
      for (breath, next) in zip(breaths, breaths.dropFirst()) {
        #expect(next == breath || next == breath + 1)
      }
      #expect(timeline.breathCount == (breaths.last ?? -1) + 1)
    }
  }

  @Test func `are breaths exactly where they are phases`() {
    for timeline in Self.timelines(seed: 13) {
      for segment in timeline.segments {
        #expect((segment.phase != nil) == (segment.breath != nil))
        #expect((segment.phase != nil) == (segment.cycle != nil))
        #expect(!segment.cue.isEmpty)
      }
    }
  }

  @Test func `number the breaths of a step from the first to the last`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 3\n- breathe: 5-5\n  cycles: 2")
    let inhales = timeline.segments.filter { $0.phase == .inhale }
    #expect(
      inhales.map(\.cycle)
        == [
          Ordinal(1, of: 3), Ordinal(2, of: 3), Ordinal(3, of: 3), Ordinal(1, of: 2),
          Ordinal(2, of: 2),
        ])
    #expect(inhales.map(\.breath) == [0, 1, 2, 3, 4])
    #expect(timeline.moment(at: .seconds(29)).isLastBreath == false)
    #expect(timeline.moment(at: .seconds(40)).isLastBreath)
  }

  @Test func `end with what closes, which is not planned`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 2\n- rest: 30\n  closing: true")
    #expect(timeline.planned == .seconds(20))
    #expect(timeline.end == .seconds(50))
    #expect(timeline.segments.last?.activity == .closing)
    for timeline in SegmentTimelines.random {
      let closing = timeline.segments.filter { $0.activity == .closing }
      #expect(timeline.planned == timeline.end - closing.reduce(.zero) { $0 + $1.duration })
      #expect(closing.count <= 1)
    }
  }

  @Test func `of a posture tell the side, the set and when the hold ends`() throws {
    let timeline = try timeline(
      steps: "- hold: Lunge\n  for: 25\n  sides: [right, left]\n  sets: 2\n  breathe: 4-6")
    let holds = timeline.segments.filter { $0.exercise != nil }
    #expect(holds.count == 4 * 5)
    #expect(
      holds.filter(\.isLanding).map(\.exercise?.side) == [.right, .left, .right, .left])
    #expect(holds.filter(\.isLanding).map(\.exercise?.set.index) == [1, 1, 2, 2])
    #expect(
      holds.filter(\.isLanding).compactMap { $0.exercise.map { $0.end } }
        == [.seconds(25), .seconds(65), .seconds(105), .seconds(145)])
    // Two whole breaths, and what is left over with the breath left to itself.
    #expect(
      holds.prefix(5).map(\.activity)
        == [.phase(.inhale), .phase(.exhale), .phase(.inhale), .phase(.exhale), .posture])
    #expect(
      timeline.segments.filter { $0.exercise == nil }.map(\.activity) == [
        .changeSides, .changeSides, .changeSides,
      ])
  }

  @Test func `between sets without sides are rests`() throws {
    let timeline = try timeline(steps: "- hold: Stay\n  for: 20\n  sets: 3\n  between: 10")
    #expect(
      timeline.segments.map(\.activity) == [.posture, .rest, .posture, .rest, .posture])
  }

  @Test func `are landed on at the beginning of a step, a hold and a rest only`() throws {
    let timeline = try timeline(
      steps: """
        - breathe: 4-6
          cycles: 2
        - hold: Lunge
          for: 20
          sides: [left, right]
          breathe: 4-6
        - rest: 10
        """)
    #expect(
      timeline.segments.filter(\.isLanding).map(\.start)
        == [.seconds(0), .seconds(20), .seconds(40), .seconds(55), .seconds(75)])
    #expect(timeline.nextPlace(after: 0) == 4)
    #expect(timeline.place(of: 3) == 0)
    #expect(timeline.nextPlace(after: timeline.segments.count - 1) == nil)
  }

  @Test func `speak the person's language`() throws {
    let session = try shipped("478")
    let cues = try Language.allCases.map {
      try session.timeline(RunOptions(language: $0)).segments.map(\.cue)
    }
    #expect(cues[0].contains("Hold without straining"))
    #expect(cues[1].contains("Houd je adem vast, zonder te persen"))
    #expect(zip(cues[0], cues[1]).allSatisfy { $0 != $1 })
  }
}

/// Random timelines that several tests share.
enum SegmentTimelines {
  static let random = `The segments of a timeline`.timelines(seed: 20, 150)
}
