import ArgumentParser
import BreatheCore
import BreatheSystem

struct Show: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a session asks, what to know before it, and how long it takes.")

  @Argument(
    help: "An id (478), a pattern (4-6) or the path of a session file.", completion: .session)
  var session: String

  @Flag(help: "Show every part of it with its time.")
  var timeline = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choices: RunChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let options = try choices.options(context)
    var found = try context.find(session)
    // As it would run today.
    found.session = found.session.answeredFor(on: context.today)
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try found.session.timeline(options)
    } catch {
      throw console.fail(language.sentence(error), .refusedForSafety)
    }
    let warnings = context.library.warnings(of: found, timeline)
    if json {
      var summary = SessionSummary(
        found.session, timeline, origin: found.origin, hash: found.hash, warnings: warnings,
        language)
      if self.timeline { summary.timeline = timeline.segments.map { SessionSummary.Part($0) } }
      console.printForPrograms(CleanText(summary.json))
    } else if self.timeline {
      for index in timeline.segments.indices {
        console.print(CleanText(language.timelineLine(timeline, index)))
      }
    } else {
      show(found, timeline, options, warnings, context)
    }
    let refusals = timeline.refusals
    for refusal in refusals { console.printError(CleanText(language.sentence(refusal))) }
    if !refusals.isEmpty { throw Exit(.refusedForSafety) }
  }

  private func show(
    _ found: FoundSession, _ timeline: Timeline, _ options: RunOptions, _ warnings: [Diagnostic],
    _ context: CommandContext
  ) {
    let (console, library) = (context.console, context.library)
    let description = console.language.description(
      of: found.session, timeline, level: options.level,
      withoutHolds: library.withoutHolds(found, options)?.session.id,
      check: found.session.selfCheck(isShipped: found.origin == .shipped),
      path: found.source.flatMap { $0.origin == .added ? CleanText($0.name) : nil },
      warnings: warnings)
    console.printWrapped(CleanText(description))
  }
}
