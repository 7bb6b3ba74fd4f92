import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the journal for other programs: a table, or JSON.")

  @Option(
    help: ArgumentHelp("csv, or json.", valueName: "csv|json"), completion: .list(["csv", "json"]))
  var format: String

  @OptionGroup var period: PeriodChoices
  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    guard let form = EntryOutput.Form(format: format) else {
      throw console.mistake(.unknownFormat(CleanText(format)))
    }
    let boundary = Surroundings.settings.boundary
    let days = try period.days(console, from: .min, to: .max)
    var output = EntryOutput(form, console)
    let unreadable: Int?
    do throws(JournalProblem) {
      unreadable = try surroundings.journal.forEachEntry(
        where: { days.contains(boundary.day(of: $0.start, offset: $0.offset)) },
        { output.add($0) })
    } catch {
      throw console.fail(error, surroundings.journal)
    }
    output.finish()
    if let unreadable, unreadable > 0 {
      console.printError(CleanText(console.language.unreadable(unreadable)))
    }
  }
}
