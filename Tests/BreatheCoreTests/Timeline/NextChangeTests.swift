import Testing

@testable import BreatheCore

@Suite struct `The next change of a picture` {
  /// All that a picture in `steps` steps shows of a moment.
  private struct Shown: Equatable {
    var segment: Int
    var breath: Int
    var seconds: [Int]

    init(_ timeline: Timeline, _ time: Duration, steps: Int) {
      let moment = timeline.moment(at: time)
      segment = moment.index
      breath = Int((moment.breathLevel * Double(steps)).rounded())
      let hold = moment.segment.exercise.map { ($0.end - time).secondsLeft }
      seconds = [moment.remaining.secondsLeft, moment.timeLeft.secondsLeft, hold ?? 0]
    }
  }

  /// Rounding may put a change this much later than it is.
  private static let slack = Duration.microseconds(2)

  @Test func `lies after the present, and no later than the segment's end`() {
    var generator = SplitMix64(seed: 60)
    for timeline in SegmentTimelines.random {
      for _ in 0..<20 {
        let time = generator.time(in: timeline.start..<timeline.end)
        let next = timeline.nextChange(after: time, motion: generator.motion())
        #expect(next > time)
        #expect(next <= timeline.moment(at: time).segment.end)
      }
    }
  }

  @Test func `is the first one: nothing changes before it`() {
    var generator = SplitMix64(seed: 61)
    for timeline in SegmentTimelines.random {
      let steps = generator.int(1...200)
      for _ in 0..<12 {
        let time = generator.time(in: timeline.start..<timeline.end)
        let next = timeline.nextChange(after: time, motion: .breath(steps: steps))
        let shown = Shown(timeline, time, steps: steps)
        guard next - time > Self.slack else { continue }
        for _ in 0..<5 {
          let between = generator.time(in: time..<(next - Self.slack))
          #expect(Shown(timeline, between, steps: steps) == shown)
        }
        #expect(Shown(timeline, next - Self.slack, steps: steps) == shown)
      }
    }
  }

  @Test func `of a beat is its next step, where nothing else changes before`() {
    var generator = SplitMix64(seed: 62)
    for timeline in SegmentTimelines.random {
      let beat = Beat(
        step: .milliseconds(generator.int(20...400)), start: .milliseconds(generator.int(0...900)))
      for _ in 0..<12 {
        let time = generator.time(in: timeline.start..<timeline.end)
        let next = timeline.nextChange(after: time, motion: .steady(beat))
        let other = timeline.nextChange(after: time, motion: .still)
        #expect(next == other || beat.index(at: next) == beat.index(at: time) + 1)
        guard next - time > Self.slack else { continue }
        #expect(beat.index(at: next - Self.slack) == beat.index(at: time))
      }
    }
  }

  @Test func `of 478 comes a few dozen times a second at most, and sees every step`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    let steps = 100
    var time = timeline.start
    var looks = 0
    var levels: [Int] = []
    while time < timeline.end {
      levels.append(Shown(timeline, time, steps: steps).breath)
      time = timeline.nextChange(after: time, motion: .breath(steps: steps))
      looks += 1
    }
    #expect(time == timeline.end)
    // Eight rises and falls of 100 steps, and the seconds.
    #expect(looks < 8 * steps + 200)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(abs(level - next) <= 1) }
    #expect(Set(levels) == Set(0...steps))
  }

  @Test func `without a picture comes once a second`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    var (time, looks) = (timeline.start, 0)
    while time < timeline.end {
      time = timeline.nextChange(after: time, motion: .still)
      looks += 1
    }
    #expect(looks == 146)
  }

  @Test func `after the end is the end`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    #expect(timeline.nextChange(after: timeline.end, motion: .breath(steps: 100)) == timeline.end)
  }
}

extension SplitMix64 {
  fileprivate mutating func motion() -> Motion {
    switch int(0...2) {
    case 0: .still
    case 1: .breath(steps: int(1...200))
    default: .steady(Beat(step: .milliseconds(int(20...400)), start: .zero))
    }
  }
}
