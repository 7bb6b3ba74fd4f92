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

  /// Where each landing begins: breath, text, left hold, change, right hold, closing.
  private static let landings: [Duration] = [0, 30, 50, 80, 95, 125].map { .seconds($0) }

  @Test func `forwards stops at each step, hold and rest`() throws {
    var sitter = try sitter()
    for landing in Self.landings {
      let entered = sitter.press(.next)
      #expect(entered == sitter.playback.timeline.index(at: landing))
      #expect(sitter.playback.time == landing)
    }
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .ended(.stopped))
    #expect(sitter.playback.tally == Tally())
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

  @Test func `past the last one is no completion, even through the closing rest`() throws {
    var sitter = try sitter()
    for _ in Self.landings { sitter.press(.next) }
    #expect(sitter.playback.time == .seconds(125))
    sitter.pass(.seconds(20))
    #expect(sitter.playback.state == .ended(.stopped))
    #expect(sitter.playback.tally.active == .zero)
  }

  @Test func `over the last one, where nothing closes, stops`() throws {
    let pattern = try #require(Pattern(short: "3-6"))
    let session = Session(pattern: pattern, written: "3-6")
    var sitter = Sitter(try session.timeline(RunOptions(leadIn: .seconds(10))))
    sitter.pass(.seconds(10 + 100))
    #expect(sitter.press(.next) == nil)
    #expect(sitter.playback.state == .ended(.stopped))
    #expect(sitter.playback.tally.active == .seconds(100))
  }

  @Test func `and playing the last one to its end completes`() throws {
    var sitter = try sitter()
    for _ in Self.landings.dropLast() { sitter.press(.next) }
    sitter.pass(.seconds(30))
    #expect(sitter.playback.tally.reachedEnd)
    sitter.press(.stop)
    #expect(sitter.playback.state == .ended(.completed))
    #expect(sitter.playback.tally.active == .seconds(30))
  }
}
