import ArgumentParser
import BreatheCore
import BreatheSystem

struct Export: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the journal for other programs: a table, or JSON.")

  @Option(
    help: ArgumentHelp(
      "A table, or JSON.", valueName: EntryOutput.Format.words.joined(separator: "|")),
    completion: .list(EntryOutput.Format.words))
  var format: String

  @Flag(help: .excel)
  var excel = false

  @OptionGroup var period: PeriodChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let format = try console.choice(format, "--format", of: EntryOutput.Format.self)
    guard !excel || format == .csv else { throw console.mistake(.excelNeeds("--format csv")) }
    let boundary = context.settings.boundary
    let days = try period.days(context, from: .distantPast, to: .distantFuture)
    var output = EntryOutput(format, as: excel ? .excel : .standard, context)
    let journal = context.journal
    journal.takeInKilledSessions(at: context.world.now().seconds)
    let unreadable: Int?
    do throws(JournalProblem) {
      unreadable = try journal.forEachEntry(
        where: { days.contains(boundary.day(of: $0.start, offset: $0.offset)) },
        { output.add($0) })
    } catch {
      throw console.fail(error, journal)
    }
    output.finish()
    if let unreadable, unreadable > 0 {
      console.printError(CleanText(console.language.unreadable(unreadable)))
    }
  }
}

extension ArgumentHelp {
  static let excel: ArgumentHelp = """
    Make it a table that Excel opens in columns where a comma is the decimal sign, as in Belgium and \
    the Netherlands.
    """
}
