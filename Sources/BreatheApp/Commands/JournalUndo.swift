import ArgumentParser
import BreatheCore
import BreatheSystem

struct JournalUndo: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the last entry that was written on this machine.",
    discussion: """
      The entry stays in the file; a line after it says that it does not count. Limits, such as how \
      often a day or the first month of 4-7-8, still count it.
      """)

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let journal = context.journal
    journal.takeInKilledSessions(at: context.world.now().seconds)
    let last: (entry: Entry, isUndone: Bool)?
    do throws(JournalProblem) {
      last = try journal.lastWritten()
    } catch {
      throw console.fail(error, journal)
    }
    guard let last else {
      let told = journal.isEmpty ? language.emptyJournal : language.nothingToUndo
      throw console.fail(told, .notFound)
    }
    guard !last.isUndone else { throw console.fail(language.alreadyUndone, .notFound) }
    let undo = Undo(id: context.world.makeID(), entry: last.entry.id)
    do throws(JournalProblem) {
      try journal.append(undo)
    } catch {
      throw console.fail(notSaved: undo.line, error, journal)
    }
    console.printWrapped(CleanText(language.undone(last.entry)))
  }
}
