import Testing

@testable import BreatheCore

@Suite struct `A soundtrack on its way to a device` {
  private let track: Soundtrack
  /// A glide sounds nearly all the time, and is silent at turns.
  private let glide: Soundtrack
  private let ocean: Soundtrack

  init() throws {
    let steps = "  - rest: 10s\n  - breathe: 4-4-4-4\n    cycles: 2"
    let timeline = try timeline(steps: steps)
    track = Soundtrack(timeline, mode: .tones)
    glide = Soundtrack(timeline, mode: .glide)
    ocean = Soundtrack(timeline, mode: .ocean)
  }

  private static let block = 1920

  /// Blocks from `start` on, one after the other, each where it is due.
  private static func play(
    _ stream: inout SoundStream, from start: Int, blocks: Int, gain: Float = 1
  ) -> [Float] {
    (0..<blocks).flatMap { number in
      stream.block(heardAt: start + number * block, gain: gain)
    }
  }

  @Test func `is what is rendered, once it has faded in`() {
    var stream = SoundStream(track)
    let heard = Self.play(&stream, from: 480_000, blocks: 100)
    #expect(heard[480...] == track.samples(480_000..<480_000 + heard.count)[480...])
    #expect(heard[..<480].largestStep < 0.02)
  }

  @Test func `begins in the middle of a sound without a click`() {
    var stream = SoundStream(glide)
    let heard = Self.play(&stream, from: 580_000, blocks: 4)
    #expect(heard.largestStep < 0.02)
    #expect(heard.loudest > 0.08)
  }

  @Test func `is silent within ten milliseconds of a pause, and for as long as it lasts`() {
    var stream = SoundStream(glide)
    _ = Self.play(&stream, from: 580_000, blocks: 4)
    let fading = stream.block(heardAt: nil)
    #expect(fading[..<100].loudest > 0.05)
    #expect(fading[482...].loudest == 0)
    #expect(fading.largestStep < 0.02)
    #expect(stream.isSilent)
    #expect(stream.block(heardAt: nil).loudest == 0)
  }

  @Test func `goes on after a pause where the session does`() {
    var stream = SoundStream(glide)
    _ = Self.play(&stream, from: 580_000, blocks: 4)
    for _ in 0..<10 { _ = stream.block(heardAt: nil) }
    let position = 580_000 + 4 * Self.block
    let heard = Self.play(&stream, from: position, blocks: 2)
    #expect(heard[480...] == glide.samples(position..<position + heard.count)[480...])
  }

  @Test func `skips without a click, and is right again within twenty milliseconds`() {
    var stream = SoundStream(glide)
    var heard = Self.play(&stream, from: 580_000, blocks: 4)
    let after = Self.play(&stream, from: 960_000, blocks: 2)
    heard += after
    #expect(after[964...] == glide.samples(960_000..<960_000 + after.count)[964...])
    #expect(heard.largestStep < 0.02)
  }

  @Test func `does not follow what nobody hears`() {
    var stream = SoundStream(track)
    _ = Self.play(&stream, from: 470_400, blocks: 4)
    let expected = track.samples(470_400 + 4 * Self.block..<470_400 + 5 * Self.block)
    #expect(stream.block(heardAt: 470_400 + 4 * Self.block + 95) == expected)
  }

  @Test(arguments: [-1000, -200, 200, 1000])
  func `takes up at the next turns what it is off in the middle of a breath`(off: Int) {
    var stream = SoundStream(glide)
    let (start, end) = (640_000, 640_000 + 5 * 192_000)
    var heard = Self.play(&stream, from: start, blocks: 2)
    var position = start + heard.count
    let before = stream.block(heardAt: position + off)
    #expect(before == glide.samples(position..<position + Self.block))
    heard += before
    position += Self.block
    while position < end {
      let block = stream.block(heardAt: position + off)
      if position + Self.block >= end {
        #expect(block == glide.samples(position + off..<position + off + Self.block))
      }
      heard += block
      position += Self.block
    }
    #expect(heard.largestStep < 0.02)
  }

  @Test func `takes up what it is off between two cues`() {
    var stream = SoundStream(track)
    _ = Self.play(&stream, from: 580_000, blocks: 1)
    let position = 580_000 + Self.block
    let heard = stream.block(heardAt: position + 500)
    #expect(heard == track.samples(position + 500..<position + 500 + Self.block))
  }

  @Test func `lets nothing be heard from a limit on, whatever the device says of its time`() {
    // The first breath begins here, in tones and in a glide.
    let limit = 480_000
    var generator = SplitMix64(seed: 41)
    for track in [track, glide, ocean] {
      for _ in 0..<50 {
        var stream = SoundStream(track)
        var position = limit - 9600
        while position < limit + 9600 {
          let off = generator.int(-2400...2400)
          let block = stream.block(heardAt: position + off, until: limit)
          #expect(block.loudest == 0)
          position += Self.block
        }
        #expect(Self.play(&stream, from: limit, blocks: 5).loudest > 0.05)
      }
    }
  }

  @Test func `changes its volume without a click`() {
    var stream = SoundStream(glide)
    _ = Self.play(&stream, from: 580_000, blocks: 4)
    let position = 580_000 + 4 * Self.block
    let heard = stream.block(heardAt: position, gain: 0.25)
    #expect(heard.largestStep < 0.02)
    let exact = glide.samples(position..<position + Self.block).map { $0 * 0.25 }
    #expect(heard[480...] == exact[480...])
  }

  @Test func `never clicks, whatever a person does`() {
    var generator = SplitMix64(seed: 72)
    for _ in 0..<60 {
      var stream = SoundStream([track, glide, ocean][generator.int(0...2)])
      var position = generator.int(0...1_200_000)
      var heard: [Float] = []
      for _ in 0..<30 {
        switch generator.int(0...5) {
        case 0: position = generator.int(-1000...1_300_000)
        case 1: position += generator.int(-3000...3000)
        default: break
        }
        let isPaused = generator.int(0...5) == 0
        var block = [Float](repeating: .nan, count: generator.int(1...4000))
        let gain = Float(generator.int(0...10)) / 10
        stream.fill(&block, heardAt: isPaused ? nil : position, gain: gain)
        position += isPaused ? 0 : block.count
        heard += block
      }
      #expect(heard.largestStep < 0.03)
      #expect(heard.loudest < 1)
    }
  }
}

extension SoundStream {
  fileprivate mutating func block(
    heardAt position: Int?, gain: Float = 1, until limit: Int = .max
  ) -> [Float] {
    var block = [Float](repeating: .nan, count: 1920)
    fill(&block, heardAt: position, gain: gain, until: limit)
    return block
  }
}
