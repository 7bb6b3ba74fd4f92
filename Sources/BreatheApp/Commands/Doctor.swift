import ArgumentParser
import BreatheCore
import BreatheSystem

struct Doctor: Command {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at what a session needs here, and tell what to do where something is amiss.",
    discussion: """
      It plays a short cue, and writes nothing. It ends with the status that a session would end with \
      that can't be started or kept: 65 or 66 for the configuration, 74 for the journal; else with 0.
      """)

  @Option(
    help: ArgumentHelp("Play the cue on this device.", valueName: "name"))
  var device: String?

  @OptionGroup var choice: LanguageChoice

  static let needsConfiguration = false

  func run(in context: CommandContext) throws {
    let (console, machine) = (context.console, context.world.machine)
    let language = console.language
    let layout = TextLayout(width: cellWidth)
    console.printWrapped(CleanText("breathe \(Breathe.version), \(machine.libraries())"))
    let examination = Examination(context: context, device: device, hasLanguage: choice.lang != nil)
    var status = ExitStatus.completed
    for section in Language.DoctorSection.allCases {
      let found = examination.findings(in: section, &status)
      let lines = found.flatMap {
        language.lines($0, layout: layout, columns: console.terminalColumns)
      }
      console.print(CleanText(([language.title(section)] + lines).joined(separator: "\n")))
    }
    if case .failure(let problem) = context.configured {
      throw console.fail(configuration: problem)
    }
    guard status == .completed else { throw Exit(status) }
  }
}

/// A look at everything that a session needs.
private struct Examination {
  let context: CommandContext
  /// Where to play the cue; nil for where sessions play.
  let device: String?
  /// Whether the language stands on the command line.
  let hasLanguage: Bool

  private var language: Language { context.console.language }
  private var environment: [String: String] { context.environment }

  func findings(
    in section: Language.DoctorSection, _ status: inout ExitStatus
  ) -> [Finding] {
    switch section {
    case .terminal:
      let size = context.world.machine.terminalSize()
      return [language.terminal(size, name: TerminalName(environment: environment))]
        + (size == nil ? [] : [language.colours(environment: environment)]) + [
          language.characters(environment: environment),
          language.spoken(language, hasLanguage ? .commandLine : source(of: .lang)),
        ]
    case .sound:
      let device = device ?? context.settings.device
      let volume = context.settings.volume
      let trial = context.world.machine.trySound(device, volume)
      return [
        language.sound(
          trial.problem, on: CleanText(device), at: volume, source(of: .volume),
          messages: trial.messages)
      ]
    case .voice: return [language.voices(context.world.machine.voices())]
    case .files: return files(&status)
    }
  }

  private func source(of setting: Setting) -> Settings.Source {
    context.settings.effective(setting, environment: environment).source
  }

  private func files(_ status: inout ExitStatus) -> [Finding] {
    let path = CleanText(context.configuration.path)
    let configured =
      switch context.configured {
      case .success(let settings): language.configured(settings?.configured, path: path)
      case .failure: language.brokenConfiguration(path)
      }
    let journal = journal
    if !journal.isKept { status = .notWritten }
    let folders = [Folders.data(environment), Folders.state(environment)].map {
      language.folder(CleanText($0), unwritable: Keeping.obstacle(folder: $0))
    }
    return [configured, journal.finding] + folders
  }

  private var journal: (finding: Finding, isKept: Bool) {
    let journal = JournalFile(environment: environment)
    let path = CleanText(journal.path)
    do throws(JournalProblem) {
      let now = context.world.now().seconds
      let check = try journal.check(at: now)
      if let code = journal.obstacle {
        return (language.journal(unwritable: code, path), false)
      }
      let finding = language.journal(
        path, entries: check.entries, notes: check.notes, undone: check.undone,
        later: check.later, broken: check.broken, killed: journal.killedSessions(at: now),
        hasLocks: journal.hasLocks)
      return (finding, true)
    } catch {
      return (language.journal(error, path), false)
    }
  }
}
