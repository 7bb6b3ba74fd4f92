import ArgumentParser
import BreatheCore
import BreatheSystem

/// How a person wants to practise what a plan asks.
struct PlanPractice: ParsableArguments {
  @OptionGroup var rating: RatingChoice

  @Flag(
    help: """
      I trust this plan, have read what breathe asks before it, and nothing of that applies to me \
      today.
      """)
  var yes = false

  @OptionGroup var screen: ScreenChoices
  @OptionGroup var soundChoices: SoundChoices

  /// Runs a session of the plan at its dose, and ends the program with what comes of it.
  func run(
    _ id: String, _ dose: Dose, _ followed: FollowedPlan, _ context: CommandContext
  ) throws {
    let console = context.console
    var found: FoundSession
    do throws(LibraryProblem) {
      found = try followed.find(id)
    } catch {
      throw console.fail(error)
    }
    do throws(Dose.Unfit) {
      found.session = try dose.applied(to: found.session)
    } catch {
      // It has become another since the plan was taken on.
      throw console.fail(console.language.unfit(error.key, isUneven: error.isUneven), .badData)
    }
    var options = context.options
    options.level = dose.level
    var practice = try context.practice(options, screen)
    try rating.apply(to: &practice, context)
    practice.library = followed.library
    practice.sound = try soundChoices.setting(context, isFlag: false)
    practice.passesSelfCheck = yes
    practice.hasAskedLength = dose.extent != nil
    try context.run(found, practice)
  }
}
