import ArgumentParser
import BreatheCore
import BreatheSystem

struct AddNote: Command {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Note something about the last session in the journal.")

  @Argument(help: ArgumentHelp("What to note.", valueName: "text"))
  var words: [String] = []

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let text = words.joined(separator: " ").trimmed
    if let mistake = Note.mistake(in: text) { throw console.mistake(mistake) }
    let journal = context.journal
    let now = context.world.now().seconds
    journal.takeInKilledSessions(at: now)
    let entry: Entry?
    do throws(JournalProblem) {
      entry = try journal.newestEntry(at: now)
    } catch {
      throw console.fail(error, journal)
    }
    guard let entry else { throw console.fail(console.language.emptyJournal, .notFound) }
    let note = Note(id: context.world.makeID(), entry: entry.id, text: text)
    do throws(JournalProblem) {
      try journal.append(note)
    } catch {
      throw console.fail(notSaved: note.line, error, journal)
    }
    console.print(CleanText(console.language.noted(entry)))
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
