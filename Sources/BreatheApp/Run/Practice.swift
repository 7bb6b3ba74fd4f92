import BreatheCore
import BreatheSystem

/// How a person wants to practise.
package struct Practice: Sendable {
  package var library: SessionLibrary
  package var journal: JournalFile
  package var confirmed: ConfirmedFiles
  package var console: Console
  package var environment: [String: String]
  package var options: RunOptions
  /// One line for each cue instead of the screen.
  package var isPlain = false
  package var display = Display()
  /// What is to be heard of a session; nil where it is only looked at.
  package var sound: SoundSetting? = SoundSetting()
  /// The person is asked how it is with them before and after.
  package var rates = false
  /// The person never holds their breath: what replaces a session for such people, always does.
  package var neverHolds = false
  /// When a day ends for them.
  package var boundary = DayBoundary()
  /// Nothing is written to the journal.
  package var isUnrecorded = false
  /// The person has read the self-check and nothing in it applies.
  package var passesSelfCheck = false
  /// `found` was given its length on the command line.
  package var hasAskedLength = false
  /// The command to try if the session is refused with this length.
  package var insteadIfRefused: String?
  /// How fast the session goes: 1, or more for a preview.
  package var speed = 1.0
  /// Only to look at: nothing is asked and nothing is written.
  package var isPreview = false
  /// The version of breathe.
  package var program: String

  package init(
    library: SessionLibrary, journal: JournalFile, console: Console,
    environment: [String: String], options: RunOptions, program: String
  ) {
    self.library = library
    self.journal = journal
    confirmed = ConfirmedFiles(environment: environment)
    self.console = console
    self.environment = environment
    self.options = options
    self.program = program
  }

  /// Runs `found` to its end: the self-check, the session, the journal.
  func run(_ found: FoundSession, in world: World) -> Exit {
    end(drive(found, in: world))
  }

  /// Gives the seat back, and with it the signals, when it returns.
  private func drive(_ found: FoundSession, in world: World) -> RunResult {
    SessionDriver(practice: self, world: world, seat: world.takeSeat(speed)).run(found)
  }

  /// Prints what is still to be said.
  private func end(_ result: RunResult) -> Exit {
    // The seat is given back, so a signal ends the program again, even while a line can't be printed.
    // Whoever ended it by a signal does not wait for a terminal that has stalled.
    if let farewell = result.farewell, result.signal == nil || console.out.isReady {
      console.printWrapped(console.language.text(farewell))
    }
    for complaint in result.complaints {
      var sentences = console.language.sentences(complaint, journal: journal.path)
      if case .refused(.firstMonth478) = complaint, let insteadIfRefused {
        sentences[0] += " " + console.language.tryInstead(insteadIfRefused)
      }
      for sentence in sentences { console.printError(CleanText(sentence)) }
    }
    return Exit(result.status, signal: result.signal)
  }
}
