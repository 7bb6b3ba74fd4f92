import BreatheApp
import BreatheCore
import BreatheSystem
import TestSupport
import Testing

/// What a person does when they see something.
package struct Act {
  /// What has to be on the terminal, since the last act.
  package var text: String
  /// How long after that.
  package var delay: Duration
  package var event: InputEvent

  package init(text: String, delay: Duration, event: InputEvent) {
    self.text = text
    self.delay = delay
    self.event = event
  }

  package static func press(
    _ key: Key, when text: String, after delay: Duration = .seconds(1)
  ) -> Act {
    Act(text: text, delay: delay, event: .key(key))
  }

  package static func press(
    _ key: Character, when text: String, after delay: Duration = .seconds(1)
  ) -> Act {
    press(.character(key), when: text, after: delay)
  }
}

/// Someone before a terminal in memory, for whom time passes when the program waits.
package final class ScriptedPerson: SessionInput {
  package let clock = ManualClock()
  package let terminal: ScriptedTerminal
  private var acts: ArraySlice<Act>
  /// How much was on the terminal at the last act.
  private var seen = 0
  /// When the text of the next act was first on the terminal.
  private var sawAt: Duration?

  private let hasTerminal: Bool

  package init(
    _ acts: [Act], size: Size = Size(columns: 80, rows: 24), hasTerminal: Bool = true
  ) {
    self.acts = acts[...]
    self.hasTerminal = hasTerminal
    terminal = ScriptedTerminal(size: size)
    lastKey = (.enter, clock.now.awake)
  }

  package var seat: Seat {
    Seat(clock: clock, terminal: hasTerminal ? terminal : nil, input: self)
  }

  /// Their wall clock, which says 18:46:40 at first.
  package var now: LocalTime {
    LocalTime(
      seconds: Self.start + Int(clock.elapsed.components.seconds), offset: 3600,
      zone: "Europe/Amsterdam")
  }

  /// `entry-1`, `entry-2` …, one after the other.
  package func makeID() -> String {
    entryCount += 1
    return "entry-\(entryCount)"
  }

  /// 2026-11-18 18:46:40 in Amsterdam.
  package static let start = 1_795_024_000
  private var entryCount = 0

  /// All that the person was to do is done.
  package var isDone: Bool { acts.isEmpty }

  package func next(until deadline: Duration?) -> InputEvent {
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

  package private(set) var lastKey: (key: Key, time: Duration)?

  package func lateEnd() -> Int32? { nil }

  package func alsoWaits(for wakeUp: WakeUp?) {}
}
