import BreatheApp
import BreatheCore
import BundledSessions
import Glibc
import Testing

@testable import BreatheSystem

@Suite("A player without a person")
struct PlayerTests {
  @Test(
    "Every boundary of a whole session is shown exactly when it is due",
    arguments: bundledSessions.map(\.name),
    [nil, .milliseconds(33)] as [Duration?])
  func wholeSession(_ id: String, lookEvery: Duration?) throws {
    let timeline = try timeline(id)
    let played = play(timeline, lookEvery: lookEvery)
    let due = timeline.segments.indices.map { index in
      RecordingStage.Entry(
        segment: index, elapsed: timeline.segments[index].start - timeline.start)
    }
    // Between two looks of 33 ms a boundary has to be waited for as well.
    let late = lookEvery ?? .zero
    #expect(played.stage.entries.map(\.segment) == due.map(\.segment))
    for (entry, due) in zip(played.stage.entries, due) {
      #expect((due.elapsed...(due.elapsed + late)).contains(entry.elapsed))
    }
    #expect(played.elapsed >= timeline.end - timeline.start)
    #expect(played.elapsed <= timeline.end - timeline.start + late)
    let performance = played.performance
    #expect(performance.ending == .completed)
    #expect(performance.signal == nil)
    #expect(performance.tally.active == timeline.planned)
    #expect(performance.tally.paused == .zero)
    #expect(performance.tally.cycles == timeline.breathCount)
  }

  @Test("A whole day goes by without a drift")
  func noDrift() throws {
    // A third of a second has no exact number in any clock.
    let session = try library([]).find("3.333-7.667").session
    let long = try #require(session.breathing(for: .time(ByLevel(.seconds(86_300)))))
    let timeline = try long.timeline(RunOptions())
    let look = Duration.milliseconds(700)
    let played = play(timeline, lookEvery: look)
    #expect(played.stage.entries.count == timeline.segments.count)
    for entry in played.stage.entries {
      let due = timeline.segments[entry.segment].start - timeline.start
      #expect((due...(due + look)).contains(entry.elapsed))
    }
  }

  @Test("It looks at least once a second, however long nothing changes")
  func looksOften() throws {
    let played = play(try timeline("supine-hip"))
    let gaps = zip(played.stage.shows, played.stage.shows.dropFirst()).map {
      $1.elapsed - $0.elapsed
    }
    #expect(gaps.max() == .seconds(1))
    #expect(gaps.allSatisfy { $0 > .zero })
  }

  @Test("The last thing it shows is the end")
  func showsTheEnd() throws {
    let timeline = try fourSix(cycles: 1)
    let played = play(timeline)
    #expect(played.stage.shows.last?.state == .ended(.completed))
    #expect(played.stage.shows.last?.time == timeline.end)
    #expect(played.stage.shows.dropLast().allSatisfy { $0.state == .running })
  }

  @Test("When nobody sees the output any more, that ends it", arguments: [0, 1, 8])
  func outputClosed(after count: Int) throws {
    let played = play(try fourSix(cycles: 4), closesAfter: count)
    #expect(played.performance.ending == .stopped)
    #expect(played.performance.signal == SIGPIPE)
    #expect(played.stage.shows.count == count + 1, "it does not try again")
  }

  @Test(
    "A signal from outside ends it and is handed on",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE])
  func signal(_ number: Int32) throws {
    let played = play(try fourSix(cycles: 4), [(.seconds(12), .event(.ended(by: number)))])
    #expect(played.performance.ending == .stopped)
    #expect(played.performance.signal == number)
    #expect(played.performance.tally.active == .seconds(7))
    #expect(played.elapsed == .seconds(12))
  }

  @Test("A new size refreshes the stage and moves nothing")
  func resize() throws {
    let timeline = try fourSix(cycles: 4)
    let quiet = play(timeline)
    let resized = play(
      timeline, (1...30).map { (.seconds($0) + .milliseconds(100), .event(.resized)) })
    #expect(resized.stage.refreshes == 30)
    #expect(resized.stage.entries == quiet.stage.entries)
    #expect(resized.performance == quiet.performance)
  }

  @Test("What was written at last moves nothing either")
  func drained() throws {
    let timeline = try fourSix(cycles: 4)
    let drained = play(timeline, [7, 9].map { (.seconds($0), .event(.drained)) })
    #expect(drained.stage.entries == play(timeline).stage.entries)
  }
}
