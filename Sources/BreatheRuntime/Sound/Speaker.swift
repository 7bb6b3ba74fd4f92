import BreatheCore

/// Who speaks the cues of a session. The session never waits for it: what is still being said when
/// there is something else to say ends there.
final class Speaker {
  private let program: SpeechProgram
  private var process: SpeechProcess?

  /// Nil where no program that speaks is installed. espeak-ng comes first: it is at once silent.
  init?(_ language: Language, environment: [String: String]) {
    let found =
      SpeechProgram(.espeak, language, environment: environment)
      ?? SpeechProgram(.dispatcher, language, environment: environment)
    guard let found else { return nil }
    program = found
  }

  deinit {
    hush()
  }

  /// Begins to say it. Answers whether there is still someone to do so.
  func say(_ utterance: Utterance, _ volume: Volume) -> Bool {
    // What a person hears as usual is what the program does.
    let louder = (volume.percent - Volume.standard.percent) * 100 / Volume.standard.percent
    hush()
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

  /// Nothing is to be heard of it any more.
  func hush() {
    switch program.kind {
    case .espeak:
      process?.stop()
      process = nil
    case .dispatcher: process?.give("!-!CANCEL self\n")
    }
  }
}
