import BreatheCore

/// Asks something that only a yes or a no answers: Enter is neither.
public struct WeeklyQuestion {
  private let console: Console
  private let terminal: Terminal?

  public init(console: Console) {
    self.console = console
    terminal = Terminal()
  }

  /// Whoever stops it, or can't be asked, has not answered.
  public func ask(_ question: String) -> Consent {
    guard let terminal else { return .nobodyToAsk }
    let input = SystemInput(terminal: terminal, signals: Signals(), clock: SystemClock())
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input)
    do throws(DialogueStopped) {
      try dialogue.tell([question], keys: console.language.yesOrNoKeys)
      return try dialogue.choose(\.yesOrNo) ? .yes : .no
    } catch {
      return .stopped(signal: error.signal)
    }
  }
}
