import BreatheCore
import BreatheSystem

/// How a session went.
package struct Performance: Equatable, Sendable {
  package var ending: Playback.Ending
  package var tally: Tally
  /// It went on to its very end; nobody ended it.
  package var isWhole: Bool
  /// The signal that ended it, to be raised again when all is put away.
  package var signal: Int32?
}

/// Plays a timeline: waits for a deadline or a key, asks the playback what that means, shows it.
package struct Player<Output: Stage> {
  package let clock: any SessionClock
  package private(set) var input: any SessionInput
  package private(set) var stage: Output
  /// Told what was practised so far, once that is shown.
  private let keep: (Tally) -> Void
  private var playback: Playback
  private var signal: Int32?

  /// A look at least this often, so that a gap in time (a stopped process, a sleeping machine) is
  /// noticed.
  private let longestSleep: Duration
  /// The keys are read in the lead-in, and the clock stands still for that.
  private var isReading = false

  /// `canSwitchHolds` says that there is a version without breath holds, or with them, which `h`
  /// leaves for; `hasKeys`, that there are keys to end a wait with.
  package init(
    _ timeline: Timeline, canSwitchHolds: Bool = false, hasKeys: Bool = true,
    longestGap: Duration = .seconds(2), clock: any SessionClock,
    input: any SessionInput, stage: Output,
    keep: @escaping (Tally) -> Void = { _ in }
  ) {
    self.clock = clock
    self.keep = keep
    longestSleep = longestGap / 2
    self.input = input
    self.stage = stage
    playback = Playback(
      timeline, canSwitchHolds: canSwitchHolds, hasKeys: hasKeys, longestGap: longestGap,
      at: clock.reading())
  }

  /// Plays to the end, or until the person or a signal ends it.
  package mutating func play() -> Performance {
    var entered = playback.look(at: clock.reading())
    while true {
      show(entered)
      keep(playback.tally)
      if case .ended(let ending) = playback.state {
        let isWhole = ending == .completed && playback.time >= playback.timeline.end
        return Performance(
          ending: ending, tally: playback.tally, isWhole: isWhole, signal: signal)
      }
      entered = wait()
    }
  }

  /// Waits for the next event and does what it asks for. Answers the segment that has begun, if one
  /// has.
  private mutating func wait() -> Int? {
    let event = input.next(until: deadline)
    var entered = playback.look(at: clock.reading())
    if let also = handle(event) { entered = also }
    // Nothing is shown to a shell.
    return event == .suspending ? wait() ?? entered : entered
  }

  private mutating func show(_ entered: Int?) {
    do throws(OutputClosed) {
      try stage.show(playback, entered: entered)
    } catch {
      stop(by: error.signal)
    }
  }

  /// When to look again, by the awake clock; while paused, only something from outside matters.
  private var deadline: Duration? {
    guard playback.state == .running else { return nil }
    let look = stage.nextLook(after: playback.time, in: playback.timeline)
    return playback.deadline(for: min(look, playback.time + longestSleep))
  }

  /// Answers the segment that the event made begin, if any.
  private mutating func handle(_ event: InputEvent) -> Int? {
    switch event {
    case .deadline, .drained, .called, .text: break
    case .key(let key):
      let timeline = playback.timeline
      let segment = timeline.segments[timeline.index(at: playback.time)]
      guard stage.perform(key, at: segment) else { return perform(PlaybackCommand(key)) }
      readInLeadIn(key)
    case .ended(let signal): stop(by: signal)
    case .suspending:
      playback.pause(.away)
      stage.hush()
    case .resumed:
      playback.pause(.away)
      stage.refresh()
    case .resized: stage.refresh()
    }
    return nil
  }

  /// What is read in the lead-in has no clock; the key that closes it starts the clock again.
  private mutating func readInLeadIn(_ key: Key) {
    guard playback.time < .zero else { return }
    if isReading, key == .character("?") || key == .escape {
      if playback.state == .paused(.key) { _ = playback.perform(.togglePause) }
      isReading = false
    } else if key == .character("?"), playback.state == .running {
      playback.pause(.key)
      isReading = true
    }
  }

  /// Answers the segment that `command` made begin, if any, and tells of a jump where it went to.
  private mutating func perform(_ command: PlaybackCommand) -> Int? {
    let start = playback.time
    let entered = playback.perform(command)
    let isJump = (command == .next || command == .back) && start >= .zero
    if isJump, playback.state != .paused(.waiting), !playback.state.isEnd {
      stage.tellPlace(of: playback, isLast: command == .next && playback.time == start)
    }
    return entered
  }

  private mutating func stop(by signal: Int32) {
    self.signal = signal
    _ = playback.perform(.stop)
  }
}

extension PlaybackCommand {
  /// What a key asks for; one that means nothing else goes on where the session waits.
  init(_ key: Key) {
    switch key {
    case .character(" "): self = .togglePause
    case .enter: self = .start
    case .right: self = .next
    case .left: self = .back
    case .character("h"), .character("H"): self = .switchHolds
    case .character("q"), .character("Q"), .control("c"): self = .stop
    default: self = .goOn
    }
  }
}
