import BreatheCore
import Glibc

/// A session on the whole screen of a terminal.
public struct TerminalStage: Stage {
  private let terminal: Terminal
  private let makeScreen: (Size) -> SessionScreen
  private var screen: SessionScreen
  private var encoder = FrameEncoder()

  /// At most about thirty pictures a second, in the session's time.
  private let shortestLook: Duration

  /// `makeScreen` lays the screen out for a size; `speed` is that of the session's clock.
  public init(
    _ terminal: Terminal, speed: Double = 1, makeScreen: @escaping (Size) -> SessionScreen
  ) {
    self.terminal = terminal
    shortestLook = .milliseconds(33) * speed
    self.makeScreen = makeScreen
    screen = makeScreen(terminal.size)
  }

  public mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    guard !terminal.isClosed else { throw OutputClosed(signal: SIGHUP) }
    // A slow terminal gets the next frame when it has taken this one.
    guard !terminal.isBusy else { return }
    let frame = screen.frame(playback.timeline.moment(at: playback.time), state: playback.state)
    let bytes = encoder.encode(frame)
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  public func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    let change = timeline.nextChange(after: time, steps: screen.steps)
    let end = timeline.segments[timeline.index(at: time)].end
    return min(end, max(change, time + shortestLook))
  }

  public mutating func refresh() {
    screen = makeScreen(terminal.size)
    encoder.forget()
  }

  public mutating func leave() {
    terminal.leave()
  }

  public mutating func enter() {
    terminal.enter(.screen)
    refresh()
  }
}
