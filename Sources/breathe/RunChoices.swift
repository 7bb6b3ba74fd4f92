import ArgumentParser
import BreatheCore
import BreatheRuntime

/// What a person chooses of a session, wherever it is run or shown.
struct RunChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far along you are, where the session has levels: first, usual or later.",
      valueName: "first|usual|later"))
  var level: String?

  func options(_ language: Language, pace: Double = 1) -> RunOptions {
    RunOptions(language: language, level: level.flatMap(Level.init) ?? .usual, pace: pace)
  }

  func validate() throws {
    guard let level, Level(rawValue: level) == nil else { return }
    let console = Console(locale: LocaleSettings(environment: Surroundings.environment))
    throw console.mistake(.unknownLevel(CleanText(level)))
  }
}
