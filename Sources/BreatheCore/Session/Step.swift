/// One entry of a session.
public indirect enum Step: Equatable, Sendable {
  case say(Say)
  case breathe(Breathing)
  case hold(PostureHold)
  case rest(Rest)
  /// The same steps `times` over, at least once.
  case `repeat`(times: ByLevel<Int>, steps: [Step])

  var holdsPosture: Bool {
    switch self {
    case .hold: true
    case .repeat(_, let steps): steps.contains { $0.holdsPosture }
    case .say, .breathe, .rest: false
    }
  }
}

/// A text to read or do at leisure.
public struct Say: Equatable, Sendable {
  public var text: LocalizedText
  public var duration: ByLevel<Duration>

  public init(_ text: LocalizedText, for duration: ByLevel<Duration>) {
    self.text = text
    self.duration = duration
  }
}

/// Paced breathing.
public struct Breathing: Equatable, Sendable {
  /// How long it goes on.
  public enum Extent: Equatable, Sendable {
    case cycles(ByLevel<Int>)
    /// Rounded to whole breaths.
    case time(ByLevel<Duration>)
  }

  public var pattern: ByLevel<Pattern>
  public var extent: Extent

  public init(pattern: ByLevel<Pattern>, extent: Extent) {
    self.pattern = pattern
    self.extent = extent
  }
}

/// The side that is stretched.
public enum Side: String, CaseIterable, Sendable {
  case left, right
}

/// A posture to stay in, on one side or both in turn.
public struct PostureHold: Equatable, Sendable {
  public var name: LocalizedText
  /// The length of one hold.
  public var duration: ByLevel<Duration>
  /// Empty where the posture has no sides.
  public var sides: [Side]
  /// How often all sides are done.
  public var sets: ByLevel<Int>
  /// What is told of each side, in the rest before it and as it begins.
  public var sideCues: [Side: LocalizedText]
  /// What is told of the posture where it has no sides.
  public var cue: LocalizedText?
  /// Time to change sides.
  public var change: ByLevel<Duration>
  /// Rest between sets; as long as `change` where the file gives none.
  public var between: ByLevel<Duration>?
  /// Breathing paced during the hold.
  public var pattern: ByLevel<Pattern>?

  public init(
    _ name: LocalizedText, for duration: ByLevel<Duration>, sides: [Side] = [],
    sets: ByLevel<Int> = ByLevel(1), sideCues: [Side: LocalizedText] = [:],
    cue: LocalizedText? = nil, change: ByLevel<Duration> = ByLevel(.seconds(15)),
    between: ByLevel<Duration>? = nil, pattern: ByLevel<Pattern>? = nil
  ) {
    self.name = name
    self.duration = duration
    self.sides = sides
    self.sets = sets
    self.sideCues = sideCues
    self.cue = cue
    self.change = change
    self.between = between
    self.pattern = pattern
  }
}

/// Time with nothing to do.
public struct Rest: Equatable, Sendable {
  public var duration: ByLevel<Duration>
  public var cue: LocalizedText?
  /// It ends the session and need not be sat out: what is planned counts up to it.
  public var isClosing: Bool

  public init(_ duration: ByLevel<Duration>, cue: LocalizedText? = nil, isClosing: Bool = false) {
    self.duration = duration
    self.cue = cue
    self.isClosing = isClosing
  }
}
