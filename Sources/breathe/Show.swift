import ArgumentParser
import BreatheCore
import BreatheRuntime

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a session asks, what to know before it, and how long it takes.")

  @Argument(help: "An id (478), a pattern (4-6) or the path of a session file.")
  var session: String

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let options = RunOptions(language: console.language)
    let session: Session
    do throws(LibraryProblem) {
      session = try surroundings.library.find(self.session).session
    } catch {
      throw console.fail(error)
    }
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try session.timeline(options)
    } catch {
      throw console.fail(console.language.sentence(error), .refusedForSafety)
    }
    let description = console.language.description(
      of: session, timeline, level: options.level,
      withoutHolds: surroundings.library.withoutHolds(session, options)?.session.id)
    console.printWrapped(CleanText(description))
    let refusals = timeline.refusals
    for refusal in refusals {
      console.printError(CleanText(console.language.sentence(refusal)))
    }
    if !refusals.isEmpty { throw ExitCode(ExitStatus.refusedForSafety.rawValue) }
  }
}
