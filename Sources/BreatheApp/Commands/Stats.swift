import ArgumentParser
import BreatheCore
import BreatheSystem

struct Stats: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Look back: this week and the last twelve, in days and minutes.",
    discussion: """
      A day ends at four in the morning, or as you choose (day-ends, in the configuration), where it \
      was practised; a week begins on Monday. What was \
      rated counts where it was rated both before and after.
      """)

  @OptionGroup var choices: JournaledSession
  @OptionGroup var period: PeriodChoices

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let session = try choices.session(context, dayOption: "stats --from")
    let boundary = context.settings.boundary
    let today = context.today
    let recent = LookBack.recent(today)
    let days = try period.days(
      context, from: period.to == nil ? recent.lowerBound : .first,
      to: recent.upperBound)
    var statistics = Statistics(period: days, boundary: boundary, session: session)
    let journal = context.journal
    journal.takeInKilledSessions(at: context.world.now().seconds)
    let unreadable: Int?
    do throws(JournalProblem) {
      unreadable = try journal.entries(
        since: boundary.earliest(of: days.lowerBound), into: &statistics
      ) { $0.add($1) }
    } catch {
      throw console.fail(error, journal)
    }
    if statistics.sessions.isEmpty { try choices.expectKnown(context) }
    let kinds = context.library.kinds(of: statistics.sessions.keys)
    if json {
      console.printForPrograms(CleanText(StatisticsReport(statistics, kinds).json))
    } else if journal.isEmpty {
      console.printWrapped(CleanText(console.language.emptyLookBack))
    } else {
      let lookBack = LookBack(
        statistics, today: today, kinds: kinds, isRecent: period.isEmpty,
        language: console.language, layout: TextLayout(width: cellWidth),
        columns: console.terminalColumns ?? 80)
      console.print(lookBack.lines, environment: context.environment)
    }
    if let unreadable, unreadable > 0 {
      console.printError(CleanText(console.language.unreadable(unreadable)))
    }
  }
}

extension SessionLibrary {
  /// What those of the sessions are that are known.
  fileprivate func kinds(of sessions: some Sequence<String>) -> [String: PracticeKind] {
    let known = Set(ids)
    var kinds: [String: PracticeKind] = [:]
    for id in sessions {
      if Pattern(short: id) != nil {
        kinds[id] = .breathing
      } else if known.contains(id), let read = try? read(id: id),
        let session = try? session(of: read).session,
        let timeline = try? session.timeline(RunOptions())
      {
        kinds[id] = PracticeKind(timeline)
      }
    }
    return kinds
  }
}
