import BreatheCore
import BreatheSystem

extension HandOutCommand {
  /// Writes the calendar of a plan: the one in the file that is named, else the one that the person
  /// follows.
  func writeCalendar(_ context: CommandContext) throws {
    let (console, language) = (context.console, context.console.language)
    guard !print else { throw console.mistake(.either("--calendar", "--print")) }
    let times = try times(console)
    let followed = try session.map { try context.plan(at: $0).followed } ?? context.followedPlan()
    let plan = followed.plan
    let calendar: PlanCalendar
    do throws(CalendarProblem) {
      calendar = try PlanCalendar(
        plan, followed.sessions, followed.record.agreements, at: times)
    } catch {
      throw console.fail(language.sentence(error), .usage)
    }
    let author = [plan.author, plan.contact].compactMap { $0?.text(in: language) }
    let lines = calendar.lines(
      in: language,
      contact: from ?? (author.count == 2 ? author.joined(separator: ", ") : nil),
      moment: context.world.now().seconds, program: Breathe.version)
    let path = output ?? "\(plan.id).ics"
    try write(lines.text, to: path, console)
    console.print(CleanText(language.calendarWritten(CleanText(path))))
  }

  /// In the order of the day.
  private func times(_ console: Console) throws -> [ClockTime] {
    let words = at?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    let times = words.compactMap { ClockTime(written: $0.trimmingPrefix(while: { $0 == " " })) }
    guard !times.isEmpty, Set(times).count == words.count else {
      throw console.mistake(.badTimes(at.map { CleanText($0) }))
    }
    return times.sorted()
  }
}
