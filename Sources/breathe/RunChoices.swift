import ArgumentParser
import BreatheCore
import BreatheRuntime

/// What a person chooses of a session, wherever it is run or shown.
struct RunChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far along you are, where the session has levels: first, usual or later.",
      valueName: "first|usual|later"),
    completion: .list(Level.allCases.map(\.rawValue)))
  var level: String?

  func options(_ console: Console) throws -> RunOptions {
    let word = level ?? Level.usual.rawValue
    guard let level = Level(rawValue: word) else {
      throw console.mistake(.unknownLevel(CleanText(word)))
    }
    return RunOptions(language: console.language, level: level)
  }
}
