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
  /// How long the notice is to be told, before it was; and until when, once it was.
  private var noticeLength: Duration?
  private var noticeEnd: Duration?
  /// What was shown last was paused.
  private var isPaused = false

  /// How long the answer to a key is told, in timeline time.
  private static let answerLength = Duration.seconds(2)

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
    if playback.state.isEnd { return }
    update(for: playback)
    let moment = playback.timeline.moment(at: playback.time)
    let look = StillScreen.Look(moment, state: playback.state, display: display)
    if still?.look != look {
      still = (look, screen.still(moment, state: playback.state, display: display))
    }
    if let still { show(still.screen.frame(at: moment)) }
  }

  /// A notice is told for a while, and keys are shown until the person goes on.
  private mutating func update(for playback: Playback) {
    let isRunning = playback.state == .running
    if isRunning, isPaused { display.showsKeys = false }
    isPaused = !isRunning
    let time = playback.time
    if let length = noticeLength {
      (noticeEnd, noticeLength) = (time + length, nil)
    } else if let end = noticeEnd, time >= end {
      (display.notice, noticeEnd) = (nil, nil)
    }
  }

  /// What the person wants to see by now.
  var visual: Visual { display.visual }
  var glyphs: Glyphs { display.glyphs }

  /// Shows what was done, when the session is over.
  mutating func showDone(
    _ tally: Tally, before: Ratings?, after: Ratings?
  ) throws(OutputClosed) {
    guard try takesFrame else { return }
    show(screen.doneFrame(tally, before: before, after: after, display: display))
  }

  /// Shows a question before the session or after it, as soon as the terminal takes it.
  mutating func showQuestion(_ paragraphs: [String], keys: [String], isOver: Bool) {
    show(screen.restingFrame(paragraphs, keys: keys, isOver: isOver, display: display))
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
    let index = timeline.index(at: time)
    let segment = timeline.segments[index]
    let shown = still.flatMap { $0.look.segment == index ? $0.screen : nil }
    let motion = shown?.motion(of: segment) ?? screen.motion(of: segment, display: display)
    let change = timeline.nextChange(after: time, motion: motion)
    let end = noticeEnd.map { max($0, time) } ?? segment.end
    return min(segment.end, end, max(change, time + shortestLook))
  }

  package mutating func perform(_ key: Key, at segment: Segment) -> Bool {
    switch key {
    case .character("v"), .character("V"):
      display.showsKeys = false
      display.changeVisual(for: segment)
      answer(screen.name(display.visual))
      return true
    case .character("g"), .character("G"):
      display.showsKeys = false
      answer(screen.changeGlyphs(of: &display))
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

  private mutating func answer(_ text: String) {
    tell(text, for: Self.answerLength)
  }

  package mutating func tell(_ notice: String, for length: Duration) {
    (display.notice, noticeLength) = (notice, length)
  }

  package mutating func tellPlace(of playback: Playback, isLast: Bool) {
    // The lead-in tells what to do first.
    guard isLast || playback.time >= .zero else { return }
    answer(isLast ? screen.lastPlace : screen.place(at: playback.time))
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
