import ArgumentParser
import BreatheCore
import BreatheRuntime

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions.")

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    Self.show(surroundings, json: json)
  }

  /// Prints the list; what can't be run is told of on standard error.
  static func show(_ surroundings: Surroundings, json: Bool = false) {
    let console = surroundings.console
    let library = surroundings.library
    let language = console.language
    var summaries: [SessionSummary] = []
    var broken: [String] = []
    for read in library.all {
      // What ships has no mistakes and no warnings; a test says so.
      let warnings = read.origin == .shipped ? [] : library.check(read).warnings
      guard let session = (try? library.session(of: read))?.session,
        let timeline = try? session.timeline(RunOptions(language: language))
      else {
        broken.append(read.name)
        continue
      }
      summaries.append(
        SessionSummary(
          session, timeline, origin: read.origin, hash: read.hash, warnings: warnings, language))
    }
    if json {
      console.printForPrograms(CleanText(["sessions": summaries].json))
    } else {
      let columns = summaries.map(\.id.count).max() ?? 0
      for summary in summaries { console.print(CleanText(language.line(summary, columns))) }
    }
    for path in broken { console.printError(CleanText(language.broken(CleanText(path)))) }
  }
}

extension Language {
  fileprivate func line(_ summary: SessionSummary, _ columns: Int) -> String {
    listLine(
      id: summary.id, length: summary.planned, about: summary.about ?? summary.title,
      isAdded: summary.origin == "added", warnings: summary.warnings.count, columns: columns)
  }
}
