import ArgumentParser
import BreatheCore

/// What a person chooses of a session, wherever it is run or shown.
struct RunChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far along you are, where the session has levels.",
      valueName: Level.words.joined(separator: "|")),
    completion: .list(Level.words))
  var level: String?

  func options(_ context: CommandContext) throws -> RunOptions {
    var options = context.options
    if let level { options.level = try context.console.choice(level, "--level") }
    return options
  }
}
