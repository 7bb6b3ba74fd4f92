import ArgumentParser
import BreatheCore
import BreatheSystem

/// The plan that a person follows.
struct PlanCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Follow the plan that a therapist wrote for you.",
    subcommands: [PlanShow.self, PlanAdd.self, PlanEnd.self],
    defaultSubcommand: PlanShow.self)
}

struct PlanShow: Command {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the weeks ahead. “show” may be left out.")

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let followed = try context.followedPlan()
    let paragraphs = console.language.overview(
      followed.plan, followed.sessions, followed.record.agreements, today: context.today,
      layout: TextLayout(width: cellWidth))
    console.printWrapped(CleanText(paragraphs.joined(separator: "\n\n")))
  }
}

struct PlanEnd: Command {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Follow the plan no longer. Its file is kept.")

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let folder = context.planFolder
    let plan = try? folder.current()
    let path: String?
    do throws(LibraryProblem) {
      path = try folder.end(today: context.today)
    } catch {
      throw console.fail(error)
    }
    guard let path else { throw console.fail(console.language.noPlan, .notFound) }
    let title = plan?.file.plan?.title.text(in: console.language) ?? "plan.yaml"
    console.print(CleanText(console.language.planEnded(CleanText(title), kept: CleanText(path))))
  }
}
