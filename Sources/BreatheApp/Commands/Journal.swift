import ArgumentParser
import BreatheCore

/// What can be done with the journal as a file.
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Check the journal, undo its last entry, merge it with others, print its path.",
    subcommands: [
      JournalVerify.self, JournalUndo.self, JournalMerging.self, JournalPath.self,
    ])
}

struct JournalPath: Command {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the path of the journal.")

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) {
    context.console.printForPrograms(CleanText(context.journal.path))
  }
}
