import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the last entries of the journal.")

  @Option(name: .shortAndLong, help: "How many entries.")
  var number = 20

  @OptionGroup var surroundings: Surroundings

  func validate() throws {
    guard number > 0 else { throw surroundings.console.mistake(.badNumber) }
  }

  func run() throws {
    let console = surroundings.console
    let journal = surroundings.journal
    let entries: [Entry]
    do throws(JournalProblem) {
      entries = try journal.lastEntries(number)
    } catch {
      throw console.fail(
        console.language.sentence(error, path: CleanText(journal.path)), .notFound)
    }
    if entries.isEmpty { console.print(CleanText(console.language.emptyJournal)) }
    for entry in entries {
      console.print(CleanText(console.language.line(entry)))
    }
  }
}
