import ArgumentParser
import BreatheCore

struct Remove: Command {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a session that you added.")

  @Argument(help: "Its id.", completion: .addedSession)
  var id: String

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    do throws(LibraryProblem) {
      try context.library.remove(id)
    } catch {
      throw console.fail(error)
    }
    let isShipped = context.library.shippedIDs.contains(id)
    console.print(CleanText(console.language.removed(id, isShipped: isShipped)))
  }
}
