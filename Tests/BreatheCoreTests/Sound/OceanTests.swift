import Testing

@testable import BreatheCore

@Suite struct `The ocean` {
  private let track: Soundtrack

  init() throws {
    let steps =
      "  - rest: 10s\n  - breathe: 4-4-4-4\n    cycles: 2\n  - breathe: 4-6\n    cycles: 3"
    track = Soundtrack(try timeline(steps: steps), mode: .ocean)
  }

  @Test func `swells as the breath comes in, and ebbs as it goes out`() {
    // The breath in from 10 s to 14 s, out from 18 s to 22 s.
    let rising = (0..<4).map { track.samples(10.2 + 0.8 * Double($0), 11 + 0.8 * Double($0)) }
      .map(\.loudness)
    let ebbing = (0..<4).map { track.samples(18.2 + 0.8 * Double($0), 19 + 0.8 * Double($0)) }
      .map(\.loudness)
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $1 > $0 })
    #expect(zip(ebbing, ebbing.dropFirst()).allSatisfy { $1 < $0 })
    #expect(rising[3] > 1.8 * rising[0] && ebbing[0] > 1.8 * ebbing[3])
    // Beside a cue, whose loudest is 0.2.
    #expect((0.05...0.15).contains(rising[3]))
  }

  @Test func `ebbs to a wash while the breath is held, fainter where it is out`() {
    // The breath held in from 14 s to 18 s, out from 22 s to 26 s.
    let (crest, full) = (track.samples(14.2, 14.5), track.samples(15.6, 17.7))
    let (trough, empty) = (track.samples(22.2, 22.5), track.samples(23.6, 25.7))
    #expect(crest.loudness > 2.5 * full.loudness && trough.loudness > 1.5 * empty.loudness)
    #expect(full.loudness > 1.5 * empty.loudness)
    // Beside a wave, whose least is 0.03.
    #expect((0.005...0.02).contains(empty.loudness))
    // A device plays on.
    for time in [15, 24] {
      #expect(!track.isSilent(between: time * Soundtrack.rate, (time + 1) * Soundtrack.rate))
    }
  }

  @Test func `is silent at turns`() {
    for turn in [14.0, 18, 22, 26] {
      #expect(track.samples(turn - 0.006, turn + 0.006).loudest < 0.002)
    }
    for turn in [46.0, 52, 56] {
      #expect(track.samples(turn - 0.006, turn + 0.006).loudest < 0.002)
      #expect(track.samples(turn + 0.2, turn + 0.5).loudest > 0.02)
    }
  }

  @Test func `does not hiss, does not rumble, and swings around nothing`() {
    let wave = track.samples(10.5, 13.5)
    let mean = wave.reduce(0, +) / Float(wave.count)
    #expect(abs(mean) < 0.01)
    // What is left where four samples, then sixty-four, are taken for one.
    let loudness = wave.loudness
    #expect(wave.averaged(by: 4).loudness > 0.95 * loudness)
    #expect(wave.averaged(by: 64).loudness < 0.85 * loudness)
  }

  @Test func `is another wave each time`() {
    let waves = [26.0, 42, 52].map { track.samples($0 + 0.5, $0 + 3.5) }
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let shared = zip(waves[one], waves[other]).reduce(0) { $0 + $1.0 * $1.1 }
      let energies = waves[one].energy * waves[other].energy
      #expect(abs(shared) / energies.squareRoot() < 0.3)
    }
  }

  @Test func `leaves no cue out but those of the breath`() throws {
    let timeline = try shipped("low-lunge").timeline(RunOptions())
    let (tones, ocean) = (Soundtrack(timeline, mode: .tones), Soundtrack(timeline, mode: .ocean))
    for cue in timeline.soundCues where cue.kind == .changeSides || cue.kind == .rest {
      let start = Soundtrack.sample(at: cue.start - timeline.start)
      #expect(tones.samples(start..<start + 9000) == ocean.samples(start..<start + 9000))
    }
  }

  /// Whoever changes the sea knows it: a file rendered twice is the same, also by another build.
  @Test func `is the same sea as ever`() {
    let samples = track.samples(10, 14).map(WaveFormat.number)
    #expect(
      fnv1a64(
        samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
        == "2ef66ea5cdacd872")
  }
}

@Suite struct `Ticks` {
  /// The seconds of its timeline at which something begins to sound that the cues alone don't.
  private func ticks(_ timeline: Timeline) -> [Double] {
    let (tones, ticking) = (
      Soundtrack(timeline, mode: .tones), Soundtrack(timeline, mode: .tick)
    )
    let window = 0..<tones.sampleCount
    var (ticks, last) = ([Double](), -Soundtrack.rate)
    for (index, pair) in zip(tones.samples(window), ticking.samples(window)).enumerated()
    where pair.0 != pair.1 {
      if index - last > 4800 { ticks.append(Double(index / 48) / 1000) }
      last = index
    }
    return ticks
  }

  @Test func `count the seconds of a breath that is held, between its beginning and its end`()
    throws
  {
    let timeline = try timeline(steps: "  - breathe: 4-7-8-2.5\n    cycles: 2")
    let first = [5.0, 6, 7, 8, 9, 10, 20, 21]
    #expect(ticks(timeline) == first + first.map { $0 + 21.5 })
  }

  @Test func `count a posture and a movement that is held, but no posture with paced breaths`()
    throws
  {
    let steps = """
        - hold: Lunge
          for: 4s
        - rest: 5s
        - hold: Paced
          for: 8s
          breathe: 4-4
        - move: Bridge
          tempo: [{ lift: 3s }, { hold: 3s }, { lower: 3s }]
          reps: 1
      """
    #expect(ticks(try timeline(steps: steps)) == [1, 2, 3, 21, 22])
  }

  @Test func `are soft, and come and go without a click`() {
    let tick = CueTones.tick.samples.map { Float($0) }
    #expect((0.03...0.08).contains(tick.loudest))
    #expect(tick.largestStep < 0.01)
    #expect(tick.first == 0 && abs(tick.last ?? 1) < 0.0001)
  }
}

extension Collection where Element == Float, Index == Int {
  fileprivate var energy: Float { reduce(0) { $0 + $1 * $1 } }

  fileprivate var loudness: Float { (energy / Float(count)).squareRoot() }

  fileprivate func averaged(by length: Int) -> [Float] {
    stride(from: startIndex, to: endIndex - length, by: length).map { start in
      self[start..<start + length].reduce(0, +) / Float(length)
    }
  }
}
