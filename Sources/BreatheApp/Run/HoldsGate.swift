import BreatheCore
import BreatheSystem

/// Asks on the terminal whether something speaks against holding the breath; prints it if there is
/// no terminal.
struct HoldsGate {
  enum Answer: Equatable {
    /// None of the conditions applies.
    case noneApplies
    /// One of them applies, or the person would rather not say.
    case withoutHolds
    /// There is no terminal to ask on. The id of the session without breath holds, if there is one.
    case nobodyToAsk(instead: String?)
    case stopped(signal: Int32?)
  }

  let console: Console
  let seat: Seat
  /// What is unusual in the session, then the question.
  let paragraphs: [String]

  private var language: Language { console.language }

  init(
    _ console: Console, _ seat: Seat, notes: [String], longest: Duration, meantFor: [MeantFor] = []
  ) {
    (self.console, self.seat) = (console, seat)
    let told = notes.joined(separator: "\n")
    let question = console.language.holdsQuestion(longest: longest, meantFor: meantFor)
    paragraphs = told.isEmpty ? [question] : [told, question]
  }

  /// Waits for an answer. Enter is none.
  func ask(at terminal: any Terminal, mode: TerminalMode) -> Answer {
    Dialogue.answer(
      at: terminal, mode, console, seat.input, seat.clock, stopped: { .stopped(signal: $0) }
    ) { (dialogue) throws(DialogueStopped) in
      try dialogue.tell(paragraphs, keys: language.holdsKeys, why: language.holdsReason)
      return try dialogue.choose { key in
        key.isSecret ? .withoutHolds : key.yesOrNo.map { $0 ? .withoutHolds : .noneApplies }
      }
    }
  }

  /// Prints what would be asked.
  func print() {
    console.printWrapped(CleanText(paragraphs.joined(separator: "\n")))
  }
}
