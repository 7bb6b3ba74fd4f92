import ArgumentParser
import BreatheCore
import BreatheRuntime
import Glibc

/// Guided breathing and relaxation in the terminal.
@main
struct Breathe: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "breathe",
    abstract: "Guided breathing and relaxation in the terminal.",
    usage: "breathe\nbreathe <session> [<options>]\nbreathe <command>",
    discussion: """
      Alone, breathe lets you pick a session. A session is one that ships (breathe list), a pattern \
      such as 4-6 or 4-4-4-4, or the path of a session file.

      While it runs: space pauses, → skips to the next step, ← goes back, v changes the picture, \
      m turns the sound on and off, + and - change its volume, q stops, ? tells of the keys; before \
      it starts, n takes the version without breath holds. The options for a session: breathe run \
      --help.

      breathe is a timer for relaxation and well-being, not a medical device.
      """,
    version: version,
    subcommands: [
      Run.self, List.self, Show.self, Preview.self, Render.self, Check.self, New.self, Add.self,
      Remove.self, Log.self, Stats.self, AddNote.self, Journal.self, Export.self, Devices.self,
      PlanCommands.self, Today.self, Next.self, Report.self, Config.self, Doctor.self,
    ],
    defaultSubcommand: Run.self)

  static func main() {
    StandardStreams.open()
    let arguments = languageLast(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      exit(.success)
    } catch {
      end(with: error)
    }
  }

  /// Says what is wrong, through the console like everything else, and ends.
  private static func end(with error: any Error) -> Never {
    let console = Console(locale: LocaleSettings(environment: Surroundings.environment))
    let message = CleanText(fullMessage(for: error))
    let code = exitCode(for: error)
    if !message.isEmpty {
      if !code.isSuccess {
        console.printError(message)
      } else if isForPrograms {
        console.printForPrograms(message)
      } else {
        console.print(message)
      }
    }
    exit(code)
  }

  /// What could not be written does not pass for a whole answer.
  private static func exit(_ code: ExitCode) -> Never {
    let isWhole = !code.isSuccess || !SystemOutput.standard.hasLost
    Glibc.exit(isWhole ? code.rawValue : ExitStatus.notWritten.rawValue)
  }

  /// A shell asks for its completions, or a build for what the commands are.
  private static var isForPrograms: Bool {
    guard CommandLine.arguments.count > 1 else { return false }
    return ["---completion", "--generate-completion-script", "--experimental-dump-help"]
      .contains(CommandLine.arguments[1])
  }

  /// The arguments with a `--lang` that stands before the command put last, where each command
  /// reads it.
  private static func languageLast(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let count = first == "--lang" ? 2 : first.hasPrefix("--lang=") ? 1 : 0
    guard arguments.count > count, !arguments.contains("--") else { return arguments }
    return Array(arguments[count...] + arguments[..<count])
  }
}
