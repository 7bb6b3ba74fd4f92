import ArgumentParser
import BreatheCore
import BreatheSystem

struct JournalVerify: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Count what the journal holds, and tell which lines are broken.",
    discussion: "Ends with status 65 when a line is broken. It changes none.")

  @Argument(help: ArgumentHelp("Another journal.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let journal = file.map { JournalFile(path: $0) } ?? context.journal
    let now = context.world.now().seconds
    if file == nil { journal.takeInKilledSessions(at: now) }
    let path = CleanText(journal.path)
    let check: JournalCheck
    do throws(JournalProblem) {
      check = try journal.check(isNeeded: file != nil, at: now)
    } catch {
      throw console.fail(language.sentence(error, path: path), .notFound)
    }
    var told = check.brokenLines.map { language.brokenLine($0, of: path) }
    if check.broken > told.count { told.append(language.untold(check.broken - told.count)) }
    told += check.futureLines.map { language.futureLine($0, of: path) }
    told.append(
      language.sum(
        of: path, entries: check.entries, notes: check.notes, undone: check.undone,
        later: check.later, repeated: check.repeated, broken: check.broken))
    console.print(CleanText(told.joined(separator: "\n")))
    guard check.broken == 0 else { throw Exit(.badData) }
  }
}
