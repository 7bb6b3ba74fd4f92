import ArgumentParser

/// Guided breathing and relaxation in the terminal.
@main
struct Breathe: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "breathe",
    abstract: "Guided breathing and relaxation in the terminal.",
    usage: "breathe <session> [<options>]\nbreathe <command>",
    discussion: """
      A session is one that ships (breathe list), a pattern such as 4-6 or 4-4-4-4, or the path \
      of a session file.

      While it runs: space pauses, → goes on, ← goes back, q stops; before it \
      starts, n takes the version without breath holds. The options for a session: \
      breathe run --help.

      breathe is a timer for relaxation and well-being, not a medical device.
      """,
    version: version,
    subcommands: [Run.self, List.self, Show.self, Log.self],
    defaultSubcommand: Run.self)

  static func main() {
    main(languageLast(Array(CommandLine.arguments.dropFirst())))
  }

  /// The arguments with a `--lang` that stands before the command put last, where each command
  /// reads it.
  private static func languageLast(_ arguments: [String]) -> [String] {
    guard arguments.count > 2, arguments[0] == "--lang" else { return arguments }
    return Array(arguments[2...] + arguments[..<2])
  }
}
