import BreatheCore
import Testing

@Suite struct `A pause` {
  private func sitter() throws -> Sitter {
    Sitter(try shipped("478").timeline(RunOptions()))
  }

  @Test func `keeps the place, and is not practice`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 13))
    sitter.press(.togglePause)
    #expect(sitter.playback.state == .paused(.key))
    #expect(sitter.pass(.seconds(600)).isEmpty)
    #expect(sitter.playback.time == .seconds(13))
    sitter.press(.togglePause)
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .seconds(13))
    #expect(sitter.pass(.seconds(7)) == [5])
    #expect(sitter.playback.time == .seconds(20))
    #expect(sitter.playback.tally.active == .seconds(20))
    #expect(sitter.playback.tally.paused == .seconds(600))
  }

  @Test func `of many does not add up to a drift`() throws {
    var sitter = try sitter()
    for _ in 0..<100 {
      sitter.pass(.milliseconds(730))
      sitter.press(.togglePause)
      sitter.pass(.milliseconds(370))
      sitter.press(.togglePause)
    }
    #expect(sitter.playback.time == .seconds(63))
    #expect(sitter.playback.tally.paused == .seconds(37))
  }

  @Test func `may be in the lead-in`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(4))
    sitter.press(.togglePause)
    sitter.pass(.seconds(60))
    sitter.press(.togglePause)
    #expect(sitter.playback.time == .seconds(-6))
    sitter.pass(.seconds(6))
    #expect(sitter.playback.time == .zero)
  }

  @Test func `lets a person go to another step`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(12))
    sitter.press(.togglePause)
    #expect(sitter.press(.next) == 5)
    #expect(sitter.playback.state == .paused(.key))
    #expect(sitter.playback.time == .seconds(19))
    sitter.pass(.seconds(20))
    #expect(sitter.playback.time == .seconds(19))
  }

  @Test func `by someone who is away does not change one by a key`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(12))
    sitter.press(.togglePause)
    sitter.leave(.away)
    #expect(sitter.playback.state == .paused(.key))
  }
}

@Suite struct `A gap between two looks` {
  private func sitter() throws -> Sitter {
    var sitter = Sitter(try shipped("478").timeline(RunOptions()))
    _ = sitter.look(after: .zero)
    sitter.pass(.seconds(10 + 3))
    return sitter
  }

  @Test func `of less than two seconds draws the present and enters the newest only`() throws {
    // Two segments of a second, three of half a second.
    let timeline = try timeline(steps: "- breathe: 0.5-0.5-0.5\n  cycles: 8\n- rest: 30")
    var sitter = Sitter(timeline)
    #expect(sitter.look(after: .zero) == 0)
    #expect(sitter.look(after: .milliseconds(1999)) == 3)
    #expect(sitter.playback.time == .milliseconds(1999))
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.tally.active == .milliseconds(1999))
    #expect(sitter.playback.tally.cycles == 1)
  }

  @Test func `without a key to go on with goes on by itself, and counts as paused`() throws {
    var sitter = Sitter(try shipped("478").timeline(RunOptions()), hasKeys: false)
    _ = sitter.look(after: .zero)
    sitter.pass(.seconds(10 + 3))
    #expect(sitter.look(after: .seconds(60)) == nil)
    sitter.leave(.away)
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .seconds(3))
    #expect(sitter.playback.tally.paused == .seconds(60))
    #expect(sitter.pass(.seconds(1)) == [3])
    #expect(sitter.playback.tally.active == .seconds(4))
  }

  @Test(arguments: [2000, 2001, 60_000, 3_600_000])
  func `of two seconds or more pauses at the last look`(milliseconds: Int) throws {
    var sitter = try sitter()
    #expect(sitter.look(after: .milliseconds(milliseconds)) == nil)
    #expect(sitter.playback.state == .paused(.away))
    #expect(sitter.playback.time == .seconds(3))
    #expect(sitter.playback.tally.active == .seconds(3))
    sitter.press(.togglePause)
    #expect(sitter.pass(.seconds(1)) == [3])
    #expect(sitter.playback.time == .seconds(4))
    #expect(sitter.playback.tally.active == .seconds(4))
  }

  @Test func `in which the machine slept pauses, though the session's clock stood still`() throws {
    var sitter = try sitter()
    sitter.suspend(.seconds(2))
    #expect(sitter.look(after: .milliseconds(10)) == nil)
    #expect(sitter.playback.state == .paused(.away))
    #expect(sitter.playback.time == .seconds(3))
    sitter.press(.togglePause)
    sitter.pass(.seconds(1))
    #expect(sitter.playback.time == .seconds(4))
  }

  @Test func `in which the machine slept for a moment goes unnoticed`() throws {
    var sitter = try sitter()
    sitter.suspend(.milliseconds(1900))
    #expect(sitter.look(after: .milliseconds(99)) == nil)
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.time == .milliseconds(3099))
  }

  @Test func `while paused is a pause like any other`() throws {
    var sitter = try sitter()
    sitter.press(.togglePause)
    sitter.freeze(.seconds(100))
    #expect(sitter.look(after: .zero) == nil)
    #expect(sitter.playback.state == .paused(.key))
    #expect(sitter.playback.tally.paused == .seconds(100))
  }

  @Test func `at the very end does not complete a session`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(72))
    #expect(sitter.look(after: .seconds(10)) == nil)
    #expect(sitter.playback.state == .paused(.away))
    #expect(sitter.playback.tally.reachedEnd == false)
  }

  @Test func `does not run backwards when a clock does`() throws {
    var sitter = try sitter()
    let time = sitter.playback.time
    _ = sitter.look(after: .seconds(-1))
    #expect(sitter.playback.time == time)
    #expect(sitter.playback.tally.active == .seconds(3))
  }
}
