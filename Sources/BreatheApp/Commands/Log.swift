import ArgumentParser
import BreatheCore
import BreatheSystem

struct Log: Command {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the last entries of the journal, as they stand in it.",
    discussion: """
      They stand in the order in which they were written; after journals were merged, that may be \
      another order than that of time.
      """)

  @OptionGroup var choices: JournaledSession

  @Option(
    name: .shortAndLong, help: "How many entries: 20, or with --since all, where none is given.")
  var number: Int?

  @Option(
    help: ArgumentHelp(
      "Only since this day: 2026-01-31, yesterday, monday, 7d (days ago).", valueName: "day"))
  var since: String?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard number ?? 1 > 0 else { throw console.mistake(.badNumber) }
    let session = try choices.session(context, dayOption: "log --since")
    let first = try since.map { try context.day($0, "--since") }
    let journal = context.journal
    let now = context.world.now().seconds
    journal.takeInKilledSessions(at: now)
    var output = EntryOutput(json ? .json : nil, context)
    let boundary = context.settings.boundary
    do throws(JournalProblem) {
      if first == nil, session == nil {
        for entry in try journal.lastNotedEntries(number ?? 20, at: now) { output.add(entry) }
      } else {
        _ = try journal.forEachEntry(
          last: number ?? (first == nil ? 20 : nil),
          where: { entry in
            (session == nil || entry.session == session)
              && boundary.day(of: entry.start, offset: entry.offset) >= first ?? .distantPast
          }, { output.add($0) })
      }
    } catch {
      throw console.fail(error, journal)
    }
    let language = console.language
    if output.isEmpty { try choices.expectKnown(context) }
    if output.isEmpty, !json {
      let isEmpty = journal.isEmpty || first == nil && session == nil
      console.print(CleanText(isEmpty ? language.emptyJournal : language.nothingPractised))
    }
    output.finish()
  }
}
