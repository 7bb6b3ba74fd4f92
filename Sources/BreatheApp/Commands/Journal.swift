import ArgumentParser
import BreatheCore

/// What can be done with the journal as a file.
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Check the journal, merge it with others, tell where it is.",
    subcommands: [JournalVerify.self, JournalMerging.self, JournalPath.self])
}

struct JournalPath: Command {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the path of the journal.")

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) {
    context.console.printForPrograms(CleanText(context.journal.path))
  }
}
