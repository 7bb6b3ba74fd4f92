/// A screen without what moves in it, and what that is.
public struct StillScreen: Sendable {
  var frame: Frame
  var drawing: Drawing?

  /// The whole screen at `moment`.
  public func frame(at moment: Moment) -> Frame {
    guard let drawing else { return frame }
    var frame = frame
    switch drawing {
    case .orb(let orb): orb.draw(breathLevel: moment.breathLevel, into: &frame)
    case .bar(let bar): bar.draw(breathLevel: moment.breathLevel, into: &frame)
    case .figure(let figure): figure.draw(moment, into: &frame)
    case .words: break
    }
    return frame
  }

  /// What a screen without its picture depends on: while two are equal, so are the screens.
  public struct Look: Equatable, Sendable {
    private let segment: Int
    /// The seconds that are counted down.
    private let left: [Int]
    private let state: Playback.State
    private let display: Display

    public init(_ moment: Moment, state: Playback.State, display: Display) {
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
  case figure(Figure)
  case words(Words)

  /// How many steps of the breath it shows.
  var steps: Int {
    switch self {
    case .orb(let orb): orb.steps
    case .bar(let bar): bar.steps
    case .figure(let figure): figure.steps
    case .words: 0
    }
  }

  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}
