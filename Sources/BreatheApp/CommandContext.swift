import BreatheCore
import BreatheSystem

/// What a command needs of the world: console, settings, sessions and journal.
struct CommandContext {
  let world: World
  let console: Console
  /// Where the configuration is.
  let configuration: ConfigurationFolder
  /// What the configuration says, nil if there is none; or why it can't be used.
  let configured: Result<Settings?, LibraryProblem>
  /// Without the configuration if that is broken.
  let settings: Settings
  let library: SessionLibrary

  /// Throws where the language is unknown, or the configuration broken and `command` needs it: what
  /// someone chose once and for all is not silently left out.
  init(_ world: World, for command: some Command) throws {
    self.world = world
    let configuration = ConfigurationFolder(environment: world.environment)
    let remembered = RememberedChoices(environment: world.environment).all
    let configured = Result { () throws(LibraryProblem) in
      try configuration.read(over: remembered)
    }
    (self.configuration, self.configured) = (configuration, configured)
    settings = (try? configured.get()) ?? remembered
    library = SessionLibrary(
      shipped: world.shipped, added: AddedSessions(environment: world.environment),
      folder: world.folder)

    let lang = command.choice.lang
    var locale = LocaleSettings(environment: world.environment)
    if let language = lang.map({ Language(rawValue: $0) }) ?? settings.language {
      locale.language = language
    }
    console = Console(locale: locale, out: world.out, errors: world.errors)
    if let lang { _ = try console.choice(lang, "--lang", of: Language.self) }
    if type(of: command).needsConfiguration, case .failure(let problem) = configured {
      throw console.fail(configuration: problem)
    }
  }

  var environment: [String: String] { world.environment }

  /// How the person wants any session.
  var options: RunOptions { settings.options(console.language) }

  var confirmed: ConfirmedFiles { ConfirmedFiles(environment: environment) }

  var journal: JournalFile { JournalFile(environment: environment) }

  /// This day, which ends in the early morning.
  var today: Day {
    let now = world.now()
    return settings.boundary.day(of: now.seconds, offset: now.offset)
  }

  /// There is a terminal that shows a screen, and keys to pick with.
  var hasScreen: Bool {
    world.hasTerminal() && !TerminalName(environment: environment).isDumb
  }

  /// Returns the session that `word` names. Throws if there is none, with those that it finds.
  func find(_ word: String) throws -> FoundSession {
    do throws(LibraryProblem) {
      return try library.find(word)
    } catch {
      if let defined = definedInPlan(word) { return defined }
      guard case .unknownSession(_, near: []) = error, Pattern.spelling(meantBy: word) == nil else {
        throw console.fail(error)
      }
      let (finds, fit) = SessionSearch(word).found(
        in: ListedSession.all(self).sessions, by: \.names)
      let near = fit == .called && !word.isEmpty ? finds.prefix(5).map(\.id) : []
      throw console.fail(.unknownSession(CleanText(word), near: near))
    }
  }

  /// A practice with what the environment says of it.
  func practice(_ options: RunOptions, _ screen: ScreenChoices) throws -> Practice {
    var practice = Practice(
      library: library, journal: journal, console: console, environment: environment,
      options: options, program: Breathe.version)
    practice.isPlain =
      screen.isPlain(settings) || TerminalName(environment: environment).isDumb
    practice.display = try screen.display(console, settings)
    practice.neverHolds = settings.neverHolds
    practice.boundary = settings.boundary
    return practice
  }

  /// Runs `found`, and throws how the program ends with it.
  func run(_ found: FoundSession, _ practice: Practice) throws -> Never {
    throw practice.run(found, in: world)
  }
}

extension Console {
  /// Prints what is wrong and answers how the program ends with it.
  func fail(_ sentence: String, _ status: ExitStatus) -> Exit {
    printError(CleanText(sentence))
    return Exit(status)
  }

  func mistake(_ mistake: CommandMistake) -> Exit {
    fail(language.sentence(mistake), .usage)
  }

  func fail(_ problem: LibraryProblem) -> Exit {
    if case .brokenFile(let path, let text) = problem,
      text.mistakes.contains(where: { $0.problem == .isPlan })
    {
      return fail(language.isPlan(path), .badData)
    }
    let sentence = language.sentence(problem)
    // Someone who mixes up a plan and a session need not write to anyone.
    guard problem.status == .badData, !problem.isMixUp else {
      return fail(sentence, problem.status)
    }
    return fail("\(sentence)\n\(language.tellTheSender)", problem.status)
  }

  /// Says that the journal can't be read.
  func fail(_ problem: JournalProblem, _ journal: JournalFile) -> Exit {
    fail(language.sentence(problem, path: CleanText(journal.path)), .notFound)
  }

  /// The journal could not take `line`, which is printed with a command that saves it.
  func fail(notSaved line: String, _ problem: JournalProblem, _ journal: JournalFile) -> Exit {
    let told = [
      language.sentence(problem, path: CleanText(journal.path)), language.entryNotSaved,
      SavingCommand(line).text,
    ]
    return fail(told.joined(separator: "\n"), .notWritten)
  }

  /// Nobody has sent it.
  func fail(configuration problem: LibraryProblem) -> Exit {
    fail(language.sentence(problem), problem.status)
  }
}

extension LibraryProblem {
  /// How the program ends with it.
  var status: ExitStatus {
    switch self {
    case .brokenFile: .badData
    case .unknownSession, .unreadableFile, .notAFile, .notAdded, .shipped: .notFound
    case .fileExists, .unwritableFile: .notWritten
    case .noEncoder: .usage
    }
  }
}
