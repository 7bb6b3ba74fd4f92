import BreatheCore
import BreatheSystem

/// A person picks a session on the whole screen of the terminal.
package struct SessionChoice {
  package enum Result: Equatable, Sendable {
    case picked(SessionPicker.Line)
    case left
    /// Ctrl-C stopped it.
    case stopped
    /// A signal ended it.
    case ended(signal: Int32)
  }

  private let console: Console
  private let environment: [String: String]
  private let notes: [String]
  private var picker: SessionPicker

  /// `notes` tell of what is not among the lines of `picker`.
  package init(
    _ picker: SessionPicker, notes: [String], console: Console, environment: [String: String]
  ) {
    self.notes = notes
    self.console = console
    self.environment = environment
    self.picker = picker
  }

  /// Waits for a choice; nil where there is no terminal.
  package mutating func ask(at seat: Seat) -> Result? {
    guard let terminal = seat.terminal else { return nil }
    var input = seat.input
    var encoder = FrameEncoder(palette: Palette(ColorDepth(environment: environment)))
    terminal.enter(.screen)
    defer { terminal.leave() }
    while true {
      if terminal.isClosed { return .ended(signal: OutputClosed.terminal.signal) }
      if !terminal.isBusy { terminal.write(encoder.encode(frame(on: terminal))) }
      switch input.next(until: nil) {
      case .key(let key):
        if let result = perform(key, page: max(1, terminal.size.rows / 2)) { return result }
      case .text(let text):
        for character in text.prefix(while: { !$0.isNewline }) {
          picker.perform(.type(character))
        }
      case .ended(let signal): return .ended(signal: signal)
      case .resumed, .resized: encoder.forget()
      case .suspending, .drained, .deadline, .called: break
      }
    }
  }

  private func frame(on terminal: any Terminal) -> Frame {
    let screen = PickerScreen(
      picker, notes: notes, size: terminal.size, locale: console.locale, width: cellWidth)
    return screen.frame(picker)
  }

  /// `page` is how many lines the keys for pages go.
  private mutating func perform(_ key: Key, page: Int) -> Result? {
    switch key {
    case .enter: return picker.choice.map { .picked($0) }
    case .control("c"): return .stopped
    case .escape:
      if picker.typed.isEmpty { return .left }
      picker.perform(.eraseAll)
    case .character("q") where picker.leavesOnQ: return .left
    case .backspace: picker.perform(.eraseLast)
    case .up: picker.perform(.move(-1))
    case .down: picker.perform(.move(1))
    case .pageUp: picker.perform(.move(-page))
    case .pageDown: picker.perform(.move(page))
    case .home: picker.perform(.move(-picker.lines.count))
    case .end: picker.perform(.move(picker.lines.count))
    case .character(let character): picker.perform(.type(character))
    case .control, .left, .right, .unknown: break
    }
    return nil
  }
}
