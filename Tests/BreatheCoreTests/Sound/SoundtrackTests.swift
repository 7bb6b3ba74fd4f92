import Testing

@testable import BreatheCore

@Suite struct `A timeline as it sounds` {
  /// Random sessions of at most ten minutes, in both modes.
  private static func soundtracks(seed: UInt64, _ count: Int) -> [Soundtrack] {
    `The segments of a timeline`.timelines(seed: seed, count)
      .filter { $0.end < .seconds(600) }
      .flatMap { timeline in SoundMode.allCases.map { Soundtrack(timeline, mode: $0) } }
  }

  /// Windows anywhere, of at most half a second.
  private static func windows(
    of track: Soundtrack, _ generator: inout SplitMix64
  ) -> [Range<Int>] {
    (0..<6).map { _ in
      let start = generator.int(-1000...track.sampleCount)
      return start..<start + generator.int(1...Soundtrack.rate / 2)
    }
  }

  @Test func `is the same in any pieces`() {
    var generator = SplitMix64(seed: 70)
    for track in Self.soundtracks(seed: 70, 15) {
      for window in Self.windows(of: track, &generator) {
        let whole = track.samples(window)
        var pieces: [Float] = []
        while pieces.count < whole.count {
          let start = window.lowerBound + pieces.count
          let end = min(window.upperBound, start + generator.int(1...5000))
          pieces += track.samples(start..<end)
        }
        #expect(pieces == whole)
      }
    }
  }

  @Test func `has no click, and nothing too loud`() {
    var generator = SplitMix64(seed: 71)
    for track in Self.soundtracks(seed: 71, 15) {
      for window in Self.windows(of: track, &generator) {
        let samples = track.samples(window)
        #expect(samples.largestStep < 0.06)
        #expect(samples.loudest < 1)
      }
    }
  }

  @Test(arguments: SoundMode.allCases)
  func `has no click anywhere in a whole session`(mode: SoundMode) throws {
    let track = Soundtrack(try shipped("478").timeline(RunOptions()), mode: mode)
    let samples = track.samples(0..<track.sampleCount)
    #expect(samples.largestStep < 0.04)
    #expect((0.2...0.7).contains(samples.loudest))
  }

  @Test func `is silent where nothing sounds`() throws {
    let steps = "  - rest: 10s\n  - breathe: 4-4\n    cycles: 1\n  - rest: 10s"
    let timeline = try timeline(steps: steps)
    for mode in SoundMode.allCases {
      let track = Soundtrack(timeline, mode: mode)
      #expect(track.samples(4, 10).loudest == 0)
      #expect(track.samples(10.1, 10.2).loudest > 0.01)
      #expect(track.samples(19, 28).loudest == 0)
      #expect(track.samples(-9, 0).loudest == 0)
      #expect(track.samples(34, 99).loudest == 0)
    }
    #expect(Soundtrack(timeline, mode: .tones).samples(11, 14).loudest == 0)
    #expect(Soundtrack(timeline, mode: .glide).samples(11, 12).loudest > 0.05)
  }

  @Test func `goes on until the last bell has died away`() throws {
    let timeline = try timeline(steps: "  - rest: 10s")
    let track = Soundtrack(timeline, mode: .tones)
    #expect(track.sampleCount == 16 * Soundtrack.rate)
    #expect(track.samples(track.sampleCount..<track.sampleCount + 1000).loudest == 0)
  }

  @Test func `begins each cue on its boundary, to the sample`() throws {
    // At such a pace a boundary lies between two samples; the bell has died away by the first one.
    let steps = "  - rest: 9.321s\n  - breathe: 4-4-4-4\n    cycles: 3"
    let timeline = try timeline(steps: steps, pace: 0.7777)
    let track = Soundtrack(timeline, mode: .tones)
    let cues = timeline.soundCues.filter { $0.start > .zero && $0.kind != .lastBreath }
    #expect(cues.count == 13)
    for cue in cues {
      let exact = cue.start.inSeconds * Double(Soundtrack.rate)
      let first = Int((exact - 0.0001).rounded(.up))
      let samples = track.samples(first - 100..<first + 3)
      #expect(samples.prefix(101).allSatisfy { $0 == 0 })
      #expect(samples.suffix(2).allSatisfy { $0 > 0 })
    }
  }
}

@Suite struct `The glide` {
  private let track: Soundtrack

  init() throws {
    let steps = "  - rest: 10s\n  - breathe: 4-4-4-4\n    cycles: 2"
    track = Soundtrack(try timeline(steps: steps), mode: .glide)
  }

  @Test func `follows the breath between 220 and 330 Hz, and stays where it holds`() {
    for (time, pitch) in [
      (10.2, 221.0), (11, 236), (12, 275), (13, 314), (13.8, 329), (16, 330), (19, 314),
      (20, 275), (21, 236), (24, 220),
    ] {
      let heard = track.samples(time - 0.05, time + 0.05).pitch
      #expect(abs(heard - pitch) < 4, "\(heard) Hz at \(time) s")
    }
  }

  @Test func `is silent at turns, and sounds between them`() {
    for turn in [10.0, 14, 18, 22] {
      #expect(track.samples(turn - 0.004, turn + 0.004).loudest < 0.002)
      #expect(track.samples(turn + 0.1, turn + 0.2).loudest > 0.08)
      #expect(track.samples(turn - 0.2, turn - 0.1).loudest > 0.08 || turn == 10)
    }
  }

  @Test func `ends its sweep where the integral of its frequency says`() {
    // Half of the way at the empty note, half at the full one: the same turns as at their middle.
    let sweep = Glide(BreathSpan(0, 1), duration: 4)
    var values = [Float](repeating: 0, count: 192_001)
    var span = values.mutableSpan
    sweep.add(0..<192_001, to: &span, at: 0)
    let rises = zip(values, values.dropFirst()).filter { $0 < 0 && $1 >= 0 }.count
    #expect(abs(rises - 4 * 275) <= 1)
  }

  @Test func `leaves no cue out but those of the breath`() throws {
    let timeline = try shipped("low-lunge").timeline(RunOptions())
    let kinds = Set(timeline.soundCues.map(\.kind.name))
    #expect(kinds.isSuperset(of: ["start", "end", "change-sides", "posture", "inhale"]))
    let (tones, glide) = (Soundtrack(timeline, mode: .tones), Soundtrack(timeline, mode: .glide))
    for cue in timeline.soundCues where cue.kind == .changeSides || cue.kind == .rest {
      let start = Soundtrack.sample(at: cue.start - timeline.start)
      #expect(tones.samples(start..<start + 9000) == glide.samples(start..<start + 9000))
    }
  }
}
