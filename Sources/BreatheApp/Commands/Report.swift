import ArgumentParser
import BreatheCore
import BreatheSystem

struct Report: Command {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show what your plan set out and what was done, to send if you like.",
    discussion: """
      Nothing is sent, and nothing is written unless you ask for it. Without a plan, and before one \
      begins, it tells of the one that you followed last.
      """)

  @Argument(
    help: ArgumentHelp(
      "Another plan that you followed: its id, or the path of its file.", valueName: "plan"))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      "Read this journal instead of yours: a client's, saved from a page.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var journal: String?

  @OptionGroup var period: PeriodChoices

  @Flag(help: "Add what you noted about the sessions.")
  var notes = false

  @Flag(help: "JSON, for other programs.")
  var json = false

  @Flag(help: "A table for other programs: a line for each session in each week.")
  var csv = false

  @Flag(help: .excel)
  var excel = false

  @Option(help: ArgumentHelp("Write it to this new file.", valueName: "file"))
  var output: String?

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard !json || !csv else { throw console.mistake(.either("--json", "--csv")) }
    guard !excel || csv else { throw console.mistake(.excelNeeds("--csv")) }
    let journal = try journal(context)
    let followed = try context.followedPlan(plan) { folder throws(LibraryProblem) in
      try meant(in: folder, journal, context)
    }
    let last = min(context.today, followed.days.upperBound - 1)
    let days = try period.days(context, from: followed.days.lowerBound, to: last)
    if self.journal == nil { journal.takeInKilledSessions(at: context.world.now().seconds) }
    let report: PlanReport
    var noted: [String: [String]] = [:]
    do throws(JournalProblem) {
      report = PlanReport(
        try followed.adherence(journal, boundary: context.settings.boundary),
        followed.record.agreements,
        in: (days.lowerBound..<(days.upperBound + 1)).clamped(to: followed.days))
      if notes { noted = try notes(of: report, in: journal) }
    } catch {
      throw console.fail(error, journal)
    }
    try print(report, followed, noted, on: console)
  }

  private func print(
    _ report: PlanReport, _ followed: FollowedPlan, _ notes: [String: [String]],
    on console: Console
  ) throws {
    let table = excel ? CSV.excel : .standard
    let lines: [String]
    if json {
      lines = [ReportSummary(report, notes: notes).json]
    } else if csv {
      lines = report.records(notes: notes).map { table.record($0) }
    } else {
      lines = [
        console.language.report(
          report, followed.sessions, notes: notes, layout: TextLayout(width: cellWidth))
      ]
    }
    let (start, lineEnd) = csv ? (table.start, CSV.lineEnd) : ("", "\n")
    guard let output else {
      guard json || csv else {
        console.print(CleanText(lines[0]))
        return
      }
      console.printForPrograms(lines.map { CleanText($0) }, lineEnd: lineEnd, after: start)
      return
    }
    do throws(LibraryProblem) {
      let text = lines.map { CleanText($0).string + lineEnd }.joined()
      try OutputFile.createPrivate(output, start + text)
    } catch {
      throw console.fail(error)
    }
    console.print(CleanText(console.language.reportWritten(CleanText(output))))
  }

  private func journal(_ context: CommandContext) throws -> JournalFile {
    guard let journal else { return context.journal }
    guard !FileSystem.isMissing(journal) else {
      let missing = LibraryProblem.unreadableFile(
        CleanText(journal), code: SystemError.notFound.code)
      throw context.console.fail(missing)
    }
    return JournalFile(path: journal)
  }

  /// The plan that is asked for; else the one that is followed, once it has begun; else the one that
  /// was followed last.
  private func meant(
    in folder: PlanFolder, _ journal: JournalFile, _ context: CommandContext
  ) throws(LibraryProblem) -> PlanText? {
    guard let plan else {
      let current = try folder.current()
      let start = current?.file.plan?.start ?? .distantPast
      if let current, start <= context.today { return current }
      return folder.lastEnded { _ in true } ?? current
    }
    let current = try? folder.current()
    if SessionLibrary.isPath(plan) {
      let read = try context.library.read(path: plan)
      let text = PlanText(path: read.name, bytes: read.bytes)
      if text.file.plan != nil { return text.file.plan == current?.file.plan ? current : text }
      // A plan that names no first day began when it was added; for a client's journal, with its
      // first entry.
      if self.journal != nil {
        let plan = PlanFile(bytes: text.bytes, startingOn: context.today).plan
        let sessions = Set(plan?.prescriptions.map(\.session) ?? [])
        let entries = (try? journal.wholeEntries(since: .min)) ?? []
        let first = entries.filter { sessions.contains($0.session) }.min { $0.start < $1.start }
        let boundary = context.settings.boundary
        let day = first.map { boundary.day(of: $0.start, offset: $0.offset) } ?? context.today
        return text.dated(day) ?? text
      }
      guard let id = PlanFile(bytes: text.bytes, startingOn: context.today).plan?.id else {
        return text
      }
      return current?.file.plan?.id == id ? current : folder.lastEnded { $0.id == id }
    }
    if let current, current.file.plan?.id == plan { return current }
    return folder.lastEnded { $0.id == plan }
  }

  private func notes(
    of report: PlanReport, in journal: JournalFile
  ) throws(JournalProblem) -> [String: [String]] {
    let starts = report.items.map(\.entry.start)
    guard let first = starts.min(), let last = starts.max() else { return [:] }
    var notes: [String: [String]] = [:]
    _ = try journal.forEachEntry(
      where: { (first...last).contains($0.start) }, { notes[$0.entry.id] = $0.notes })
    return notes
  }
}
