import ArgumentParser
import BreatheCore
import BreatheRuntime

/// Whether a person wants to say how it is with them.
struct RatingChoice: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Rate your tension before and after, and pain where the session may hurt.")
  var rate: Bool?

  /// Who asks for it here is told where nobody can be asked.
  func apply(to practice: inout Practice) throws {
    guard rate != true || practice.canAsk else {
      throw practice.console.mistake(.ratingNeedsTerminal)
    }
    practice.rates = rate ?? Surroundings.settings.isOn(.rate)
  }
}
