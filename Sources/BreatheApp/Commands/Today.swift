import ArgumentParser
import BreatheCore
import BreatheSystem

struct Today: Command {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show what your plan asks today, and start the next session.")

  @OptionGroup var choices: PlanPractice
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    var agenda = try Agenda(context)
    let unkept = try agenda.askAgreement()
    guard let day = agenda.day else {
      console.print(CleanText(agenda.outsidePlan))
      return
    }
    let followed = agenda.followed
    let told = language.today(
      day, of: followed.plan, followed.sessions, layout: TextLayout(width: cellWidth))
    guard let next = day.next, agenda.canAsk, unkept == nil else {
      console.printWrapped(CleanText(told.joined(separator: "\n\n")))
      if let unkept { throw console.fail(unkept) }
      return
    }
    let title = language.startQuestion(followed.sessions.title(next.session, in: language))
    switch context.askToStart(told, title) {
    case .yes: try choices.run(next.session, next.dose, followed, context)
    case .stopped(let signal?): throw Exit(.completed, signal: signal)
    case .no, .later, .stopped(nil), .nobodyToAsk: break
    }
  }
}

struct Next: Command {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Start the next session that your plan asks today.")

  @Argument(help: ArgumentHelp("Another session of the plan.", valueName: "id"))
  var session: String?

  @OptionGroup var choices: PlanPractice
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    var agenda = try Agenda(context)
    let plan = agenda.followed.plan
    if let session, !plan.prescriptions.contains(where: { $0.session == session }) {
      let near = nearest(to: session, in: plan.prescriptions.map(\.session))
      throw console.fail(
        console.language.notInPlan(CleanText(session), near: near), .notFound)
    }
    if let unkept = try agenda.askAgreement() { throw console.fail(unkept) }
    guard let day = agenda.day else {
      console.print(CleanText(agenda.outsidePlan))
      return
    }
    if let chosen = plan.prescriptions(inWeek: day.week).first(where: { $0.session == session }) {
      let directions = chosen.directions(inWeek: day.week, agenda.followed.record.agreements)
      try choices.run(chosen.session, directions.dose, agenda.followed, context)
    } else if let next = day.next {
      try choices.run(next.session, next.dose, agenda.followed, context)
    } else {
      console.print(CleanText(console.language.allDone))
    }
  }
}
