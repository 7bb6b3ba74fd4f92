import ArgumentParser
import BreatheCore
import BreatheSystem

struct Check: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check session files and plans: every mistake and every warning, with its place.",
    discussion: """
      Ends with status 65 when there is a mistake; warnings alone are no mistake. A file of the name \
      config.yaml is checked as a configuration.
      """)

  @Argument(
    help: ArgumentHelp(
      "The paths of session files, or of plans; - is standard input.", valueName: "file"),
    completion: .sessionFile)
  var files: [String]

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choice: LanguageChoice

  static let needsConfiguration = false

  func run(in context: CommandContext) throws {
    let console = context.console
    let library = context.library
    var reports: [CheckReport] = []
    var status = ExitStatus.completed
    for path in files {
      do throws(LibraryProblem) {
        let checked = CheckedFile(
          try library.read(path: path), library, console.language, today: context.today)
        if !checked.text.mistakes.isEmpty { status = .badData }
        reports.append(CheckReport(checked, in: console.language))
        if !json { console.print(CleanText(console.language.report(checked))) }
      } catch {
        if status == .completed { status = .notFound }
        let sentence = console.language.sentence(error)
        reports.append(CheckReport(unreadable: path, sentence))
        if !json { console.printError(CleanText(sentence)) }
      }
    }
    if json {
      console.printForPrograms(CleanText(["files": reports].json))
    } else if files.count > 1 || status == .badData {
      console.print(CleanText(console.language.sum(of: reports)))
    }
    guard status == .completed else { throw Exit(status) }
  }
}

/// What was found in a file, be it a session, a plan or a configuration.
struct CheckedFile {
  var name: String
  var id: String?
  var text: CheckedText
  /// How much a file asks that has no mistakes.
  var extent: String?

  init(_ read: ReadFile, _ library: SessionLibrary, _ language: Language, today: Day) {
    name = read.name
    if read.file.isPlan {
      let check = library.check(PlanFile(bytes: read.bytes, startingOn: today))
      (id, text) = (check.plan?.id, check.text)
      extent = check.plan.map { language.extent(of: $0) }
    } else if name.split(separator: "/").last == "config.yaml" {
      let file = ConfigurationFile(bytes: read.bytes)
      text = file.text
      extent =
        text.mistakes.isEmpty ? language.extent(ofConfiguration: file.settings.configured) : nil
    } else {
      let check = library.check(read)
      (id, text) = (check.session?.id, check.text)
      let timeline = try? check.session?.timeline(RunOptions(language: language))
      extent = timeline.map { language.extent(of: $0) }
    }
  }
}

/// What `check --json` says of a file.
struct CheckReport: Encodable {
  struct Finding: Encodable {
    var severity: String
    var line: Int
    var column: Int
    /// In characters.
    var length: Int
    var message: String
  }

  var file: String
  var id: String?
  /// Why the file could not be read at all.
  var unreadable: String?
  var findings: [Finding] = []
  /// How many more there are than are told.
  var untold = 0

  init(_ checked: CheckedFile, in language: Language) {
    file = checked.name
    id = checked.id
    untold = checked.text.untold
    findings = checked.text.diagnostics.map { diagnostic in
      Finding(
        severity: diagnostic.problem.isWarning ? "warning" : "error",
        line: diagnostic.place.line, column: diagnostic.place.column,
        length: diagnostic.place.length, message: language.sentence(diagnostic))
    }
  }

  init(unreadable path: String, _ sentence: String) {
    file = path
    unreadable = sentence
  }

  func count(_ severity: String) -> Int { findings.filter { $0.severity == severity }.count }
}

extension Language {
  /// What `check` says of a file.
  fileprivate func report(_ checked: CheckedFile) -> String {
    let name = CleanText(checked.name)
    let text = checked.text
    var found = text.diagnostics.map { $0.text(file: name, lines: text.lines, in: self) }
    if text.untold > 0 { found.append(untold(text.untold)) }
    guard let extent = checked.extent else { return found.joined(separator: "\n") }
    return (found + [fine(name, extent: extent, warnings: found.count)]).joined(separator: "\n")
  }

  fileprivate func sum(of reports: [CheckReport]) -> String {
    sum(
      files: reports.count, unreadable: reports.filter { $0.unreadable != nil }.count,
      mistakes: reports.reduce(0) { $0 + $1.count("error") + $1.untold },
      warnings: reports.reduce(0) { $0 + $1.count("warning") })
  }
}
