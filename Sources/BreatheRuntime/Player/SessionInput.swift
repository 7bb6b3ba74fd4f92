import BreatheCore
import Glibc

/// What can end a player's waiting.
public enum InputEvent: Equatable, Sendable {
  /// The deadline has come.
  case deadline
  case key(Key)
  /// A signal from outside.
  case signal(Int32)
  /// What was waiting to be written is written; a frame that was left out may follow.
  case drained
  /// The terminal is gone.
  case closed
  /// The sound has something to tell.
  case called
}

extension InputEvent {
  /// The signal that the program ends by because of it; nil where it goes on.
  var ending: Int32? {
    switch self {
    case .closed: SIGHUP
    case .key(.control("\\")): SIGQUIT
    case .signal(SIGTSTP), .signal(SIGCONT), .signal(SIGWINCH): nil
    case .signal(let number): number
    case .deadline, .key, .drained, .called: nil
    }
  }
}

/// Where a player waits: the only place.
public protocol SessionInput {
  /// Waits for the next event, at most until the awake clock reads `deadline`; without one, for as
  /// long as it takes.
  mutating func next(until deadline: Duration?) -> InputEvent
}
