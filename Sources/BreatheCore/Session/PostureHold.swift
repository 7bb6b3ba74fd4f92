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

/// A posture to stay in, on one side or both in turn.
package struct PostureHold: Equatable, Sendable {
  /// The length of one hold.
  package enum Length: Equatable, Sendable {
    case time(Duration)
    /// So many breaths of the hold's own pattern.
    case breaths(Int)
  }

  package var name: LocalizedText
  package var length: BySide<ByLevel<Length>>
  /// Empty where the posture has no sides.
  package var sides: [Side]
  /// How often all sides are done.
  package var sets: ByLevel<Int>
  /// What is told of each side, in the rest before it and as it begins.
  package var sideCues: [Side: LocalizedText]
  /// What is told of the posture where it has no sides.
  package var cue: LocalizedText?
  /// Time to change sides.
  package var change: ByLevel<Duration>
  /// Rest between sets; as long as `change` where the file gives none.
  package var between: ByLevel<Duration>?
  /// Breathing paced during the hold.
  package var pattern: ByLevel<Pattern>?
  /// Why one side gets more than the other.
  package var unequal: LocalizedText?
  package var picture: Picture?
  /// The parts of the body that it is for; those of the session where none are named.
  package var body: [BodyRegion]

  /// Time to change sides where the file gives none.
  package static let usualChange = ByLevel(Duration.seconds(15))

  package init(
    _ name: LocalizedText, for length: BySide<ByLevel<Length>>, sides: [Side] = [],
    sets: ByLevel<Int> = ByLevel(1), sideCues: [Side: LocalizedText] = [:],
    cue: LocalizedText? = nil, change: ByLevel<Duration> = usualChange,
    between: ByLevel<Duration>? = nil, pattern: ByLevel<Pattern>? = nil,
    unequal: LocalizedText? = nil, picture: Picture? = nil, body: [BodyRegion] = []
  ) {
    self.name = name
    self.length = length
    self.sides = sides
    self.sets = sets
    self.sideCues = sideCues
    self.cue = cue
    self.change = change
    self.between = between
    self.pattern = pattern
    self.unequal = unequal
    self.picture = picture
    self.body = body
  }

  /// The length of one hold on `side`; its breaths become shorter with the pace, its seconds do not.
  func duration(on side: Side?, level: Level, pace: Double) -> Duration {
    switch length.value(on: side).value(at: level) {
    case .time(let time): time
    case .breaths(let count):
      (pattern?.value(at: level).scaled(by: pace).duration ?? .zero) * count
    }
  }
}
