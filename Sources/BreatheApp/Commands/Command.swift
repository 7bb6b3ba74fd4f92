import ArgumentParser
import BreatheCore

/// What a person can ask the program to do.
protocol Command: ParsableCommand {
  /// Whether a broken configuration keeps it from running.
  static var needsConfiguration: Bool { get }

  var choice: LanguageChoice { get }

  /// Does it; throws an `Exit` if it does not end well.
  func run(in context: CommandContext) throws
}

extension Command {
  static var needsConfiguration: Bool { true }
}

/// The language that a person asks for.
struct LanguageChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language.", valueName: Self.names),
    completion: .language)
  var lang: String?

  /// Made once: each command has this option.
  private static let names = Language.words.joined(separator: "|")
}
