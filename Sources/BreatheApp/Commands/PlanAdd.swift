import ArgumentParser
import BreatheCore
import BreatheSystem

struct PlanAdd: Command {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take on a plan, after showing what it sets out.")

  @Argument(help: ArgumentHelp("The path of a plan.", valueName: "file"))
  var file: String

  @Flag(help: "Take it on without asking.")
  var yes = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let folder = context.planFolder
    let (text, followed, check) = try context.plan(at: file)
    do {
      let foreign = try followed.foreignSessions()
      try context.confirm(
        told(followed, check, foreign, context), console.language.planQuestion, yes: yes)
      // What can't be remembered is not followed.
      try followed.rememberContents()
      try folder.follow(text.bytes, today: context.today)
      for found in foreign { context.confirmed.add(found.content) }
    } catch let problem as LibraryProblem {
      throw console.fail(problem)
    }
    console.print(CleanText(console.language.planAdded))
  }

  private func told(
    _ followed: FollowedPlan, _ check: PlanCheck, _ foreign: [FoundSession],
    _ context: CommandContext
  ) -> [String] {
    let language = context.console.language
    var asked = check.asked
    var sessions: [String] = []
    for found in foreign {
      let id = found.session.id
      let own =
        check.defined[id] ?? found.source.map { followed.library.check($0).text.warnings } ?? []
      // What is told of a session need not be told of what the plan asks of it as well.
      asked[id]?.removeAll { warning in own.contains { $0.problem == warning.problem } }
      sessions.append(language.summary(found.session, warnings: own))
      if let other = followed.namesake(id), !other.isSame {
        sessions.append(language.definesAnother(id, isShipped: other.found.origin == .shipped))
      }
    }
    var told = language.summary(
      followed.plan, followed.sessions, warnings: check.general, asked: asked,
      layout: TextLayout(width: cellWidth))
    told += sessions
    if let plan = (try? context.planFolder.current())?.file.plan, plan != followed.plan {
      told.append(language.replacesPlan(plan))
    }
    return told
  }
}
