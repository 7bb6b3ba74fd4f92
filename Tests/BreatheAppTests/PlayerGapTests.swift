import BreatheApp
import BreatheCore
import Glibc
import Testing

@testable import BreatheSystem

@Suite("A player that was held up")
struct PlayerGapTests {
  @Test("A late wake-up enters only the newest of what has begun")
  func late() throws {
    // Half-second phases: in at 5, out at 5.5, in at 6, out at 6.5, in at 7.
    let session = try library([]).find("0.5-0.5").session
    let short = try #require(session.breathing(for: .cycles(ByLevel(4))))
    let timeline = try short.timeline(RunOptions())
    let played = play(timeline, [(.milliseconds(5200), .stall(.milliseconds(1500)))])
    #expect(played.stage.entries.map(\.segment) == [0, 1, 4, 5, 6, 7, 8])
    #expect(
      played.stage.entries.map(\.elapsed)
        == [0, 5000, 6700, 7000, 7500, 8000, 8500].map { .milliseconds($0) })
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == .seconds(4))
  }

  @Test(
    "From two seconds on, a gap pauses the session where it was last seen",
    arguments: [1999, 2000, 2001, 600_000])
  func gap(milliseconds: Int) throws {
    let gap = Duration.milliseconds(milliseconds)
    let timeline = try fourSix(cycles: 2)
    let played = play(
      timeline,
      // Every wake-up is one second after the last, so the stall makes the gap.
      [(.seconds(7), .event(.drained)), (.seconds(7), .stall(gap))]
        + (gap < .seconds(2) ? [] : [(.seconds(1000), .key(" "))]))
    let isAway = played.stage.shows.contains {
      $0.state == .paused(.away) && $0.time == .seconds(2)
    }
    #expect(isAway == (gap >= .seconds(2)))
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == .seconds(20))
    #expect(played.performance.tally.paused == (isAway ? .seconds(993) : .zero))
  }

  @Test("For a faster clock, a gap is as many times as long, and there are no more looks for it")
  func faster() throws {
    let timeline = try fourSix(cycles: 2)
    for (milliseconds, isAway) in [(39_999, false), (40_000, true)] {
      let played = play(
        timeline,
        [(.seconds(7), .event(.drained)), (.seconds(7), .stall(.milliseconds(milliseconds)))]
          + (isAway ? [(.seconds(100), .key(" "))] : []), longestGap: .seconds(40))
      #expect(played.stage.shows.contains { $0.state == .paused(.away) } == isAway)
      #expect(played.performance.ending == .completed)
    }
    #expect(play(timeline).stage.shows.count > 20)
    let shows = play(timeline, longestGap: .seconds(40)).stage.shows
    #expect(shows.map(\.entered) == [0, 1, 2, 3, 4, nil], "one look for each segment, and the end")
  }

  @Test("A suspended machine pauses the session, though its clock stood still")
  func suspended() throws {
    let timeline = try fourSix(cycles: 2)
    let played = play(
      timeline, [(.seconds(12), .suspend(.seconds(3600))), (.seconds(30), .key(" "))])
    #expect(played.stage.shows.contains { $0.state == .paused(.away) })
    #expect(played.performance.ending == .completed)
    #expect(played.performance.tally.active == .seconds(20))
    let brief = play(timeline, [(.seconds(12), .suspend(.milliseconds(500)))])
    #expect(brief.performance.tally.paused == .zero)
  }

  @Test("Being put aside pauses the session, and nothing is shown to the shell")
  func putAside() throws {
    let played = play(
      try fourSix(cycles: 2),
      [
        (.seconds(12), .event(.suspending)), (.seconds(12), .stall(.seconds(3600))),
        (.seconds(12), .event(.resumed)), (.seconds(3614), .key(" ")),
      ])
    #expect(played.stage.hushes == 1)
    #expect(played.stage.refreshes == 1)
    let paused = try #require(played.stage.shows.first { $0.state == .paused(.away) })
    #expect(paused.elapsed == .seconds(3612) && paused.time == .seconds(7))
    #expect(played.performance.tally.active == .seconds(20))
    #expect(played.performance.tally.paused == .seconds(3602))
    #expect(played.performance.ending == .completed)
  }

  @Test("Being continued pauses the session and shows it again")
  func continued() throws {
    let played = play(
      try fourSix(cycles: 2), [(.seconds(12), .event(.resumed)), (.seconds(14), .key(" "))])
    #expect(played.stage.refreshes == 1)
    #expect(played.stage.shows.contains { $0.state == .paused(.away) && $0.time == .seconds(7) })
    #expect(played.performance.tally.paused == .seconds(2))
    #expect(played.performance.ending == .completed)
  }

  @Test("The key that comes after a gap still means what it says")
  func keyAfterAGap() throws {
    let played = play(
      try fourSix(cycles: 2), [(.seconds(7), .stall(.seconds(9))), (.seconds(7), .key("q"))])
    #expect(played.performance.ending == .stopped)
    #expect(played.performance.tally.active <= .seconds(2))
  }
}
