import ArgumentParser
import BreatheCore
import BreatheRuntime

/// The plan that a person follows.
struct PlanCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Follow the plan that a therapist wrote for you.",
    subcommands: [PlanShow.self, PlanAdd.self, PlanEnd.self],
    defaultSubcommand: PlanShow.self)
}

struct PlanShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the weeks ahead. “show” may be left out.")

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let followed = try surroundings.followedPlan()
    let paragraphs = console.language.overview(
      followed.plan, followed.sessions, followed.record.agreements, today: surroundings.today,
      layout: TextLayout(width: cellWidth))
    console.printWrapped(CleanText(paragraphs.joined(separator: "\n\n")))
  }
}

struct PlanEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Follow the plan no longer. Its file is kept.")

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let folder = surroundings.planFolder
    let plan = try? folder.current()
    let path: String?
    do throws(LibraryProblem) {
      path = try folder.end(today: surroundings.today)
    } catch {
      throw console.fail(error)
    }
    guard let path else { throw console.fail(console.language.noPlan, .notFound) }
    let title = plan?.file.plan?.title.text(in: console.language) ?? "plan.yaml"
    console.print(CleanText(console.language.planEnded(CleanText(title), kept: CleanText(path))))
  }
}
