import ArgumentParser

/// The root of all commands.
struct Breathe: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "breathe",
    abstract: "Guided breathing and relaxation in the terminal.",
    usage: "breathe\nbreathe <session> [<options>]\nbreathe <command>",
    discussion: """
      Alone, breathe lets you pick a session. A session is one that ships (breathe list), a pattern \
      such as 4-6 or 4-4-4-4, or the path of a session file. Other words search: breathe sleep, \
      breathe hip. A length at the end is how long: breathe calm 5m.

      While it runs: space pauses, → skips to the next step, ← goes back, v changes the picture, \
      m turns the sound on and off, + and - change its volume, q stops, ? tells of the keys; before \
      it starts, h takes the version without breath holds. The options for a session: breathe run \
      --help.

      breathe is a timer for relaxation and well-being, not a medical device.
      """,
    version: version,
    subcommands: [
      Run.self, List.self, Show.self, Preview.self, Render.self, HandOutCommand.self, Check.self,
      New.self, Add.self,
      Remove.self, Log.self, Stats.self, AddNote.self, Journal.self, Export.self, Devices.self,
      PlanCommands.self, Today.self, Next.self, Report.self, Config.self, Doctor.self,
    ],
    defaultSubcommand: Run.self)

  /// The words for the commands.
  static var commands: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
