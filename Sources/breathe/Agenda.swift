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
      adherence = try followed.adherence(surroundings.journalReader)
    } catch {
      throw surroundings.console.fail(error, surroundings.journalFile)
    }
  }

  var canAsk: Bool { Confirmation.canAsk }

  /// Nil before the plan and after it.
  func day() throws -> PlanDay? {
    PlanDay(today, adherence, followed.record.agreements)
  }

  var outsidePlan: String {
    let (language, plan) = (surroundings.console.language, followed.plan)
    return today < plan.days.lowerBound ? language.planBegins(plan) : language.planIsOver(plan)
  }

  /// Asks, once a week, whether the last one went well, where something depends on it.
  mutating func askAgreement() throws {
    let (console, plan) = (surroundings.console, followed.plan)
    let waiting = plan.awaitingAgreement(on: today, adherence, followed.record.agreements)
    guard !waiting.isEmpty, let week = plan.week(of: today), canAsk else { return }
    let titles = waiting.map { followed.sessions.title($0.session, in: console.language) }
    let answer = WeeklyQuestion(console: console).ask(console.language.agreementQuestion(titles))
    switch answer {
    case .yes, .no:
      do throws(LibraryProblem) {
        try followed.agree(answer == .yes, week: week)
      } catch {
        throw console.fail(error)
      }
      console.printWrapped(
        CleanText(console.language.agreementAnswer(isAgreed: answer == .yes) + "\n"))
    case .stopped(let signal):
      if let signal { Signals.end(by: signal) }
      throw ExitCode(ExitStatus.stopped.rawValue)
    case .nobodyToAsk: break
    }
  }
}

/// How a person wants to practise what a plan asks.
struct PlanPractice: ParsableArguments {
  @Flag(help: "Rate your tension before and after, and pain where the session may hurt.")
  var rate = false

  @OptionGroup var screen: ScreenChoices
  @OptionGroup var soundChoices: SoundChoices

  /// Runs a session of the plan at its dose, and ends the program with what comes of it.
  func run(
    _ id: String, _ dose: Dose, _ followed: FollowedPlan, _ surroundings: Surroundings
  ) throws {
    let console = surroundings.console
    var found: FoundSession
    do throws(LibraryProblem) {
      found = try followed.find(id)
    } catch {
      throw console.fail(error)
    }
    found.session = dose.applied(to: found.session) ?? found.session
    var practice = try surroundings.practice(
      RunOptions(language: console.language, level: dose.level), screen)
    guard !rate || practice.canAsk else { throw console.mistake(.ratingNeedsTerminal) }
    practice.library = followed.library
    practice.sound = try soundChoices.setting(console, isFlag: false)
    practice.rates = rate
    practice.hasAskedLength = dose.extent != nil
    throw ExitCode(practice.run(found).rawValue)
  }
}

extension Surroundings {
  var planFolder: PlanFolder { PlanFolder(environment: Self.environment) }

  /// The number of this day, which ends at four in the morning.
  var today: Int {
    let now = LocalTime.now(environment: Self.environment)
    return DayBoundary().day(of: now.seconds, offset: now.offset)
  }

  /// The session that `word` means to someone who follows a plan which defines it.
  func definedInPlan(_ word: String) -> FoundSession? {
    let followed = try? FollowedPlan.current(in: planFolder, library: library)
    return followed?.defined(word)
  }

  /// The plan that the person follows; says what is wrong where there is none.
  func followedPlan() throws -> FollowedPlan {
    do throws(LibraryProblem) {
      if let followed = try FollowedPlan.current(in: planFolder, library: library) {
        return followed
      }
    } catch {
      throw console.fail(error)
    }
    throw console.fail(console.language.noPlan, .notFound)
  }
}
