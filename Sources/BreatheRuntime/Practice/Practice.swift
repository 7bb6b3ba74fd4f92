import BreatheCore

/// How a person wants to practise.
public struct Practice: Sendable {
  public var library: SessionLibrary
  public var journal: JournalFile
  public var confirmed: ConfirmedFiles
  public var console: Console
  public var environment: [String: String]
  public var options: RunOptions
  /// One line for each cue instead of the screen.
  public var isPlain = false
  public var display = Display()
  /// What is to be heard of a session; nil where it is only looked at.
  public var sound: SoundSetting? = SoundSetting()
  /// The person is asked how it is with them before and after.
  public var rates = false
  /// The person never holds their breath: what replaces a session for such people, always does.
  public var neverHolds = false
  /// When a day ends for them.
  public var boundary = DayBoundary()
  /// Nothing is written to the journal.
  public var isUnrecorded = false
  /// The person has read the self-check and nothing in it applies.
  public var passesSelfCheck = false
  /// `found` was given its length on the command line.
  public var hasAskedLength = false
  /// How fast the session goes: 1, or more for a preview.
  public var speed = 1.0
  /// Only to look at: nothing is asked and nothing is written.
  public var isPreview = false
  /// The version of breathe.
  public var program: String

  public init(
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

  /// There is a terminal to ask the person something on.
  public var canAsk: Bool { SystemTerminal.isThere }

  /// Runs `found` to its end: the self-check, the session, the journal. When a signal ends it, the
  /// program ends by that signal once all is put away.
  public func run(_ found: FoundSession) -> ExitStatus {
    end(sit(for: found))
  }

  /// The same, with devices that are there already.
  func run(_ found: FoundSession, at seat: Seat) -> ExitStatus {
    end(Sitting(practice: self, seat: seat).run(found))
  }

  /// Catches signals only until it returns.
  private func sit(for found: FoundSession) -> Sitting.Result {
    Sitting(practice: self, seat: .live(speed: speed, environment: environment)).run(found)
  }

  /// Prints what is still to be said.
  private func end(_ result: Sitting.Result) -> ExitStatus {
    // The sitting is over, so a signal ends the program again, even while a line can't be printed.
    // Whoever ended it by a signal does not wait for a terminal that has stalled.
    if let farewell = result.farewell, result.signal == nil || console.out.isReady {
      console.printWrapped(farewell)
    }
    for complaint in result.complaints { console.printError(complaint) }
    if let signal = result.signal { Signals.end(by: signal) }
    return result.status
  }
}
