import ArgumentParser
import BreatheCore

/// What a person chooses of a session, wherever it is run or shown.
struct RunChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far along you are, where the session has levels: first, usual or later.",
      valueName: "first|usual|later"),
    completion: .list(Level.allCases.map(\.rawValue)))
  var level: String?

  func options(_ context: CommandContext) throws -> RunOptions {
    var options = context.options
    if let level {
      guard let known = Level(rawValue: level) else {
        throw context.console.mistake(.unknownLevel(CleanText(level)))
      }
      options.level = known
    }
    return options
  }
}
