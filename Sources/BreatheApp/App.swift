import ArgumentParser
import BreatheCore
import BreatheSystem

/// The program as a function of its world.
package enum App {
  /// Runs the command in the arguments of `world`.
  package static func run(in world: World) -> Exit {
    let arguments = helpMeant(languageLast(world.arguments))
    if let (found, meant) = optionWithOtherDash(in: arguments) {
      return console(in: world).mistake(.otherDash(CleanText(found), meant: CleanText(meant)))
    }
    var exit: Exit
    do {
      try OfferedWords.$library.withValue(library(in: world)) {
        try perform(arguments, in: world)
      }
      exit = Exit(.completed)
    } catch let error as Exit {
      exit = error
    } catch {
      exit = report(error, in: world)
    }
    // An answer with a part missing must not look like a whole one.
    if exit.status == .completed, world.out.hasLost { exit.status = .notWritten }
    return exit
  }

  /// Parses and runs a command; throws how it ends, if that is not well.
  static func perform(_ arguments: [String], in world: World) throws {
    var parsed = try Breathe.parseAsRoot(arguments)
    guard let command = parsed as? any Command else { return try parsed.run() }
    try command.run(in: CommandContext(world, for: command))
  }

  /// Prints the message of the argument parser: a mistake, or the help that was asked for.
  private static func report(_ error: any Error, in world: World) -> Exit {
    let console = console(in: world)
    if let sentence = way(outOf: error, in: world.arguments, console.language) {
      return console.fail(sentence, .usage)
    }
    let columns = world.environment["COLUMNS"].flatMap(Int.init) ?? world.out.columns
    let message = CleanText(Breathe.fullMessage(for: error, columns: columns))
    let code = Breathe.exitCode(for: error)
    if !message.isEmpty {
      if !code.isSuccess {
        console.printError(message)
      } else if isForPrograms(world.arguments) {
        console.printForPrograms(message)
      } else {
        console.print(message)
      }
    }
    switch code {
    case .success: return Exit(.completed)
    case .validationFailure: return Exit(.usage)
    default: return Exit(.internalError)
    }
  }

  /// The command or the option that was meant by an unknown option; nil if that can't be told.
  private static func way(
    outOf error: any Error, in arguments: [String], _ language: Language
  ) -> String? {
    let message = Breathe.message(for: error)
    guard message.hasPrefix("Unknown option"),
      let option = arguments.lazy.map({ String($0.prefix { $0 != "=" }) })
        .first(where: { $0.hasPrefix("-") && message.contains("'\($0)'") })
    else { return nil }
    let clean = CleanText(option)
    if let meant = TriedOption.meaning(of: option) {
      return language.notAnOption(clean, meant: meant)
    }
    let word = String(option.drop { $0 == "-" })
    guard option.hasPrefix("--") || word.count > 1 else { return nil }
    if Breathe.commands.contains(word) {
      return language.notAnOption(clean, meant: "breathe \(word)")
    }
    switch TriedWord(word) {
    case .command(let command)?:
      return language.notAnOption(clean, meant: command.isEmpty ? "breathe" : "breathe \(command)")
    case .stop?: return TriedWord(word).map { language.sentence($0, word: clean) }
    case nil: return nil
    }
  }

  /// `help 478` shows the session: the parser knows help of commands only.
  private static func helpMeant(_ arguments: [String]) -> [String] {
    guard arguments.count > 1, arguments[0] == "help", arguments[1].first != "-",
      arguments[1] != "help", !Breathe.commands.contains(arguments[1])
    else { return arguments }
    return ["show"] + arguments.dropFirst()
  }

  private static func console(in world: World) -> Console {
    Console(
      locale: LocaleSettings(environment: world.environment), out: world.out, errors: world.errors)
  }

  /// One that the parser takes for a word; the words of a note are free.
  private static func optionWithOtherDash(
    in arguments: [String]
  ) -> (found: String, meant: String)? {
    guard arguments.first != AddNote.configuration.commandName else { return nil }
    return arguments.prefix { $0 != "--" }.lazy
      .compactMap { word in word.optionMeant.map { (word, $0) } }.first
  }

  /// A shell asks for completions, or a build for the list of commands.
  private static func isForPrograms(_ arguments: [String]) -> Bool {
    ["---completion", "--generate-completion-script", "--experimental-dump-help"]
      .contains(arguments.first)
  }

  private static func library(in world: World) -> SessionLibrary? {
    guard world.arguments.first == "---completion" else { return nil }
    return SessionLibrary(
      shipped: world.shipped, added: AddedSessions(environment: world.environment))
  }

  /// Moves a `--lang` before the command to the end, where each command reads it.
  private static func languageLast(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let count = first == "--lang" ? 2 : first.hasPrefix("--lang=") ? 1 : 0
    guard arguments.count > count, !arguments.contains("--") else { return arguments }
    return Array(arguments[count...] + arguments[..<count])
  }
}
