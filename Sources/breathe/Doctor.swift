import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Doctor: ParsableCommand {
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

  private var language: Language { choice.console.language }
  private var environment: [String: String] { Surroundings.environment }

  func run() throws {
    let console = choice.console
    let layout = TextLayout(width: cellWidth)
    let libasound = SoundTrial.version.map { ", libasound \($0)" } ?? ""
    console.printWrapped(
      CleanText("breathe \(Breathe.version), \(SystemFacts.glibcVersion)\(libasound)"))
    var status = ExitStatus.completed
    for section in Language.DoctorSection.allCases {
      let found = findings(in: section, &status)
      let lines = found.flatMap {
        language.lines($0, layout: layout, columns: console.terminalColumns)
      }
      console.print(CleanText(([language.title(section)] + lines).joined(separator: "\n")))
    }
    if case .failure(let problem) = Surroundings.configured {
      throw console.fail(configuration: problem)
    }
    guard status == .completed else { throw ExitCode(status.rawValue) }
  }

  private func findings(in section: Language.DoctorSection, _ status: inout ExitStatus) -> [Finding]
  {
    switch section {
    case .terminal:
      let size = SystemFacts.terminalSize
      return [language.terminal(size, name: TerminalName(environment: environment))]
        + (size == nil ? [] : [language.colours(environment: environment)]) + [
          language.characters(environment: environment),
          language.spoken(language, choice.lang == nil ? source(of: .lang) : .commandLine),
        ]
    case .sound:
      let usual = SoundSetting()
      let device = device ?? Surroundings.settings[.device] ?? usual.device
      let volume = Surroundings.settings.volume ?? usual.volume
      let trial = SoundTrial(device: device, volume: volume)
      return [
        language.sound(
          trial.problem, on: CleanText(device), at: volume, source(of: .volume),
          messages: trial.messages)
      ]
    case .voice: return [language.voices(SystemFacts.voices(environment: environment))]
    case .files: return files(&status)
    }
  }

  private func source(of setting: Setting) -> Settings.Source {
    Surroundings.settings.effective(setting, environment: environment).source
  }

  private func files(_ status: inout ExitStatus) -> [Finding] {
    let path = CleanText(Surroundings.configuration.path)
    let configured =
      switch Surroundings.configured {
      case .success(let configuration): language.configured(configuration, path: path)
      case .failure: language.brokenConfiguration(path)
      }
    let journal = journal
    if !journal.isKept { status = .notWritten }
    let folders = [Keeping.dataFolder(environment), Keeping.stateFolder(environment)].map {
      language.folder(CleanText($0), unwritable: Keeping.obstacle(folder: $0))
    }
    return [configured, journal.finding] + folders
  }

  private var journal: (finding: Finding, isKept: Bool) {
    let journal = JournalFile(environment: environment)
    let path = CleanText(journal.path)
    do throws(JournalProblem) {
      let check = try journal.check()
      if let code = journal.obstacle {
        return (language.journal(unwritable: code, path), false)
      }
      let finding = language.journal(
        path, entries: check.entries, notes: check.notes, later: check.later,
        broken: check.broken, killed: journal.killedSessions)
      return (finding, true)
    } catch {
      return (language.journal(error, path), false)
    }
  }
}
