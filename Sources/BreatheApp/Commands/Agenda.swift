import ArgumentParser
import BreatheCore
import BreatheSystem

/// The plan that the person follows, and what of it was done up to today.
struct Agenda {
  private(set) var followed: FollowedPlan
  private let context: CommandContext
  private let today: Day
  private let adherence: Adherence

  init(_ context: CommandContext) throws {
    self.context = context
    followed = try context.followedPlan()
    today = context.today
    context.journal.takeInKilledSessions(at: context.world.now().seconds)
    do throws(JournalProblem) {
      adherence = try followed.adherence(
        context.journal, boundary: context.settings.boundary)
    } catch {
      throw context.console.fail(error, context.journal)
    }
  }

  var canAsk: Bool { context.world.hasTerminal() }

  /// Nil before the plan and after it.
  var day: PlanDay? { PlanDay(today, adherence, followed.record.agreements) }

  var outsidePlan: String {
    let (language, plan) = (context.console.language, followed.plan)
    return today < plan.days.lowerBound ? language.planBegins(plan) : language.planIsOver(plan)
  }

  /// Asks, once a week, whether the person wants to go a step further, where a plan lets them choose.
  /// Answers why what the person said can't be kept, where it can't.
  mutating func askAgreement() throws -> LibraryProblem? {
    let (console, plan, before) = (context.console, followed.plan, followed.record.agreements)
    let waiting = plan.awaitingAgreement(on: today, adherence, before)
    guard !waiting.isEmpty, let week = plan.week(of: today), canAsk else { return nil }
    let steps = waiting.map { step in
      (
        title: followed.sessions.title(step.session, in: console.language),
        condition: step.advanceIf?.text(in: console.language)
      )
    }
    let answer = context.askForAnswer(console.language.agreementQuestion(week: week, steps))
    switch answer {
    case .yes, .no:
      do throws(LibraryProblem) {
        try followed.agree(answer == .yes, waiting.map(\.session), week: week)
      } catch {
        return error
      }
      let now = followed.record.agreements
      let goesOn = waiting.contains {
        $0.directions(inWeek: week, before) != $0.directions(inWeek: week, now)
      }
      console.printWrapped(
        CleanText(
          console.language.agreementAnswer(isAgreed: answer == .yes, goesOn: goesOn) + "\n"))
    case .stopped(let signal): throw Exit(.stopped, signal: signal)
    case .later, .nobodyToAsk: break
    }
    return nil
  }
}
