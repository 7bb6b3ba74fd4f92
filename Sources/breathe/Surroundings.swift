import ArgumentParser
import BreatheCore
import BreatheRuntime
import BundledSessions
import Glibc

/// The language that a person asks for.
struct LanguageChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language: nl or en.", valueName: "nl|en"), completion: .language)
  var lang: String?

  var console: Console {
    var locale = LocaleSettings(environment: Surroundings.environment)
    let word = lang ?? Surroundings.settings[.lang]
    if let language = word.flatMap(Language.init) { locale.language = language }
    return Console(locale: locale)
  }

  func validate() throws {
    guard let lang, Language(rawValue: lang) == nil else { return }
    throw console.mistake(.unknownLanguage(CleanText(lang)))
  }
}

/// What every command is given by the person's environment and configuration, and the options for it.
struct Surroundings: ParsableArguments {
  @OptionGroup var choice: LanguageChoice

  static let environment = readEnvironment()

  var console: Console { choice.console }

  static let configuration = ConfigurationFolder(environment: environment)

  /// What stands in the configuration, or why that can't be said.
  static let configured = Result { () throws(LibraryProblem) in try configuration.read() }

  /// Of a configuration that is broken, nothing holds.
  static let settings = Settings(
    (try? configured.get()).flatMap(\.self) ?? Configuration(),
    remembered: RememberedChoices(environment: environment).all)

  /// How the person wants any session.
  var options: RunOptions { Self.settings.options(console.language) }

  static var library: SessionLibrary {
    SessionLibrary(shipped: bundledSessions, added: AddedSessions(environment: environment))
  }

  var library: SessionLibrary { Self.library }

  var confirmed: ConfirmedFiles { ConfirmedFiles(environment: Self.environment) }

  /// As it is.
  var journalFile: JournalFile { JournalFile(environment: Self.environment) }

  /// The journal with all that was practised, also in sessions that were killed.
  var journal: JournalFile {
    let journal = journalFile
    journal.takeInKilledSessions()
    return journal
  }

  var journalReader: JournalReader { JournalReader(journal, environment: Self.environment) }

  /// The session that `word` means; says what is wrong where there is none.
  func find(_ word: String) throws -> FoundSession {
    do throws(LibraryProblem) {
      return try library.find(word)
    } catch {
      if let defined = definedInPlan(word) { return defined }
      throw console.fail(error)
    }
  }

  /// A practice with what the environment says of it.
  func practice(_ options: RunOptions, _ screen: ScreenChoices) throws -> Practice {
    var practice = Practice(
      library: library, journal: journalFile, console: console, environment: Self.environment,
      options: options, program: Breathe.version)
    let settings = Self.settings
    practice.isPlain =
      screen.isPlain(settings) || TerminalName(environment: Self.environment).isDumb
    practice.display = try screen.display(console, settings)
    practice.neverHolds = settings.neverHolds
    practice.boundary = settings.boundary
    return practice
  }

  /// What someone chose once and for all is not silently left out.
  func validate() throws {
    if case .failure(let problem) = Self.configured { throw console.fail(configuration: problem) }
  }

  private static func readEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return result
  }
}

extension Console {
  /// Prints what is wrong and answers how the program ends with it.
  func fail(_ sentence: String, _ status: ExitStatus) -> ExitCode {
    printError(CleanText(sentence))
    return ExitCode(status.rawValue)
  }

  func mistake(_ mistake: CommandMistake) -> ExitCode {
    fail(language.sentence(mistake), .usage)
  }

  func fail(_ problem: LibraryProblem) -> ExitCode {
    let sentence = language.sentence(problem)
    // Who mixes up a plan and a session has to send nothing to anyone.
    guard problem.status == .badData, !problem.isMixUp else {
      return fail(sentence, problem.status)
    }
    return fail("\(sentence)\n\(language.tellTheSender)", problem.status)
  }

  /// Nobody has sent it.
  func fail(configuration problem: LibraryProblem) -> ExitCode {
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
    }
  }
}
