import BreatheApp
import BreatheCore
import Glibc
import Testing

@testable import BreatheSystem

@Suite("A player and the keys")
struct PlayerKeyTests {
  @Test("Space pauses, and what comes after it comes so much later")
  func pause() throws {
    let timeline = try fourSix(cycles: 3)
    let played = play(timeline, [(.seconds(12), .key(" ")), (.seconds(20), .key(" "))])
    let due = timeline.segments.map { segment in
      let time = segment.start - timeline.start
      return time > .seconds(12) ? time + .seconds(8) : time
    }
    #expect(played.stage.entries.map(\.elapsed) == due)
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == .seconds(30))
    #expect(played.performance.tally.paused == .seconds(8))
    #expect(played.stage.shows.contains { $0.state == .paused(.key) && $0.time == .seconds(7) })
  }

  @Test("A pause of hours is no absence")
  func longPause() throws {
    let played = play(
      try fourSix(cycles: 3), [(.seconds(12), .key(" ")), (.seconds(30_012), .key(" "))])
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.paused == .seconds(30_000))
    #expect(!played.stage.shows.contains { $0.state == .paused(.away) })
  }

  @Test("The right arrow skips the lead-in and enters the first breath at once")
  func skipLeadIn() throws {
    let timeline = try fourSix(cycles: 2)
    let played = play(timeline, [(.seconds(2), .key(.right))])
    #expect(
      played.stage.entries.map(\.elapsed)
        == [.zero, .seconds(2), .seconds(6), .seconds(12), .seconds(16)])
    #expect(played.performance.tally.active == .seconds(20))
    #expect(played.performance.ending == .completed)
  }

  @Test("The right arrow goes on to the next step, and what it skips does not count")
  func next() throws {
    let timeline = try timeline("low-lunge")
    // From the breaths at the beginning (six of 10 s) to the text that follows them.
    let lead = .zero - timeline.start
    let played = play(timeline, [(lead + .seconds(15), .key(.right))])
    let entered = try #require(
      played.stage.entries.first { $0.elapsed == lead + .seconds(15) })
    #expect(timeline.segments[entered.segment].activity == .say)
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == timeline.planned - .seconds(45))
    #expect(played.performance.tally.cycles == timeline.breathCount - 5)
  }

  @Test("The right arrow in the last step goes breath by breath, and in the last breath says so")
  func nextAtTheEnd() throws {
    let played = play(
      try fourSix(cycles: 3),
      [(.seconds(5), .key(.right)), (.seconds(6), .key(.right)), (.seconds(7), .key(.right))])
    #expect(played.performance.ending == .completed)
    #expect(played.stage.jumps == [false, false, true])
    #expect(played.performance.tally.cycles == 1)
  }

  @Test("Enter leaves the lead-in as the right arrow does")
  func enter() throws {
    let timeline = try fourSix(cycles: 2)
    let entered = play(timeline, [(.seconds(2), .key(.enter)), (.seconds(9), .key(.enter))])
    #expect(entered.stage.entries == play(timeline, [(.seconds(2), .key(.right))]).stage.entries)
    #expect(entered.stage.jumps.isEmpty)
  }

  @Test("The left arrow begins the step again, and within two seconds the one before")
  func back() throws {
    let timeline = try timeline("low-lunge")
    let lead = .zero - timeline.start
    func landing(_ keys: [(at: Duration, Happening)]) throws -> Segment {
      let played = play(timeline, keys + [(lead + .seconds(80), .key("q"))])
      let time = try #require(keys.last).at
      let entry = try #require(played.stage.entries.last { $0.elapsed == time })
      return timeline.segments[entry.segment]
    }
    // The text begins at 60 s.
    #expect(try landing([(lead + .seconds(65), .key(.left))]).start == .seconds(60))
    #expect(try landing([(lead + .seconds(61), .key(.left))]).start == .zero)
    #expect(
      try landing([(lead + .seconds(65), .key(.left)), (lead + .seconds(66), .key(.left))]).start
        == .zero)
    #expect(try landing([(lead + .seconds(1), .key(.left))]).activity == .leadIn)
  }

  @Test("In the last step the left arrow goes back by breaths, as the right one goes on")
  func backInTheLastStep() throws {
    let timeline = try fourSix(cycles: 4)
    func start(_ keys: [(at: Duration, Happening)]) throws -> Duration {
      let played = play(timeline, keys + [(.seconds(60), .key("q"))])
      let time = try #require(keys.last).at
      let entry = try #require(played.stage.entries.last { $0.elapsed == time })
      return timeline.segments[entry.segment].start
    }
    #expect(try start([(.seconds(30), .key(.left))]) == .seconds(20))
    #expect(try start([(.seconds(26), .key(.left))]) == .seconds(10))
    #expect(try start([(.seconds(30), .key(.left)), (.seconds(31), .key(.left))]) == .seconds(10))
    #expect(try start([(.seconds(30), .key(.right)), (.seconds(31), .key(.left))]) == .seconds(20))
    #expect(try start([(.seconds(8), .key(.left))]) == .zero)
  }

  @Test(
    "One key stops, at once and without a signal",
    arguments: [.character("q"), .character("Q"), .control("c")] as [Key])
  func stop(_ key: Key) throws {
    let played = play(try fourSix(cycles: 4), [(.seconds(12.25), .key(key))])
    #expect(played.performance.ending == .stopped)
    #expect(played.performance.signal == nil)
    #expect(played.performance.tally.active == .seconds(7.25))
    #expect(played.performance.tally.cycles == 0)
    #expect(played.elapsed == .seconds(12.25))
  }

  @Test("It stops while paused as well")
  func stopWhilePaused() throws {
    let played = play(
      try fourSix(cycles: 4), [(.seconds(12), .key(" ")), (.seconds(60), .key("q"))])
    #expect(played.performance.ending == .stopped)
    #expect(played.performance.tally.paused == .seconds(48))
    #expect(played.elapsed == .seconds(60))
  }

  @Test("Whoever stops in the closing rest has completed the session")
  func stopInTheClosingRest() throws {
    let timeline = try timeline("478")
    let played = play(timeline, [(timeline.planned - timeline.start + .seconds(1), .key("q"))])
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == .seconds(76))
    #expect(played.performance.tally.cycles == 4)
  }

  @Test("The version without holds is taken in the lead-in and nowhere else")
  func withoutHolds() throws {
    let timeline = try timeline("478")
    let early = play(timeline, [(.seconds(3), .key("h"))], canSwitchHolds: true)
    #expect(early.performance.ending == .switchedHolds)
    #expect(early.performance.tally.active == .zero)
    #expect(early.elapsed == .seconds(3))
    let late = play(timeline, [(.seconds(13), .key("h"))], canSwitchHolds: true)
    #expect(late.performance.ending == .completed)
    let without = play(timeline, [(.seconds(3), .key("h"))])
    #expect(without.performance.ending == .completed)
  }

  @Test("Keys without a meaning change nothing")
  func otherKeys() throws {
    let timeline = try fourSix(cycles: 2)
    let keys: [Key] = [
      .character("x"), .character("é"), .control("d"), .escape, .up, .down, .unknown,
    ]
    let script = keys.indices.map { (Duration.seconds(2 * $0), Happening.key(keys[$0])) }
    let played = play(timeline, script)
    #expect(played.performance == play(timeline).performance)
    #expect(played.stage.entries == play(timeline).stage.entries)
  }
}
