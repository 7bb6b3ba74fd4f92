import BreatheCore

/// Someone who sits through a session: a playback, and clocks that go only when they are told to.
struct Sitter {
  private(set) var playback: Playback
  private(set) var now = ClockReading(awake: .seconds(1000), real: .seconds(5000))

  init(_ timeline: Timeline, canSwitchHolds: Bool = false, hasKeys: Bool = true) {
    playback = Playback(timeline, canSwitchHolds: canSwitchHolds, hasKeys: hasKeys, at: now)
  }

  /// Both clocks go on by `duration`, and the player looks once.
  mutating func look(after duration: Duration) -> Int? {
    now.awake += duration
    now.real += duration
    return playback.look(at: now)
  }

  /// `duration` passes, with a look every half second and one at its end. Answers what was entered.
  @discardableResult
  mutating func pass(_ duration: Duration) -> [Int] {
    var entered: [Int] = []
    var left = duration
    while left > .zero {
      let step = min(left, .milliseconds(500))
      if let index = look(after: step) { entered.append(index) }
      left -= step
    }
    return entered
  }

  /// The machine sleeps: only the real clock goes on.
  mutating func suspend(_ duration: Duration) {
    now.real += duration
  }

  /// Nobody looks while `duration` passes: the process is stopped.
  mutating func freeze(_ duration: Duration) {
    now.awake += duration
    now.real += duration
  }

  @discardableResult
  mutating func press(_ command: PlaybackCommand) -> Int? { playback.perform(command) }

  mutating func leave(_ reason: Playback.PauseReason) { playback.pause(reason) }
}
