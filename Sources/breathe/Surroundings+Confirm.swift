import ArgumentParser
import BreatheCore
import BreatheRuntime

extension Surroundings {
  /// Tells what is about to be kept and asks for a yes, unless that is given. Comes back after a yes
  /// only.
  func confirm(_ told: [String], _ question: String, yes: Bool) throws {
    if yes {
      console.print(CleanText(told.joined(separator: "\n\n")))
      return
    }
    // Signals are caught only while it is asked.
    let answer = Confirmation(console: console, seat: .live()).ask(told, question)
    switch answer {
    case .yes: return
    case .no, .later: throw ExitCode(ExitStatus.stopped.rawValue)
    case .nobodyToAsk:
      throw console.fail(console.language.addingNeedsTerminal, .refusedForSafety)
    case .stopped(let signal):
      if let signal { Signals.end(by: signal) }
      throw ExitCode(ExitStatus.stopped.rawValue)
    }
  }
}
