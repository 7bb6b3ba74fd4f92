import BreatheCore
import Glibc

/// A person picks a session on the whole screen of the terminal.
public struct SessionChoice {
  public enum Result: Equatable, Sendable {
    case picked(SessionPicker.Line)
    case left
    /// A signal ended it.
    case ended(signal: Int32)
  }

  private let console: Console
  private let environment: [String: String]
  private var picker: SessionPicker

  public init(_ lines: [SessionPicker.Line], console: Console, environment: [String: String]) {
    self.console = console
    self.environment = environment
    picker = SessionPicker(lines)
  }

  /// There is a terminal that shows a screen, and keys to pick with.
  public static func isPossible(environment: [String: String]) -> Bool {
    Terminal.isThere && !["", "dumb"].contains(environment["TERM"] ?? "")
  }

  /// Waits for a choice; nil where there is no terminal.
  public mutating func ask() -> Result? {
    guard let terminal = Terminal() else { return nil }
    let input = SystemInput(terminal: terminal, signals: Signals(), clock: SystemClock())
    var encoder = FrameEncoder(palette: Palette(ColorDepth(environment: environment)))
    terminal.enter(.screen)
    defer { terminal.leave() }
    while true {
      if terminal.isClosed { return .ended(signal: SIGHUP) }
      if !terminal.isBusy { terminal.write(encoder.encode(frame(on: terminal))) }
      let event = input.next(until: nil)
      if let signal = event.ending { return .ended(signal: signal) }
      switch event {
      case .key(.control("z")): terminal.suspend(wholeGroup: true)
      case .signal(SIGTSTP): terminal.suspend(wholeGroup: false)
      case .signal(SIGCONT): terminal.enter(.screen)
      case .key(let key):
        if let result = perform(key) { return result }
        continue
      case .signal, .closed, .drained, .deadline, .called: break
      }
      encoder.forget()
    }
  }

  private func frame(on terminal: Terminal) -> Frame {
    let screen = PickerScreen(
      picker, size: terminal.size, locale: console.locale, width: cellWidth)
    return screen.frame(picker)
  }

  private mutating func perform(_ key: Key) -> Result? {
    switch key {
    case .enter: return picker.choice.map { .picked($0) }
    case .control("c"): return .left
    case .escape, .character("q"):
      if picker.typed.isEmpty { return .left }
      picker.perform(key == .escape ? .eraseAll : .type("q"))
    case .backspace: picker.perform(.eraseLast)
    case .up: picker.perform(.move(-1))
    case .down: picker.perform(.move(1))
    case .character(let character): picker.perform(.type(character))
    case .control, .left, .right, .unknown: break
    }
    return nil
  }
}
