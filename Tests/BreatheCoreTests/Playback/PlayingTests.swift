import BreatheCore
import Testing

@Suite struct `A session that is played` {
  private func sitter(_ id: String = "478") throws -> Sitter {
    Sitter(try shipped(id).timeline(RunOptions()))
  }

  @Test func `begins with its lead-in`() throws {
    var sitter = try sitter()
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .seconds(-10))
    #expect(sitter.look(after: .zero) == 0)
    #expect(sitter.look(after: .zero) == nil)
  }

  @Test func `goes to its end and enters each segment once, in order`() throws {
    var sitter = try sitter()
    let entered = [sitter.look(after: .zero)].compactMap(\.self) + sitter.pass(.seconds(146))
    #expect(entered == Array(sitter.playback.timeline.segments.indices))
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.time == .seconds(136))
    let tally = sitter.playback.tally
    #expect(tally.active == .seconds(76) && tally.paused == .zero)
    #expect(tally.cycles == 4 && tally.steps == 1 && tally.reachedEnd)
  }

  @Test func `stays ended`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(146))
    let tally = sitter.playback.tally
    for command in [.next, .back, .togglePause, .switchHolds, .stop] as [PlaybackCommand] {
      #expect(sitter.press(command) == nil)
      #expect(sitter.look(after: .seconds(1)) == nil)
    }
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally == tally)
  }

  @Test func `has a deadline for each time on the timeline`() throws {
    var sitter = try sitter()
    #expect(sitter.playback.deadline(for: .zero) == .seconds(1010))
    sitter.pass(.seconds(5))
    sitter.press(.togglePause)
    sitter.pass(.seconds(30))
    sitter.press(.togglePause)
    #expect(sitter.playback.deadline(for: .zero) == .seconds(1040))
  }

  @Test func `counts low-lunge as it is: 260 seconds, 18 breaths, four steps`() throws {
    var sitter = try sitter("low-lunge")
    sitter.pass(.seconds(30 + 290))
    let tally = sitter.playback.tally
    #expect(tally.active == .seconds(260))
    #expect(tally.cycles == 18 && tally.steps == 4)
    #expect(sitter.playback.state == .ended(.completed))
  }

  @Test func `counts all that was planned, however often it is looked at`() {
    var generator = SplitMix64(seed: 70)
    for timeline in SegmentTimelines.random {
      var sitter = Sitter(timeline, hasKeys: false)
      while sitter.playback.state == .running {
        _ = sitter.look(after: generator.milliseconds(1...1999))
      }
      let steps = Set(timeline.segments.filter { $0.activity != .closing }.map(\.step)).subtracting(
        [-1])
      #expect(sitter.playback.state == .ended(.completed))
      #expect(sitter.playback.tally.active == timeline.planned)
      #expect(sitter.playback.tally.cycles == timeline.breathCount)
      #expect(sitter.playback.tally.steps == steps.count)
    }
  }

  @Test func `that is stopped early counts what was played`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 25))
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.stopped))
    let tally = sitter.playback.tally
    #expect(tally.active == .seconds(25))
    #expect(tally.cycles == 1 && tally.steps == 0 && !tally.reachedEnd)
  }

  @Test func `that is stopped in the lead-in counts nothing`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(7))
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.stopped))
    #expect(sitter.playback.tally == Tally())
  }

  @Test func `that is stopped in the closing rest is completed`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 76 + 5))
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(76))
  }

  @Test func `stops while it is paused`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(20))
    sitter.press(.togglePause)
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.stopped))
  }

  @Test func `gives way to the version without holds in the lead-in only`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    var early = Sitter(timeline, canSwitchHolds: true)
    early.pass(.seconds(3))
    early.press(.switchHolds)
    #expect(early.playback.state == .ended(.switchedHolds))
    var without = Sitter(timeline)
    without.pass(.seconds(3))
    without.press(.switchHolds)
    #expect(without.playback.state == .running)
    var late = Sitter(timeline, canSwitchHolds: true)
    late.pass(.seconds(10))
    late.press(.switchHolds)
    #expect(late.playback.state == .running)
  }
}
