import BreatheCore

/// What a person says to a summary.
public enum Consent: Equatable, Sendable {
  case yes
  case no
  case stopped(signal: Int32?)
  /// There is no terminal to ask on.
  case nobodyToAsk
}

/// Shows something and asks for a yes, on the terminal where there is one.
public struct Confirmation {
  private let console: Console
  private let terminal: Terminal?
  private let input: SystemInput

  /// There is a terminal to ask on.
  public static var canAsk: Bool { Terminal.isThere }

  /// For a program that has no other use for the terminal and the signals.
  public init(console: Console) {
    let terminal = Terminal()
    self.init(
      console: console, terminal: terminal,
      input: SystemInput(terminal: terminal, signals: Signals(), clock: SystemClock()))
  }

  init(console: Console, terminal: Terminal?, input: SystemInput) {
    self.console = console
    self.terminal = terminal
    self.input = input
  }

  /// Tells `paragraphs` and asks `question`; where there is nobody to ask, only tells.
  public func ask(_ paragraphs: [String], _ question: String) -> Consent {
    guard let terminal else {
      console.print(CleanText(paragraphs.joined(separator: "\n\n")))
      return .nobodyToAsk
    }
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input)
    do throws(DialogueStopped) {
      try dialogue.tell(paragraphs + [question], keys: console.language.confirmationKeys)
      return try dialogue.choose { $0 == .enter ? true : $0.yesOrNo } ? .yes : .no
    } catch {
      return .stopped(signal: error.signal)
    }
  }
}
