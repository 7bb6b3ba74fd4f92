/// One look at the clocks. Both count from the same arbitrary zero.
package struct ClockReading: Equatable, Sendable {
  /// Monotonic time that stands still while the machine is suspended.
  package var awake: Duration
  /// Monotonic time that goes on while the machine is suspended.
  package var real: Duration

  package init(awake: Duration, real: Duration) {
    self.awake = awake
    self.real = real
  }
}

/// What a person may ask for while a session runs.
package enum PlaybackCommand: Equatable, Sendable {
  case togglePause
  /// On, where the session waits.
  case goOn
  /// The same; and out of the lead-in.
  case start
  /// On to the next step, hold or rest, and in the last step to the next breath or repetition. It ends
  /// the closing rest.
  case next
  /// Again from the beginning of that; within its first two seconds, the one before.
  case back
  /// In the lead-in: the version without breath holds, and from there back to the one with them.
  case switchHolds
  case stop
}

/// A session being played: turns the clock and the keys into where on the timeline it is.
///
/// A value without a clock of its own. A player calls `look` when it wakes and `perform` for each
/// command, and shows what they answer.
package struct Playback: Equatable, Sendable {
  package enum PauseReason: Equatable, Sendable {
    case key
    /// The program was stopped and continued (Ctrl-Z), or the machine slept.
    case away
    /// The session waits until the person is ready.
    case waiting
  }

  package enum Ending: Equatable, Sendable {
    /// All that was planned was gone through.
    case completed
    case stopped
    /// Left in the lead-in for the version without breath holds, or for the one with them.
    case switchedHolds
  }

  package enum State: Equatable, Sendable {
    case running
    case paused(PauseReason)
    case ended(Ending)

    package var isEnd: Bool { if case .ended = self { true } else { false } }
  }

  package let timeline: Timeline
  /// There is a version without breath holds to leave for, or one with them.
  private let canSwitchHolds: Bool
  /// There are keys to end a wait with; without them, none begins.
  private let hasKeys: Bool
  /// A gap between two looks that is no late wake-up any more: nobody was practising.
  private let longestGap: Duration
  package private(set) var state = State.running
  /// Where on the timeline it is.
  package private(set) var time: Duration
  package private(set) var tally = Tally()
  /// `ClockReading.awake` when the timeline was at zero; pausing and skipping move it.
  private var epoch: Duration
  private var lastLook: ClockReading
  /// The segment that was entered last, so that each is entered once.
  private var entered: Int?

  package init(
    _ timeline: Timeline, canSwitchHolds: Bool = false, hasKeys: Bool = true,
    longestGap: Duration = .seconds(2), at now: ClockReading
  ) {
    self.timeline = timeline
    self.canSwitchHolds = canSwitchHolds
    self.hasKeys = hasKeys
    self.longestGap = longestGap
    time = timeline.start
    epoch = now.awake - timeline.start
    lastLook = now
    waitIfAsked()
  }

  /// The clock says `now`. Answers the segment that was entered since the last look, if any; of
  /// several, only the newest.
  package mutating func look(at now: ClockReading) -> Int? {
    let gap = max(now.awake - lastLook.awake, now.real - lastLook.real)
    let elapsed = max(.zero, now.awake - lastLook.awake)
    lastLook = now
    switch state {
    case .ended: return nil
    case .paused:
      tally.paused += elapsed
      return nil
    case .running: break
    }
    if gap >= longestGap {
      tally.paused += elapsed
      if hasKeys { pause(.away) } else { resume() }
      return nil
    }
    let new = min(now.awake - epoch, timeline.end)
    if let wait = firstWait(until: new) {
      advance(to: timeline.segments[wait].start)
      tally.paused += now.awake - epoch - time
      state = .paused(.waiting)
      return nil
    }
    advance(to: new)
    if time >= timeline.end { end() }
    return enterSegment()
  }

  /// Performs `command` at the time of the last look. Answers the segment that it enters, if any.
  package mutating func perform(_ command: PlaybackCommand) -> Int? {
    if case .ended = state { return nil }
    switch command {
    case .togglePause:
      if state == .paused(.waiting) { return perform(.goOn) }
      if case .paused = state { resume() } else { state = .paused(.key) }
      return nil
    case .goOn:
      guard state == .paused(.waiting) else { return nil }
      resume()
    case .start:
      guard time < .zero, state != .paused(.waiting) else { return perform(.goOn) }
      resume()
      return perform(.next)
    case .stop:
      end()
      return nil
    case .switchHolds:
      if canSwitchHolds, time < .zero { state = .ended(.switchedHolds) }
      return nil
    case .next where state == .paused(.waiting):
      resume()
    case .next:
      let index = timeline.index(at: time)
      if timeline.segments[index].activity == .closing { return perform(.stop) }
      guard let place = timeline.nextPlace(after: index) else { return nil }
      jump(to: place)
    case .back:
      let place = timeline.place(of: timeline.index(at: time))
      let isAtItsStart = time - timeline.segments[place].start < .seconds(2)
      jump(to: isAtItsStart && place > 0 ? timeline.place(of: place - 1) : place)
    }
    return enterSegment()
  }

  /// The session was away (stopped by the shell, suspended): it pauses where it was last seen.
  package mutating func pause(_ reason: PauseReason) {
    if hasKeys, case .running = state { state = .paused(reason) }
  }

  /// The reading of the awake clock at which the timeline will be at `time`, while running.
  package func deadline(for time: Duration) -> Duration { epoch + time }

  /// Who skipped to the end has not completed it.
  private mutating func end() {
    state = .ended(tally.reachedEnd ? .completed : .stopped)
  }

  private mutating func advance(to new: Duration) {
    guard new > time else { return }
    tally.count(timeline, from: time, to: new)
    time = new
  }

  private mutating func jump(to index: Int) {
    time = timeline.segments[index].start
    epoch = lastLook.awake - time
    entered = nil
    if state == .paused(.waiting) { resume() }
    waitIfAsked()
  }

  /// The first segment to wait for that begins after now and no later than `new`.
  private func firstWait(until new: Duration) -> Int? {
    guard hasKeys, new > time else { return nil }
    let hair = Duration.nanoseconds(1)
    return timeline.beginning(in: time + hair..<new + hair).first {
      timeline.segments[$0].wait != nil
    }
  }

  private mutating func waitIfAsked() {
    let segment = timeline.segments[timeline.index(at: time)]
    if hasKeys, segment.wait != nil, segment.start == time { state = .paused(.waiting) }
  }

  private mutating func resume() {
    epoch = lastLook.awake - time
    state = .running
  }

  private mutating func enterSegment() -> Int? {
    let index = timeline.index(at: time)
    guard index != entered, time < timeline.end, state != .paused(.waiting) else { return nil }
    entered = index
    return index
  }
}
