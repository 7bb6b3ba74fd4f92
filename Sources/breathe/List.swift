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
    var complaints: [String] = []
    for id in library.ids {
      do throws(LibraryProblem) {
        guard let read = try library.read(id: id) else { continue }
        if let summary = summary(of: read, as: id, library, language) {
          summaries.append(summary)
        } else {
          complaints.append(language.broken(CleanText(read.name)))
        }
      } catch {
        complaints.append(language.sentence(error))
      }
    }
    if json {
      console.printForPrograms(CleanText(["sessions": summaries].json))
    } else {
      let columns = summaries.map(\.id.count).max() ?? 0
      for summary in summaries { console.print(CleanText(language.line(summary, columns))) }
    }
    for complaint in complaints { console.printError(CleanText(complaint)) }
  }

  /// Nil where the file has mistakes.
  private static func summary(
    of read: ReadFile, as id: String, _ library: SessionLibrary, _ language: Language
  ) -> SessionSummary? {
    // What ships has no mistakes and no warnings; a test says so.
    let check = read.origin == .shipped ? nil : library.check(read)
    guard check?.mistakes.isEmpty ?? true, let session = try? library.session(of: read).session,
      let timeline = try? session.timeline(RunOptions(language: language))
    else { return nil }
    var summary = SessionSummary(
      session, timeline, origin: read.origin, hash: read.hash, warnings: check?.warnings ?? [],
      language)
    // It is run by the name of its file, whatever id stands in it.
    summary.id = id
    return summary
  }
}

extension Language {
  fileprivate func line(_ summary: SessionSummary, _ columns: Int) -> String {
    listLine(
      id: summary.id, length: summary.planned, about: summary.about ?? summary.title,
      isAdded: summary.origin == "added", warnings: summary.warnings.count, columns: columns)
  }
}
