import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check session files: every mistake and every warning, with its place.",
    discussion: "Ends with status 65 when there is a mistake; warnings alone are no mistake.")

  @Argument(
    help: ArgumentHelp("The paths of session files.", valueName: "file"),
    completion: .sessionFile)
  var files: [String]

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let library = surroundings.library
    var reports: [CheckReport] = []
    var status = ExitStatus.completed
    for path in files {
      do throws(LibraryProblem) {
        let read = try library.read(path: path)
        let check = library.check(read)
        if !check.mistakes.isEmpty { status = .badData }
        reports.append(CheckReport(read, check, in: console.language))
        if !json { console.print(CleanText(console.language.report(check, of: read))) }
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
    guard status == .completed else { throw ExitCode(status.rawValue) }
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

  init(_ read: ReadFile, _ check: FileCheck, in language: Language) {
    file = read.name
    id = check.session?.id
    untold = check.untold
    findings = check.diagnostics.map { diagnostic in
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
  fileprivate func report(_ check: FileCheck, of read: ReadFile) -> String {
    let name = CleanText(read.name)
    var found = check.diagnostics.map { $0.text(file: name, lines: read.file.lines, in: self) }
    if check.untold > 0 { found.append(untold(check.untold)) }
    let timeline = try? check.session?.timeline(RunOptions(language: self))
    guard let length = timeline?.planned.clockText else { return found.joined(separator: "\n") }
    return (found + [fine(name, length: length, warnings: found.count)]).joined(separator: "\n")
  }

  fileprivate func sum(of reports: [CheckReport]) -> String {
    sum(
      files: reports.count, unreadable: reports.filter { $0.unreadable != nil }.count,
      mistakes: reports.reduce(0) { $0 + $1.count("error") + $1.untold },
      warnings: reports.reduce(0) { $0 + $1.count("warning") })
  }
}
