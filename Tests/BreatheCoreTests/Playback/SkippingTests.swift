import BreatheCore
import Testing

@Suite struct `Going to another step` {
  private func sitter() throws -> Sitter {
    let steps = """
      - breathe: 4-6
        cycles: 3
      - say: Listen
        for: 20
      - hold: Lunge
        for: 30
        sides: [left, right]
        breathe: 4-6
      - rest: 20
        closing: true
      """
    var sitter = Sitter(try session(file(steps: steps, settle: "10s")).timeline(RunOptions()))
    _ = sitter.look(after: .zero)
    return sitter
  }

  /// Where each place begins: breath, text, left hold, change, right hold, and its second and third
  /// breath.
  private static let places: [Duration] = [0, 30, 50, 80, 95, 105, 115].map { .seconds($0) }

  @Test func `forwards stops at each step, hold and rest, and at each breath of the last`() throws {
    var sitter = try sitter()
    for place in Self.places {
      let entered = sitter.press(.next)
      #expect(entered == sitter.playback.timeline.index(at: place))
      #expect(sitter.playback.time == place)
    }
    // There is nothing more to go to, and nothing ends.
    for _ in 0..<3 { #expect(sitter.press(.next) == nil) }
    #expect(sitter.playback.time == .seconds(115))
    #expect(sitter.playback.state == .running)
    #expect(sitter.playback.tally == Tally())
  }

  @Test func `in the closing rest forwards ends it, completed`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 130))
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(125))
  }

  @Test(arguments: [PlaybackCommand.next, .back]) func `while paused stays paused`(
    command: PlaybackCommand
  ) throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 57))
    sitter.press(.togglePause)
    sitter.press(command)
    sitter.pass(.seconds(30))
    #expect(sitter.playback.state == .paused(.key))
    #expect(sitter.playback.time == .seconds(command == .next ? 80 : 50))
    sitter.press(.togglePause)
    sitter.pass(.seconds(1))
    #expect(sitter.playback.time == .seconds(command == .next ? 81 : 51))
  }

  @Test func `out of the lead-in is what Enter does, too, and nowhere else`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(3))
    #expect(sitter.press(.start) != nil)
    #expect(sitter.playback.time == .zero)
    sitter.pass(.seconds(7))
    #expect(sitter.press(.start) == nil)
    #expect(sitter.playback.time == .seconds(7))
    var paused = try self.sitter()
    paused.press(.togglePause)
    paused.press(.start)
    #expect(paused.playback.state == .running && paused.playback.time == .zero)
  }

  @Test func `forwards from the middle of a step goes to the next one`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 57))
    sitter.press(.next)
    #expect(sitter.playback.time == .seconds(80))
  }

  @Test func `backwards goes to the beginning of this one`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 57))
    #expect(sitter.press(.back) != nil)
    #expect(sitter.playback.time == .seconds(50))
  }

  @Test(arguments: [(0, 30), (1999, 30), (2000, 50), (2001, 50)])
  func `backwards in its first two seconds goes to the one before`(
    milliseconds: Int, second: Int
  ) throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 50) + .milliseconds(milliseconds))
    sitter.press(.back)
    #expect(sitter.playback.time == .seconds(second))
  }

  @Test func `backwards again and again goes to the lead-in and stays there`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 100))
    var times: [Duration] = []
    for _ in 0..<8 {
      sitter.press(.back)
      times.append(sitter.playback.time)
    }
    #expect(times == [95, 80, 50, 30, 0, -10, -10, -10].map { .seconds($0) })
  }

  @Test func `goes on from there at the right pace`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(12))
    sitter.press(.next)
    sitter.pass(.seconds(5))
    #expect(sitter.playback.time == .seconds(35))
    sitter.press(.back)
    sitter.pass(.seconds(5))
    #expect(sitter.playback.time == .seconds(35))
  }

  @Test func `enters the segment that it lands on, though it was entered before`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 33))
    let index = sitter.playback.timeline.index(at: .seconds(30))
    #expect(sitter.press(.back) == index)
    #expect(sitter.look(after: .milliseconds(10)) == nil)
  }

  @Test func `counts only what was played`() throws {
    var sitter = try sitter()
    sitter.pass(.seconds(10 + 15))
    sitter.press(.next)
    sitter.pass(.seconds(20))
    sitter.press(.next)
    sitter.pass(.seconds(7))
    sitter.press(.stop)
    let tally = sitter.playback.tally
    #expect(tally.active == .seconds(15 + 20 + 7))
    #expect(tally.cycles == 1)
    #expect(tally.steps == 1)
    #expect(sitter.playback.state == .ended(.stopped))
  }

  @Test func `over the last breath, where nothing closes, goes nowhere`() throws {
    let pattern = try #require(Pattern(short: "3-6"))
    let session = Session(pattern: pattern, written: "3-6")
    var sitter = Sitter(try session.timeline(RunOptions(leadIn: .seconds(10))))
    sitter.pass(sitter.playback.timeline.planned + .seconds(10 - 1))
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .running)
    sitter.pass(.seconds(1))
    #expect(sitter.playback.state == .ended(.completed))
  }

  @Test func `and playing the last one to its end completes`() throws {
    var sitter = try sitter()
    for _ in Self.places.prefix(5) { sitter.press(.next) }
    sitter.pass(.seconds(30))
    #expect(sitter.playback.tally.reachedEnd)
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(30))
  }
}
