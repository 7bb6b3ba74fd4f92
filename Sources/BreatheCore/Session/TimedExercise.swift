/// The side that is stretched, or that moves.
package enum Side: String, CaseIterable, Sendable {
  case left, right
}

/// A value that may differ by side.
package struct BySide<Value: Sendable & Equatable>: Equatable, Sendable {
  package var left: Value
  package var right: Value

  /// The same value on both sides.
  package init(_ both: Value) {
    left = both
    right = both
  }

  package init(left: Value, right: Value) {
    self.left = left
    self.right = right
  }

  /// The value on `side`; without a side, the one that both share.
  package func value(on side: Side?) -> Value { side == .right ? right : left }
}

/// An exercise done for a time: a posture that is held, or work that goes on.
package struct TimedExercise: Equatable, Sendable {
  /// How long it is done at a stretch.
  package enum Length: Equatable, Sendable {
    case time(Duration)
    /// So many breaths of its own pattern.
    case breaths(Int)
  }

  package var exercise: Exercise
  package var length: BySide<ByLevel<Length>>
  /// Between two repetitions.
  package var pause: ByLevel<Duration>
  /// Breathing paced during a hold.
  package var pattern: ByLevel<Pattern>?

  /// Between two repetitions if the file gives none.
  package static let usualPause = ByLevel(Duration.seconds(3))

  package init(
    _ exercise: Exercise, for length: BySide<ByLevel<Length>>,
    pause: ByLevel<Duration> = usualPause, pattern: ByLevel<Pattern>? = nil
  ) {
    self.exercise = exercise
    self.length = length
    self.pause = pause
    self.pattern = pattern
  }

  /// The length of one repetition on `side`; its breaths become shorter with the pace, its seconds do
  /// not.
  func duration(on side: Side?, level: Level, pace: Double) -> Duration {
    switch length.value(on: side).value(at: level) {
    case .time(let time): time
    case .breaths(let count):
      (pattern?.value(at: level).scaled(by: pace).duration ?? .zero) * count
    }
  }
}
