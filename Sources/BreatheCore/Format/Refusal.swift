/// Why a session may not run, whatever its file says. Worded in `Words/RefusalSentences.swift`.
package enum Refusal: Error, Equatable, Sendable {
  /// Longer than 24 hours.
  case tooLong
  /// There is nothing to do in it.
  case empty
  /// In more pieces than anyone follows.
  case tooManySegments(Int)
  /// A phase of less than a quarter of a second, which no one can follow and which would flicker.
  case phaseTooShort(Duration, at: Duration)
  /// More than 20 breaths at more than 30 a minute.
  case tooFast(at: Duration)
  /// A breath held for more than 20 s.
  case holdTooLong(Duration, at: Duration)
  /// A breath in or out of more than 30 s.
  case motionTooLong(Duration, at: Duration)
  /// A breath held at least four times as long as the inhale before it, which counts as 3 s at least.
  case holdAgainstInhale(hold: Duration, inhale: Duration, at: Duration)
  /// A breath held for more than 10 s within two minutes after breathing at more than 20 a minute.
  case holdAfterFastBreathing(Duration, at: Duration)
  /// A key is waited for while a breath is kept in or out.
  case waitInBreath(at: Duration)
  /// More than 8 breaths in a row in the proportion 4 : 7 : 8.
  case tooMany478(Int)
  /// More than 4 breaths in a row in the proportion 4 : 7 : 8 in the first month of doing so.
  case firstMonth478(Int)
  /// As often on one day as its author allows.
  case enoughToday(Int, until: DayBoundary = DayBoundary())

  /// When on the timeline it happens, where that can be told.
  var time: Duration? {
    switch self {
    case .empty, .tooLong, .tooManySegments, .tooMany478, .firstMonth478, .enoughToday: nil
    case .phaseTooShort(_, let time), .tooFast(let time), .holdTooLong(_, let time),
      .motionTooLong(_, let time), .holdAgainstInhale(_, _, let time),
      .holdAfterFastBreathing(_, let time),
      .waitInBreath(let time):
      time
    }
  }
}
