import BreatheCore
import Testing

@Suite struct `A session that waits` {
  /// A text of 10 s, a wait, 20 s of breath, another wait, a rest of 30 s.
  private func sitter(hasKeys: Bool = true) throws -> Sitter {
    let steps = """
      - say: Listen
        for: 10
      - wait: Lie down
      - breathe: 4-6
        cycles: 2
      - wait: Ready to rest?
      - rest: 30
      """
    var sitter = Sitter(try timeline(steps: steps), hasKeys: hasKeys)
    _ = sitter.look(after: .zero)
    return sitter
  }

  private func waiting() throws -> Sitter {
    var sitter = try sitter()
    sitter.pass(.seconds(10))
    return sitter
  }

  @Test(arguments: [0, 1, 500, 1499])
  func `stops exactly there, however late it is looked at`(late: Int) throws {
    var sitter = try sitter()
    sitter.pass(.milliseconds(9500))
    #expect(sitter.look(after: .milliseconds(500 + late)) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .seconds(10))
    #expect(sitter.playback.tally.active == .seconds(10))
    #expect(sitter.playback.tally.paused == .milliseconds(late))
    #expect(sitter.playback.tally.steps == 1)
  }

  @Test func `runs until just before it`() throws {
    var sitter = try sitter()
    sitter.pass(.milliseconds(9500))
    _ = sitter.look(after: .milliseconds(500) - .nanoseconds(1))
    #expect(sitter.playback.state == .running)
    _ = sitter.look(after: .nanoseconds(1))
    #expect(sitter.playback.state == .paused(.waiting))
  }

  @Test func `waits as long as it takes, and that is not practice`() throws {
    var sitter = try waiting()
    #expect(sitter.pass(.seconds(3600)).isEmpty)
    sitter.freeze(.seconds(10))
    sitter.suspend(.seconds(1000))
    #expect(sitter.look(after: .seconds(20)) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .seconds(10))
    #expect(sitter.playback.tally.active == .seconds(10))
    #expect(sitter.playback.tally.paused == .seconds(3630))
  }

  @Test(arguments: [PlaybackCommand.goOn, .togglePause, .next])
  func `goes on with a key, and enters what it waited for`(command: PlaybackCommand) throws {
    var sitter = try waiting()
    sitter.pass(.seconds(60))
    #expect(sitter.press(command) == 1)
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .seconds(10))
    #expect(sitter.look(after: .zero) == nil)
    #expect(sitter.playback.state == .running)
    #expect(sitter.pass(.seconds(5)) == [2])
    #expect(sitter.playback.time == .seconds(15))
  }

  @Test func `has its deadlines from when it went on`() throws {
    var sitter = try waiting()
    sitter.pass(.seconds(50))
    sitter.press(.goOn)
    #expect(sitter.playback.deadline(for: .seconds(14)) == .seconds(1000 + 60 + 4))
  }

  @Test func `goes on with the key for it only while it waits`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(5))
    #expect(sitter.press(.goOn) == nil)
    #expect(sitter.playback.state == .running)
    sitter.press(.togglePause)
    #expect(sitter.press(.goOn) == nil)
    #expect(sitter.playback.state == .paused(.key))
  }

  @Test func `goes back to what came before`() throws {
    var sitter = try waiting()
    sitter.pass(.seconds(60))
    #expect(sitter.press(.back) == 0)
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .zero)
    sitter.pass(.seconds(10))
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.tally.active == .seconds(20))
  }

  @Test func `waits again for who comes back to it`() throws {
    var sitter = try waiting()
    sitter.press(.goOn)
    sitter.pass(.seconds(7))
    #expect(sitter.press(.back) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .seconds(10))
    #expect(sitter.press(.goOn) == 1)
  }

  @Test func `waits for who skips to it`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(3))
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .seconds(10))
    #expect(sitter.press(.next) == 1)
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .seconds(30))
    #expect(sitter.playback.tally.active == .seconds(3))
  }

  @Test func `waits for who skips to it while it is paused`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(3))
    sitter.press(.togglePause)
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.press(.togglePause) == 1)
    #expect(sitter.playback.state == .running)
  }

  @Test func `may be paused once it went on, and does not wait anew`() throws {
    var sitter = try waiting()
    sitter.press(.goOn)
    sitter.pass(.seconds(1))
    sitter.press(.togglePause)
    sitter.pass(.seconds(5))
    sitter.press(.togglePause)
    #expect(sitter.playback.state == .running)
    sitter.pass(.seconds(3))
    #expect(sitter.playback.time == .seconds(14))
  }

  @Test func `stops with a key`() throws {
    var sitter = try waiting()
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.stopped))
    #expect(sitter.playback.tally.active == .seconds(10))
  }

  @Test func `goes on waiting for who was away`() throws {
    var sitter = try waiting()
    sitter.leave(.away)
    #expect(sitter.playback.state == .paused(.waiting))
    sitter.freeze(.seconds(100))
    #expect(sitter.look(after: .zero) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.press(.goOn) == 1)
  }

  @Test func `pauses before it for who is away when it comes`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(9))
    sitter.freeze(.seconds(30))
    #expect(sitter.look(after: .zero) == nil)
    #expect(sitter.playback.state == .paused(.away))
    #expect(sitter.playback.time == .seconds(9))
  }

  @Test func `has been sat through when it has gone on each time`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(15))
    sitter.press(.goOn)
    sitter.pass(.seconds(25))
    sitter.press(.goOn)
    sitter.pass(.seconds(30))
    #expect(sitter.playback.state == .ended(.completed))
    let tally = sitter.playback.tally
    #expect(tally.active == .seconds(60) && tally.paused == .seconds(10))
    #expect(tally.cycles == 2 && tally.steps == 3)
  }

  @Test func `passes by where there are no keys`() throws {
    var sitter = try sitter(hasKeys: false)
    #expect(sitter.pass(.seconds(60)) == [1, 2, 3, 4, 5])
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(60))
    #expect(sitter.playback.tally.paused == .zero)
  }
}

