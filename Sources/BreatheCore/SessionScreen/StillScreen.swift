/// A screen without what moves in it, and what that is.
package struct StillScreen: Sendable {
  var frame: Frame
  var drawing: (any Drawing)?
  /// The moment that the picture shows; nil where it is the one of the screen.
  var shown: Moment?

  /// The whole screen at `moment`.
  package func frame(at moment: Moment) -> Frame {
    var frame = frame
    drawing?.draw(shown ?? moment, into: &frame)
    return frame
  }

  /// How it moves in `segment`, the one that it is made for.
  package func motion(of segment: Segment) -> Motion {
    shown == nil ? drawing?.motion(of: segment) ?? .still : .still
  }

  /// What a screen without its picture depends on: while two are equal, so are the screens.
  package struct Look: Equatable, Sendable {
    /// The index of the segment.
    package let segment: Int
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
