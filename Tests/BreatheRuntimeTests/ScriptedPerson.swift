import BreatheCore
import TestSupport
import Testing

@testable import BreatheRuntime

/// What a person does when they see something.
struct Act {
  /// What has to be on the terminal, since the last act.
  var text: String
  /// How long after that.
  var delay: Duration
  var event: InputEvent

  static func press(_ key: Key, when text: String, after delay: Duration = .seconds(1)) -> Act {
    Act(text: text, delay: delay, event: .key(key))
  }

  static func press(
    _ key: Character, when text: String, after delay: Duration = .seconds(1)
  ) -> Act {
    press(.character(key), when: text, after: delay)
  }
}

/// Someone before a terminal in memory, for whom time passes when the program waits.
final class ScriptedPerson: SessionInput {
  let clock = ManualClock()
  let terminal: ScriptedTerminal
  private var acts: ArraySlice<Act>
  /// How much was on the terminal at the last act.
  private var seen = 0
  /// When the text of the next act was first on the terminal.
  private var sawAt: Duration?

  init(_ acts: [Act], size: Size = Size(columns: 80, rows: 24)) {
    self.acts = acts[...]
    terminal = ScriptedTerminal(size: size)
    lastKey = (.enter, clock.now.awake)
  }

  var seat: Seat { Seat(clock: clock, terminal: terminal, input: self) }

  /// All that the person was to do is done.
  var isDone: Bool { acts.isEmpty }

  func next(until deadline: Duration?) -> InputEvent {
    if let act = acts.first, terminal.picture(from: seen).shows(anyOf: [act.text]) {
      let time = (sawAt ?? clock.now.awake) + act.delay
      sawAt = time - act.delay
      if deadline.map({ time <= $0 }) ?? true {
        clock.move(to: time)
        acts.removeFirst()
        (seen, sawAt) = (terminal.bytes.count, nil)
        if act.event == .drained { terminal.isBusy = false }
        if case .key(let key) = act.event { lastKey = (key, clock.now.awake) }
        return act.event
      }
    }
    guard let deadline else {
      Issue.record("waits for ever; on the terminal: \(terminal.picture(from: seen).text)")
      return .key(.control("c"))
    }
    clock.move(to: deadline)
    return .deadline
  }

  private(set) var lastKey: (key: Key, time: Duration)?

  var isBurst: Bool { false }

  func lateEnd() -> Int32? { nil }

  func alsoWaits(for wakeUp: WakeUp?) {}
}
