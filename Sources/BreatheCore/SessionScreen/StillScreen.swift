/// A screen without what moves in it, and what that is.
package struct StillScreen: Sendable {
  var frame: Frame
  var drawing: Drawing?

  /// The whole screen at `moment`.
  package func frame(at moment: Moment) -> Frame {
    var frame = frame
    drawing?.draw(moment, into: &frame)
    return frame
  }

  /// What a screen without its picture depends on: while two are equal, so are the screens.
  package struct Look: Equatable, Sendable {
    private let segment: Int
    /// The seconds that are counted down.
    private let left: [Int]
    private let state: Playback.State
    private let display: Display

    package init(_ moment: Moment, state: Playback.State, display: Display) {
      segment = moment.index
      let exercise = moment.segment.exercise.map { $0.end - moment.time } ?? .zero
      left = [moment.remaining, moment.timeLeft, exercise].map(\.secondsLeft)
      self.state = state
      self.display = display
    }
  }
}

/// A picture of a session at one moment, made for the room that it has.
enum Drawing {
  case orb(Orb)
  case bar(Bar)
  case wave(Wave)
  case box(Box)
  case figure(Figure)
  case words(Words)

  var motion: Motion {
    switch self {
    case .orb(let orb): .breath(steps: orb.steps)
    case .bar(let bar): .breath(steps: bar.steps)
    case .wave(let wave): .steady(wave.beat)
    case .box(let box): .steady(box.beat)
    case .figure(let figure): figure.motion
    case .words: .still
    }
  }

  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }

  /// Draws what of it doesn't move while a `StillScreen.Look` stays the same.
  func drawStill(_ moment: Moment, into frame: inout Frame) {
    switch self {
    case .orb(let orb): orb.drawStill(into: &frame)
    case .bar(let bar): bar.drawStill(into: &frame)
    case .box(let box): box.drawStill(into: &frame)
    case .figure(let figure): figure.drawStill(moment, into: &frame)
    case .wave, .words: break
    }
  }

  /// Draws what moves.
  func draw(_ moment: Moment, into frame: inout Frame) {
    switch self {
    case .orb(let orb): orb.draw(breathLevel: moment.breathLevel, into: &frame)
    case .bar(let bar): bar.draw(breathLevel: moment.breathLevel, into: &frame)
    case .wave(let wave): wave.draw(moment, into: &frame)
    case .box(let box): box.draw(at: moment.time, into: &frame)
    case .figure(let figure): figure.draw(breathLevel: moment.breathLevel, into: &frame)
    case .words: break
    }
  }
}
