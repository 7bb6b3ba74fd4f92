/// How a picture of a segment moves.
package enum Motion: Equatable, Sendable {
  case still
  /// With the breath, in so many steps from empty to full.
  case breath(steps: Int)
  /// With the time.
  case steady(Beat)
}

/// A step after every so much time.
package struct Beat: Equatable, Sendable {
  /// How long a step takes.
  package var step: Duration
  /// When the first one begins, in timeline time.
  package var start: Duration

  /// The step that `time` lies in, counted from 0.
  func index(at time: Duration) -> Int {
    Int(((time - start).inSeconds / step.inSeconds).rounded(.down))
  }

  /// When the step after the one at `time` begins; a microsecond later, so that rounding there can't
  /// fall back to the step before.
  func next(after time: Duration) -> Duration {
    start + step * (index(at: time) + 1) + .microseconds(1)
  }
}
