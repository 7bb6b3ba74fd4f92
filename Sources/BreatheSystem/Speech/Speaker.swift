import BreatheCore

/// Who speaks the cues of a session. The session never waits for it: what is still being said when
/// there is something else to say ends there.
package final class Speaker {
  /// The first of them speaks; one that can't makes way for the next.
  private var programs: [SpeechProgram]
  private var process: CompanionProcess?
  /// What was begun last, until somebody looks how that goes.
  private var begun: Utterance?
  /// How many in a row ended before they can have been said.
  private var failures = 0

  /// How long after it began to say something it is to be asked whether it goes on.
  static let patience = Duration.milliseconds(300)
  /// What takes less may be over by then.
  private static let shortest = Duration.seconds(1)
  /// One alone may have been ended by somebody else.
  private static let mostFailures = 2

  /// Nil where no program that speaks is installed. espeak-ng comes first: it is at once silent.
  package init?(_ language: Language, environment: [String: String]) {
    programs = SpeechProgram.Kind.allCases.compactMap {
      SpeechProgram($0, language, environment: environment)
    }
    if programs.isEmpty { return nil }
  }

  deinit {
    hush()
  }

  /// Begins to say it. Answers whether there is still someone to do so.
  func say(_ utterance: Utterance, _ volume: Volume) -> Bool {
    hush()
    while let program = programs.first {
      if begin(utterance, program, volume) {
        begun = utterance
        return true
      }
      giveUp()
    }
    return false
  }

  private func begin(_ utterance: Utterance, _ program: SpeechProgram, _ volume: Volume) -> Bool {
    // What a person hears as usual is what the program does.
    let louder = (volume.percent - Volume.standard.percent) * 100 / Volume.standard.percent
    switch program.kind {
    case .espeak:
      process = program.start(volume: louder)
      process?.give(utterance.text)
      process?.giveEnd()
      return process != nil
    case .dispatcher:
      if process == nil { process = program.start() }
      guard let process, !process.isOver else { return false }
      // The blank keeps a text from being a command.
      process.give("!-!SET self VOLUME \(min(100, louder))\n \(utterance.text)\n")
      return true
    }
  }

  /// Looks whether what it began to say so long ago is still being said: a program without its voice
  /// or its sound ends at once, and nobody learns with which status. Answers whether there is still
  /// someone to speak.
  func goesOn(after time: Duration) -> Bool {
    guard programs.first?.kind == .espeak, let process, let begun else { return true }
    self.begun = nil
    // After half of what it takes, it may be over; a busy machine looks that late.
    guard begun.duration >= Self.shortest, time < begun.duration / 2 else { return true }
    failures = process.isOver ? failures + 1 : 0
    if failures == Self.mostFailures { giveUp() }
    return !programs.isEmpty
  }

  private func giveUp() {
    programs.removeFirst()
    (process, begun) = (nil, nil)
  }

  /// Nothing is to be heard of it any more.
  package func hush() {
    begun = nil
    switch programs.first?.kind {
    case .espeak:
      process?.stop()
      process = nil
    case .dispatcher: process?.give("!-!CANCEL self\n")
    case nil: break
    }
  }
}
