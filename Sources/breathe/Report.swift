import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show what your plan prescribed and what was done, to send if you like.",
    discussion: """
      Nothing is sent, and nothing is written unless you ask for it. Without a plan, it tells of the \
      one that you followed last.
      """)

  @OptionGroup var period: PeriodChoices

  @Flag(help: "Add what you noted about the sessions.")
  var notes = false

  @Flag(help: "JSON, for other programs.")
  var json = false

  @Flag(help: "A table for other programs: a line for each session in each week.")
  var csv = false

  @Option(help: ArgumentHelp("Write it to this new file.", valueName: "file"))
  var output: String?

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    guard !json || !csv else { throw console.mistake(.jsonAndCSV) }
    let followed = try followedPlan()
    let plan = followed.plan
    let last = min(surroundings.today, plan.days.upperBound - 1)
    let days = try period.days(console, from: plan.days.lowerBound, to: last)
    let report: PlanReport
    var noted: [String: [String]] = [:]
    do throws(JournalProblem) {
      report = PlanReport(
        try followed.adherence(surroundings.journalReader),
        in: days.lowerBound..<(days.upperBound + 1))
      if notes { noted = try notes(of: report) }
    } catch {
      throw console.fail(error, surroundings.journalFile)
    }
    try tell(report, followed, noted)
  }

  private func tell(
    _ report: PlanReport, _ followed: FollowedPlan, _ notes: [String: [String]]
  ) throws {
    let console = surroundings.console
    let lines: [String]
    if json {
      lines = [ReportSummary(report, notes: notes).json]
    } else if csv {
      lines = report.records
    } else {
      lines = [
        console.language.report(
          report, followed.sessions, notes: notes, layout: TextLayout(width: cellWidth))
      ]
    }
    let lineEnd = csv ? EntryRecord.lineEnd : "\n"
    guard let output else {
      if json || csv {
        console.printForPrograms(lines.map { CleanText($0) }, lineEnd: lineEnd)
      } else {
        console.print(CleanText(lines[0]))
      }
      return
    }
    do throws(LibraryProblem) {
      try PrivateFile.create(output, lines.map { CleanText($0).string + lineEnd }.joined())
    } catch {
      throw console.fail(error)
    }
    console.print(CleanText(console.language.reportWritten(CleanText(output))))
  }

  /// The plan that is followed, or the one that was followed last.
  private func followedPlan() throws -> FollowedPlan {
    let console = surroundings.console
    let folder = surroundings.planFolder
    do throws(LibraryProblem) {
      var text = try folder.current()
      if text == nil { text = try folder.lastEnded() }
      if let text {
        return try FollowedPlan(text, library: surroundings.library, folder: folder)
      }
    } catch {
      throw console.fail(error)
    }
    throw console.fail(console.language.noPlan, .notFound)
  }

  private func notes(of report: PlanReport) throws(JournalProblem) -> [String: [String]] {
    let starts = report.items.map(\.entry.start)
    guard let first = starts.min(), let last = starts.max() else { return [:] }
    var notes: [String: [String]] = [:]
    _ = try surroundings.journalFile.forEachEntry(
      where: { (first...last).contains($0.start) }, { notes[$0.entry.id] = $0.notes.map(\.text) })
    return notes
  }
}