@Suite struct `A session that begins with a wait` {
  private static let steps = "- wait: Ready?\n- rest: 10\n- rest: 5"

  @Test func `waits at once`() throws {
    var sitter = Sitter(try timeline(steps: Self.steps))
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.look(after: .zero) == nil)
    #expect(sitter.pass(.seconds(5)).isEmpty)
    #expect(sitter.press(.back) == nil)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.press(.goOn) == 0)
    sitter.pass(.seconds(15))
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(15))
    #expect(sitter.playback.tally.paused == .seconds(5))
  }

  @Test func `waits after its lead-in, and goes back to that`() throws {
    let session = try session(file(steps: Self.steps))
    var sitter = Sitter(try session.timeline(RunOptions()), canSwitchHolds: true)
    #expect(sitter.look(after: .zero) == 0)
    sitter.pass(.seconds(8))
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.time == .zero)
    // The lead-in is over.
    sitter.press(.switchHolds)
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.press(.back) == 0)
    #expect(sitter.playback.time == .seconds(-5))
    #expect(sitter.playback.state == .running)
  }
}

@Suite struct `A session that waits before it closes` {
  @Test func `is completed there`() throws {
    let steps = "- rest: 10\n- wait: Sit up\n- rest: 20\n  closing: true"
    var sitter = Sitter(try timeline(steps: steps))
    sitter.pass(.seconds(12))
    #expect(sitter.playback.state == .paused(.waiting))
    #expect(sitter.playback.tally.active == .seconds(10))
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.completed))
  }
}

@Suite struct `All waits of a session` {
  @Test func `are come to once each, in order, whatever the looks`() {
    var generator = SplitMix64(seed: 220)
    var count = 0
    for timeline in SegmentTimelines.random {
      var sitter = Sitter(timeline)
      let start = sitter.now
      var seen: [Duration] = []
      while true {
        if sitter.playback.state == .paused(.waiting) {
          seen.append(sitter.playback.time)
          _ = sitter.look(after: generator.milliseconds(0...9000))
          sitter.press(generator.pick([.goOn, .togglePause, .next]))
        }
        guard sitter.playback.state == .running else { break }
        _ = sitter.look(after: generator.milliseconds(1...1999))
      }
      #expect(seen == timeline.segments.filter { $0.wait != nil }.map(\.start))
      #expect(sitter.playback.state == .ended(.completed))
      let tally = sitter.playback.tally
      #expect(tally.active == timeline.planned && tally.cycles == timeline.breathCount)
      // What is left is the lead-in, the closing rest, and what the last look was late.
      let around = timeline.end - timeline.planned - timeline.start
      let late = sitter.now.awake - start.awake - tally.active - tally.paused - around
      #expect(late >= .zero && late < .seconds(2))
      count += seen.count
    }
    #expect(count > 50)
  }
}
