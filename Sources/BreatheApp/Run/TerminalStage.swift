import BreatheCore
import BreatheSystem

/// A session on the whole screen of a terminal.
package struct TerminalStage: Stage {
  private let terminal: any Terminal
  private let makeScreen: (Size) -> SessionScreen
  private var screen: SessionScreen
  private var encoder: FrameEncoder
  private var display: Display
  /// What was made last of what does not move, and for which look.
  private var still: (look: StillScreen.Look, screen: StillScreen)?

  /// At most about thirty pictures a second, in the session's time.
  private let shortestLook: Duration

  /// `makeScreen` lays the screen out for a size; `speed` is that of the session's clock.
  package init(
    _ terminal: any Terminal, display: Display, palette: Palette, speed: Double = 1,
    makeScreen: @escaping (Size) -> SessionScreen
  ) {
    self.terminal = terminal
    shortestLook = .milliseconds(33) * speed
    self.display = display
    encoder = FrameEncoder(palette: palette)
    self.makeScreen = makeScreen
    screen = makeScreen(terminal.size)
  }

  package mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    guard try takesFrame else { return }
    // What comes next is another screen.
    if case .ended = playback.state { return }
    let moment = playback.timeline.moment(at: playback.time)
    let look = StillScreen.Look(moment, state: playback.state, display: display)
    if still?.look != look {
      still = (look, screen.still(moment, state: playback.state, display: display))
    }
    if let still { show(still.screen.frame(at: moment)) }
  }

  /// What the person wants to see by now.
  var visual: Visual { display.visual }

  /// Shows what was done, when the session is over.
  mutating func showDone(_ tally: Tally) throws(OutputClosed) {
    if try takesFrame { show(screen.doneFrame(tally)) }
  }

  /// A slow terminal gets the next frame when it has taken this one.
  private var takesFrame: Bool {
    get throws(OutputClosed) {
      guard !terminal.isClosed else { throw .terminal }
      return !terminal.isBusy
    }
  }

  private mutating func show(_ frame: Frame) {
    let bytes = encoder.encode(frame)
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  package func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    let segment = timeline.segments[timeline.index(at: time)]
    let motion = screen.motion(of: segment, display: display)
    let change = timeline.nextChange(after: time, motion: motion)
    return min(segment.end, max(change, time + shortestLook))
  }

  package mutating func perform(_ key: Key, at segment: Segment) -> Bool {
    switch key {
    case .character("v"), .character("V"):
      display.showsKeys = false
      display.changeVisual(for: segment)
      return true
    case .character("?"):
      display.showsKeys.toggle()
      return true
    case .escape where display.showsKeys:
      display.showsKeys = false
      return true
    default: return false
    }
  }

  package mutating func tell(_ notice: String?) {
    display.notice = notice
  }

  package mutating func ring() {
    terminal.write([7])
  }

  package mutating func refresh() {
    screen = makeScreen(terminal.size)
    still = nil
    encoder.forget()
  }

  package func hush() {}
}
