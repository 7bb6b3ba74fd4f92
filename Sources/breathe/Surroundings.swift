import ArgumentParser
import BreatheCore
import BreatheRuntime
import BundledSessions
import Glibc

/// What every command is given by the person's environment, and the options for it.
struct Surroundings: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language: nl or en.", valueName: "nl|en"), completion: .language)
  var lang: String?

  static let environment = readEnvironment()

  var console: Console {
    var locale = LocaleSettings(environment: Self.environment)
    if let language = lang.flatMap(Language.init) { locale.language = language }
    return Console(locale: locale)
  }

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
    practice.isPlain = screen.plain || ["", "dumb"].contains(Self.environment["TERM"] ?? "")
    practice.display = try screen.display(console)
    return practice
  }

  func validate() throws {
    guard let lang, Language(rawValue: lang) == nil else { return }
    throw console.mistake(.unknownLanguage(CleanText(lang)))
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
    let status: ExitStatus =
      switch problem {
      case .brokenFile: .badData
      case .unknownSession, .unreadableFile, .notAFile, .notAdded, .shipped: .notFound
      case .fileExists, .unwritableFile: .notWritten
      }
    let sentence = language.sentence(problem)
    // Who mixes up a plan and a session has to send nothing to anyone.
    guard status == .badData, !problem.isMixUp else { return fail(sentence, status) }
    return fail("\(sentence)\n\(language.tellTheSender)", status)
  }
}
