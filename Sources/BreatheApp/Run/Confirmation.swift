import BreatheCore
import BreatheSystem

/// What a person says to a summary, or to a question.
package enum Consent: Equatable, Sendable {
  case yes
  case no
  /// Not now: they may be asked again.
  case later
  case stopped(signal: Int32?)
  /// There is no terminal to ask on.
  case nobodyToAsk
}

/// Shows something and asks for a yes, on the terminal where there is one.
package struct Confirmation {
  private let console: Console
  private let seat: Seat
  private let mode: TerminalMode

  package init(console: Console, seat: Seat, mode: TerminalMode = .questions) {
    self.console = console
    self.seat = seat
    self.mode = mode
  }

  /// Tells `paragraphs` and asks `question`; where there is nobody to ask, only tells.
  package func ask(_ paragraphs: [String], _ question: String) -> Consent {
    if seat.terminal == nil { console.print(CleanText(paragraphs.joined(separator: "\n\n"))) }
    return ask(paragraphs + [question], keys: console.language.yesOrNoKeys) { key in
      key.yesOrNo.map { $0 ? .yes : .no }
    }
  }

  /// Tells `paragraphs` and asks whether to begin: Enter does.
  package func askToStart(_ paragraphs: [String], _ question: String) -> Consent {
    ask(paragraphs + [question], keys: console.language.startKeys) { key in
      key == .enter ? .yes : key.yesOrNo.map { $0 ? .yes : .no }
    }
  }

  /// Shows paragraphs until a key is pressed: any goes on, but q stops.
  package func show(_ paragraphs: [String]) -> Consent {
    ask(paragraphs, keys: console.language.goOnKeys) { $0 == .character("q") ? nil : .yes }
  }

  /// Asks something that only a yes or a no answers: Enter is neither, and q puts it off.
  package func askForAnswer(_ question: String) -> Consent {
    ask([question], keys: console.language.yesNoOrLaterKeys) { key in
      key == .character("q") ? .later : key.yesOrNo.map { $0 ? .yes : .no }
    }
  }

  private func ask(
    _ paragraphs: [String], keys: [String], _ meaning: (Key) -> Consent?
  ) -> Consent {
    guard let terminal = seat.terminal else { return .nobodyToAsk }
    return Dialogue.answer(
      at: terminal, mode, console, seat.input, seat.clock, stopped: { .stopped(signal: $0) }
    ) { (dialogue) throws(DialogueStopped) in
      try dialogue.tell(paragraphs, keys: keys)
      return try dialogue.choose(meaning)
    }
  }
}
