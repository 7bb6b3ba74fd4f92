import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a session that you added.")

  @Argument(help: "Its id.", completion: .addedSession)
  var id: String

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    do throws(LibraryProblem) {
      try surroundings.library.remove(id)
    } catch {
      throw console.fail(error)
    }
    let isShipped = surroundings.library.shippedIDs.contains(id)
    console.print(CleanText(console.language.removed(id, isShipped: isShipped)))
  }
}
