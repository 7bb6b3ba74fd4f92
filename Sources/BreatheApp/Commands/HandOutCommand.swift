import ArgumentParser
import BreatheCore
import BreatheSystem

struct HandOutCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract:
      "Write a page for a client: a session or a plan, to read, print and play in any browser.",
    discussion: """
      The page is one file that needs no network. It asks what breathe asks before the session, and \
      sends nothing.
      """)

  @Argument(
    help: """
      An id (478), a pattern (4-6) or the path of a session or plan file; nothing for the plan that \
      you follow.
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

  @Flag(help: "Only what is printed: a sheet for each session with a diary, in large type.")
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
    let handOut: HandOut
    do {
      if let session, !context.isPlan(session) {
        handOut = try self.handOut(try context.find(session), context)
      } else {
        let followed =
          try session.map { try context.plan(at: $0).followed } ?? context.followedPlan()
        handOut = try self.handOut(followed, context)
      }
    } catch let problem as HandOutProblem {
      throw console.fail(console.language.sentence(problem), problem.status)
    } catch let unfit as Dose.Unfit {
      // A session has become another since the plan was added.
      throw console.fail(
        console.language.unfit(unfit.key, isUneven: unfit.isUneven), .badData)
    }
    let page = HandOutPage(
      handOut, script: context.world.page.script, style: context.world.page.style,
      isSheet: print)
    let path = output ?? "\(handOut.id).html"
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

  /// The client's choices, and not what the person at this computer likes.
  private func options(_ level: Level, _ context: CommandContext) -> RunOptions {
    var options = RunOptions(language: context.console.language, level: level)
    options.waitsForKeys = true
    return options
  }

  private func handOut(
    _ found: FoundSession, _ context: CommandContext
  ) throws -> HandOut {
    let level = try choices.options(context).level
    let library = context.library
    return try HandOut(
      [try session(found, [try part(found, options(level, context), context)], library, context)],
      from: from, day: context.today, language: context.console.language, program: Breathe.version)
  }

  private func handOut(_ followed: FollowedPlan, _ context: CommandContext) throws -> HandOut {
    var plan = followed.plan
    var sessions: [HandOutSession] = []
    for (id, indices) in plan.indicesBySession {
      let found = try followed.find(id)
      var parts: [HandOutSession.Part] = []
      func dosed(_ prescription: Prescription) throws -> [HandOutSession.Part] {
        try prescription.stages(of: plan).map { week, dose in
          var dosed = found
          dosed.session = try dose.applied(to: found.session)
          return try part(dosed, options(dose.level, context), context, fromWeek: week)
        }
      }
      let limit = Timeline.firstMonthLimitOf478
      for index in indices {
        var own = try dosed(plan.prescriptions[index])
        let over = own.filter { $0.timeline.longestRowOf478 > limit }.map(\.fromWeek)
        if !over.isEmpty {
          plan.prescriptions[index] = plan.prescriptions[index].breathing(limit, from: over)
          own = try dosed(plan.prescriptions[index])
          context.console.printError(CleanText(context.console.language.fourBreathsOnPage))
        }
        parts += own
      }
      parts.sort { $0.fromWeek < $1.fromWeek }
      var item = try session(found, parts, followed.library, context)
      item.prescriptions = indices.map { plan.prescriptions[$0] }
      sessions.append(item)
    }
    return try HandOut(
      sessions, of: (plan, followed.record.agreements), from: from, day: context.today,
      language: context.console.language, program: Breathe.version)
  }

  private func session(
    _ found: FoundSession, _ parts: [HandOutSession.Part], _ library: SessionLibrary,
    _ context: CommandContext
  ) throws -> HandOutSession {
    let options = options(parts[0].level, context)
    let without =
      parts.contains { $0.timeline.holdsBreath } ? library.withoutHolds(found, options) : nil
    let quiet = try? library.replacement(SelfCheck.replacement)
    return HandOutSession(
      found.session, parts, withoutHolds: without.flatMap { try? part($0, options, context) },
      quiet: quiet.flatMap { try? part($0, self.options(.usual, context), context) })
  }

  /// A session as it is played today.
  private func part(
    _ found: FoundSession, _ options: RunOptions, _ context: CommandContext, fromWeek: Int = 1
  ) throws(HandOutProblem) -> HandOutSession.Part {
    let session = found.session.answeredFor(on: context.today)
    do throws(Refusal) {
      return HandOutSession.Part(
        session: session, timeline: try session.timeline(options), level: options.level,
        hash: found.hash, isShipped: found.origin == .shipped, fromWeek: fromWeek)
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
