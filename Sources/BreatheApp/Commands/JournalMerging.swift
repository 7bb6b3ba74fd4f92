import ArgumentParser
import BreatheCore
import BreatheSystem

struct JournalMerging: Command {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add what other journals hold, and this one doesn't.",
    discussion: "What is here already is not added again. The other files stay as they are.")

  @Argument(
    help: ArgumentHelp("The paths of other journals.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Write all of it to this new file instead, in order, and leave the journal as it is.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let journal = context.journal
    journal.takeInKilledSessions(at: context.world.now().seconds)
    let result: JournalMerge.Result
    var added = JournalMerge.Result()
    do throws(JournalMerge.Problem) {
      var merge = try JournalMerge(journal, with: files)
      if let output {
        result = try merge.write(to: output, heeding: context.world.catchSignals())
      } else {
        defer { added = merge.added }
        result = try merge.append()
      }
    } catch {
      let inPart = language.mergedInPart(entries: added.entries, others: added.others)
      func told(_ problem: JournalProblem, _ path: CleanText) -> String {
        [language.sentence(problem, path: path), inPart].compactMap(\.self).joined(separator: "\n")
      }
      switch error {
      case .unreadable(let path, let problem): throw console.fail(told(problem, path), .notFound)
      case .unwritable(let problem):
        throw console.fail(told(problem, CleanText(journal.path)), .notWritten)
      case .output(let problem): throw console.fail(problem)
      case .stopped(let signal): throw Exit(.stopped, signal: signal)
      }
    }
    let (entries, others) = (result.entries, result.others)
    var told = [
      output.map { language.mergedAll(entries: entries, others: others, into: CleanText($0)) }
        ?? language.merged(entries: entries, others: others, into: CleanText(journal.path))
    ]
    if result.broken > 0 { told.append(language.passedOver(result.broken)) }
    console.print(CleanText(told.joined(separator: "\n")))
  }
}
