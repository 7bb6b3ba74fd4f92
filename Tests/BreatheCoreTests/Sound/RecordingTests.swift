import Testing

@testable import BreatheCore

@Suite struct `A recording` {
  /// One channel of 16 bits, in a file that does not know its length, as one from a pipe.
  private static func wave(_ samples: [Int16], rate: Int) -> [UInt8] {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    return Array("RIFF".utf8) + number(0x7FFF_F024, 4) + Array("WAVEfmt ".utf8) + number(16, 4)
      + number(1, 2) + number(1, 2) + number(rate, 4) + number(2 * rate, 4) + number(2, 2)
      + number(16, 2) + Array("data".utf8) + number(0x7FFF_F000, 4)
      + samples.flatMap { number(Int(UInt16(bitPattern: $0)), 2) }
  }

  private let timeline: Timeline

  init() throws {
    timeline = try BreatheCoreTests.timeline(steps: "  - rest: 20s")
  }

  private func heard(_ recording: Recording, from start: Double, to end: Double) -> Soundtrack {
    Soundtrack(
      timeline, mode: .tones,
      words: [SpokenCue(recording, from: .seconds(start), to: .seconds(end))])
  }

  @Test func `is heard where it belongs, at its own speed`() throws {
    // Half a second of 100 Hz.
    let samples = (0..<11_025).map { Int16(20_000 * Sine.value(Double($0) / 220.5)) }
    let recording = try #require(Recording(wave: Self.wave(samples, rate: 22_050)))
    let track = heard(recording, from: 10, to: 12)
    #expect(track.samples(9, 10).loudest == 0)
    #expect(track.samples(10.5, 12).loudest == 0)
    #expect(abs(track.samples(10, 10.5).pitch - 100) < 1)
    #expect((0.4...0.45).contains(track.samples(10, 10.5).loudest))
    #expect(track.samples(10, 10.5).largestStep < 0.01)
  }

  @Test func `is the same in any pieces`() throws {
    let samples = (0..<9000).map { Int16(truncatingIfNeeded: $0 * 7919) }
    let track = heard(
      try #require(Recording(wave: Self.wave(samples, rate: 16_000))), from: 10, to: 15)
    var generator = SplitMix64(seed: 81)
    for _ in 0..<20 {
      let start = generator.int(470_000...500_000)
      let middle = start + generator.int(1...9000)
      let end = middle + generator.int(1...9000)
      #expect(
        track.samples(start..<end) == track.samples(start..<middle) + track.samples(middle..<end))
    }
  }

  @Test func `ends softly where the next cue is due`() throws {
    let loud = try #require(
      Recording(wave: Self.wave([Int16](repeating: 20_000, count: 44_100), rate: 22_050)))
    let track = heard(loud, from: 10, to: 11)
    #expect(track.samples(10.9, 10.97).loudest > 0.4)
    #expect(track.samples(11, 12).loudest == 0)
    #expect(track.samples(10.9, 11.1).largestStep < 0.01)
    #expect(!track.isSilent(between: 520_000, 520_001))
    #expect(track.isSilent(between: 528_001, 560_000))
  }

  @Test func `is none in any other form`() {
    let good = Self.wave([1, 2, 3], rate: 22_050)
    #expect(Recording(wave: good) != nil)
    #expect(Recording(wave: Self.wave([], rate: 22_050)) != nil)
    for count in 0..<44 { #expect(Recording(wave: Array(good[..<count])) == nil) }
    for index in [0, 8, 12, 16, 20, 22, 34, 36] {
      var broken = good
      broken[index] ^= 0x40
      #expect(Recording(wave: broken) == nil)
    }
    for rate in [0, 100, 96_000] { #expect(Recording(wave: Self.wave([1], rate: rate)) == nil) }
    #expect(Recording(wave: Array("error: no voice".utf8)) == nil)
  }
}
