import BreatheCore
import ScriptedWorld

@testable import BreatheApp
@testable import BreatheSystem

/// Notes what it is asked to show.
struct RecordingStage: Stage {
  struct Show: Equatable {
    /// Time awake since the player was made.
    var elapsed: Duration
    var time: Duration
    var state: Playback.State
    var entered: Int?
  }

  let clock: ManualClock
  /// How long what it shows stays the same; to the end of the segment when nil.
  var lookEvery: Duration?
  /// Nobody reads after this many shows.
  var closesAfter: Int?
  private(set) var shows: [Show] = []
  private(set) var refreshes = 0
  private(set) var hushes = 0

  init(clock: ManualClock, lookEvery: Duration? = nil, closesAfter: Int? = nil) {
    self.clock = clock
    self.lookEvery = lookEvery
    self.closesAfter = closesAfter
  }

  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    shows.append(
      Show(
        elapsed: clock.elapsed, time: playback.time, state: playback.state, entered: entered))
    if let closesAfter, shows.count > closesAfter { throw OutputClosed(signal: 13) }
  }

  func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    lookEvery.map { time + $0 } ?? timeline.segments[timeline.index(at: time)].end
  }

  func perform(_ key: Key, at segment: Segment) -> Bool { false }

  func tell(_ notice: String, for length: Duration) {}

  /// Of each jump, whether it found nothing more to go to.
  private(set) var jumps: [Bool] = []

  mutating func tellPlace(of playback: Playback, isLast: Bool) { jumps.append(isLast) }

  func ring() {}

  mutating func refresh() { refreshes += 1 }
  mutating func hush() { hushes += 1 }

  /// When each segment was entered.
  var entries: [Entry] {
    shows.compactMap { show in show.entered.map { Entry(segment: $0, elapsed: show.elapsed) } }
  }

  struct Entry: Equatable {
    var segment: Int
    var elapsed: Duration
  }
}
