import ArgumentParser
import BreatheCore
import BreatheSystem

struct HandOutCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Write a page of a session for a client: to read, print and play in any browser.",
    discussion: """
      The page is one file that needs no network. It asks what breathe asks before the session, and \
      sends nothing.
      """)

  @Argument(
    help: """
      An id (478), a pattern (4-6) or the path of a session file; with --calendar the path of a plan, \
      or nothing for the plan that you follow.
      """, completion: .session)
  var session: String?

  @Option(
    help: ArgumentHelp(
      "Whom to call: “Practice, telephone”. Without it, the author and contact of the file.",
      valueName: "practice"))
  var from: String?

  @Option(
    help: ArgumentHelp("Write it here; without it, ID.html or ID.ics.", valueName: "file"),
    completion: .file(extensions: ["html", "ics"]))
  var output: String?

  @Flag(help: "Only what is printed: a sheet with a diary, in large type.")
  var print = false

  @Flag(
    help: """
      Write what a plan asks as a calendar (.ics), with a reminder for each time. “3 per week” is \
      spread over the week.
      """)
  var calendar = false

  @Option(
    help: ArgumentHelp(
      """
      The times of the day for --calendar: 08:00,20:00. What is done once takes the first; the morning \
      the first before noon, bedtime the last.
      """, valueName: "times"))
  var at: String?

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var choices: RunChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard !calendar else { return try writeCalendar(context) }
    guard at == nil else { throw console.mistake(.onlyWith("--at", "--calendar")) }
    guard let session else { throw console.mistake(.noSession) }
    // The client's, and not what the person at this computer likes.
    var options = RunOptions(
      language: console.language, level: try choices.options(context).level)
    options.waitsForKeys = true
    let found = try context.find(session)
    let handOut: HandOut
    do throws(HandOutProblem) {
      let main = try part(found, options, context)
      let without =
        main.timeline.holdsBreath
        ? context.library.withoutHolds(found, options) : nil
      let quiet = try? context.library.replacement(SelfCheck.replacement)
      handOut = try HandOut(
        main, withoutHolds: without.flatMap { try? part($0, options, context) },
        quiet: quiet.flatMap { try? part($0, options, context) }, from: from,
        level: options.level, day: context.today, language: console.language,
        program: Breathe.version)
    } catch {
      throw console.fail(console.language.sentence(error), error.status)
    }
    let page = HandOutPage(
      handOut, script: context.world.page.script, style: context.world.page.style,
      isSheet: print)
    let path = output ?? "\(found.session.id).html"
    try write(page.html.source, to: path, console)
    console.print(CleanText(console.language.handOutWritten(CleanText(path))))
  }

  func write(_ text: String, to path: String, _ console: Console) throws {
    do throws(LibraryProblem) {
      let file = try OutputFile(path, replacing: force)
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      throw console.fail(error)
    }
  }

  /// A session as it is played today.
  private func part(
    _ found: FoundSession, _ options: RunOptions, _ context: CommandContext
  ) throws(HandOutProblem) -> HandOut.Part {
    let session = found.session.answeredFor(on: context.today)
    do throws(Refusal) {
      return HandOut.Part(
        session: session, timeline: try session.timeline(options), hash: found.hash,
        isShipped: found.origin == .shipped)
    } catch {
      throw .refused([error])
    }
  }
}

extension HandOutProblem {
  fileprivate var status: ExitStatus {
    switch self {
    case .noContact, .otherLanguage: .usage
    case .refused, .moreThanFirstMonth: .refusedForSafety
    }
  }
}
