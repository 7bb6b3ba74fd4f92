import BreatheCore
import BreatheSystem

extension CommandContext {
  /// Shows what breathe is about to save and asks for a yes, unless `yes` is given. Throws after any
  /// other answer.
  func confirm(_ told: [String], _ question: String, yes: Bool) throws {
    if yes {
      console.print(CleanText(told.joined(separator: "\n\n")))
      return
    }
    switch ask(told, question) {
    case .yes: return
    case .no, .later: throw Exit(.stopped)
    case .nobodyToAsk:
      throw console.fail(console.language.addingNeedsTerminal, .refusedForSafety)
    case .stopped(let signal): throw Exit(.stopped, signal: signal)
    }
  }

  /// Shows `told` and asks for a yes. Signals are caught only while it is asked.
  func ask(_ told: [String], _ question: String) -> Consent {
    Confirmation(console: console, seat: world.takeSeat(1)).ask(told, question)
  }

  /// Shows `told` and asks whether to begin.
  func askToStart(_ told: [String], _ question: String) -> Consent {
    Confirmation(console: console, seat: world.takeSeat(1)).askToStart(told, question)
  }

  /// Asks something that only a yes or a no answers.
  func askForAnswer(_ question: String) -> Consent {
    Confirmation(console: console, seat: world.takeSeat(1)).askForAnswer(question)
  }
}
