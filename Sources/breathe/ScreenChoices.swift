import ArgumentParser
import BreatheCore
import BreatheRuntime

/// What a person wants to see of a session while it runs.
struct ScreenChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What shows the breath: orb, bar, figure or words. The key v changes it.",
      valueName: "orb|bar|figure|words"),
    completion: .list(Visual.allCases.map(\.rawValue)))
  var visual: String?

  @Flag(help: "Nothing moves: words, counts and figures only.")
  var reduceMotion = false

  @Flag(help: "One line of text for each cue, nothing that moves.")
  var plain = false

  func display(_ console: Console) throws -> Display {
    guard let visual else { return Display(isStill: reduceMotion) }
    guard let known = Visual(rawValue: visual) else {
      throw console.mistake(.unknownVisual(CleanText(visual)))
    }
    return Display(known, isStill: reduceMotion)
  }
}
