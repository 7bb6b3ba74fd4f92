import ArgumentParser
import BreatheCore
import BreatheRuntime

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions.")

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let sessions: [FoundSession]
    do throws(LibraryProblem) {
      sessions = try surroundings.library.all()
    } catch {
      throw console.fail(error)
    }
    let columns = sessions.map(\.session.id.count).max() ?? 0
    for found in sessions {
      guard let timeline = try? found.session.timeline(RunOptions(language: console.language))
      else { continue }
      let line = console.language.listLine(found.session, timeline, columns: columns)
      console.print(CleanText(line))
    }
  }
}
