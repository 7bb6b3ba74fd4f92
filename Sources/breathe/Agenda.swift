import ArgumentParser
import BreatheCore
import BreatheRuntime

/// The plan that the person follows, and what of it was done up to today.
struct Agenda {
  private(set) var followed: FollowedPlan
  private let surroundings: Surroundings
  private let today: Int
  private let adherence: Adherence

  init(_ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    followed = try surroundings.followedPlan()
    today = surroundings.today
    do throws(JournalProblem) {
      adherence = try followed.adherence(
        surroundings.journalReader, boundary: Surroundings.settings.boundary)
    } catch {
      throw surroundings.console.fail(error, surroundings.journalFile)
    }
  }

  var canAsk: Bool { Confirmation.canAsk }

  /// Nil before the plan and after it.
  var day: PlanDay? { PlanDay(today, adherence, followed.record.agreements) }

  var outsidePlan: String {
    let (language, plan) = (surroundings.console.language, followed.plan)
    return today < plan.days.lowerBound ? language.planBegins(plan) : language.planIsOver(plan)
  }

  /// Asks, once a week, whether the last one went well, where something depends on it. Answers why
  /// what the person said can't be kept, where it can't.
  mutating func askAgreement() throws -> LibraryProblem? {
    let (console, plan, before) = (surroundings.console, followed.plan, followed.record.agreements)
    let waiting = plan.awaitingAgreement(on: today, adherence, before)
    guard !waiting.isEmpty, let week = plan.week(of: today), canAsk else { return nil }
    let titles = waiting.map { followed.sessions.title($0.session, in: console.language) }
    let answer = Confirmation(console: console, seat: .live()).askForAnswer(
      console.language.agreementQuestion(titles))
    switch answer {
    case .yes, .no:
      do throws(LibraryProblem) {
        try followed.agree(answer == .yes, waiting.map(\.session), week: week)
      } catch {
        return error
      }
      let now = followed.record.agreements
      let goesOn = waiting.contains {
        $0.dose(inWeek: week, before) != $0.dose(inWeek: week, now)
      }
      console.printWrapped(
        CleanText(
          console.language.agreementAnswer(isAgreed: answer == .yes, goesOn: goesOn) + "\n"))
    case .stopped(let signal):
      if let signal { Signals.end(by: signal) }
      throw ExitCode(ExitStatus.stopped.rawValue)
    case .later, .nobodyToAsk: break
    }
    return nil
  }
}
