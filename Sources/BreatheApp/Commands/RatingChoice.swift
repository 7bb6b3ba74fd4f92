import ArgumentParser
import BreatheCore

/// Whether a person wants to say how it is with them.
struct RatingChoice: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Rate your tension before and after, and pain where the session may hurt.")
  var rate: Bool?

  /// Who asks for it here is told where nobody can be asked.
  func apply(to practice: inout Practice, _ context: CommandContext) throws {
    guard rate != true || context.world.hasTerminal() else {
      throw context.console.mistake(.ratingNeedsTerminal)
    }
    practice.rates = rate ?? context.settings.rates
  }
}
