/// One entry of a session.
package indirect enum Step: Equatable, Sendable {
  case say(Say)
  case breathe(Breathing)
  /// A posture to stay in.
  case hold(TimedExercise)
  /// Something to do for a time, in the person's own way.
  case work(TimedExercise)
  case move(Move)
  case rest(Rest)
  /// Goes on when the person presses a key. Without keys it takes its time, if it has one.
  case wait(Wait)
  /// The same steps `times` over, at least once.
  case `repeat`(times: ByLevel<Int>, steps: [Step])
  case session(Include)
}

extension Step {
  /// This step with another exercise, if it is one.
  func with(_ exercise: Exercise) -> Step {
    switch self {
    case .hold(var timed):
      timed.exercise = exercise
      return .hold(timed)
    case .work(var timed):
      timed.exercise = exercise
      return .work(timed)
    case .move(var move):
      move.exercise = exercise
      return .move(move)
    case .say, .breathe, .rest, .wait, .repeat, .session: return self
    }
  }

  var isMove: Bool { if case .move = self { true } else { false } }

  /// What it has as an exercise; nil if it is none.
  package var exercise: Exercise? {
    switch self {
    case .hold(let timed), .work(let timed): timed.exercise
    case .move(let move): move.exercise
    case .say, .breathe, .rest, .wait, .repeat, .session: nil
    }
  }
}

/// A text to read or do at leisure.
package struct Say: Equatable, Sendable {
  package var text: LocalizedText
  package var duration: ByLevel<Duration>
  package var picture: Picture?

  package init(_ text: LocalizedText, for duration: ByLevel<Duration>, picture: Picture? = nil) {
    self.text = text
    self.duration = duration
    self.picture = picture
  }
}

/// Something to make ready, which ends with a key.
package struct Wait: Equatable, Sendable {
  package var text: LocalizedText
  /// About how long it takes: the time where there are no keys. Nil: none.
  package var duration: ByLevel<Duration>?

  package init(_ text: LocalizedText, for duration: ByLevel<Duration>? = nil) {
    self.text = text
    self.duration = duration
  }
}

/// Time with nothing to do.
package struct Rest: Equatable, Sendable {
  package var duration: ByLevel<Duration>
  package var cue: LocalizedText?
  /// How often a chime tells the time that has gone; the cue comes with it.
  package var every: ByLevel<Duration>?
  package var picture: Picture?
  /// It ends the session and need not be sat out: what is planned counts up to it.
  package var isClosing: Bool

  package init(
    _ duration: ByLevel<Duration>, cue: LocalizedText? = nil, every: ByLevel<Duration>? = nil,
    picture: Picture? = nil, isClosing: Bool = false
  ) {
    self.duration = duration
    self.cue = cue
    self.every = every
    self.picture = picture
    self.isClosing = isClosing
  }
}

/// Another session, whose steps stand in this one's place.
package struct Include: Equatable, Sendable {
  package var id: String
  /// The steps of that session; none until `ResolvedSession` has found it.
  package var steps: [Step]
  /// The picture of that session.
  package var picture: Picture?

  package init(_ id: String, steps: [Step] = [], picture: Picture? = nil) {
    self.id = id
    self.steps = steps
    self.picture = picture
  }
}
