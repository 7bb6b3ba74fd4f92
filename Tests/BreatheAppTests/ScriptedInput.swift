import BreatheCore
import BreatheSystem
import Glibc
import ScriptedWorld
import Testing

/// What happens while a session runs.
enum Happening {
  case event(InputEvent)
  /// The program gets no processor for a while.
  case stall(Duration)
  /// The machine is suspended for a while.
  case suspend(Duration)

  static func key(_ key: Key) -> Happening { .event(.key(key)) }
  static func key(_ character: Character) -> Happening { .event(.key(.character(character))) }
}

/// Waits by moving the clock: to the deadline, or to what the script has next.
final class ScriptedInput: SessionInput {
  let clock: ManualClock
  /// In order of time, which is time awake since the clock was made.
  var script: [(at: Duration, Happening)]

  init(clock: ManualClock, script: [(at: Duration, Happening)]) {
    self.clock = clock
    self.script = script
  }

  var lastKey: (key: Key, time: Duration)? { nil }

  func lateEnd() -> Int32? { nil }

  func alsoWaits(for wakeUp: WakeUp?) {}

  func next(until deadline: Duration?) -> InputEvent {
    while let (time, happening) = script.first,
      deadline.map({ clock.reading(at: time) <= $0 }) ?? true
    {
      script.removeFirst()
      clock.move(to: clock.reading(at: time))
      switch happening {
      case .event(let event): return event
      case .stall(let time): clock.pass(time)
      case .suspend(let time): clock.suspend(time)
      }
    }
    guard let deadline else {
      Issue.record("waits for ever: nothing is left in the script")
      return .ended(by: SIGHUP)
    }
    clock.move(to: deadline)
    return .deadline
  }
}
