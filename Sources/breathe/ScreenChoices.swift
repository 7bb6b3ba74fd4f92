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

  @Flag(inversion: .prefixedNo, help: "Nothing moves: words, counts and figures only.")
  var reduceMotion: Bool?

  @Flag(inversion: .prefixedNo, help: "One line of text for each cue, nothing that moves.")
  var plain: Bool?

  var isEmpty: Bool { visual == nil && reduceMotion == nil && plain == nil }

  func isPlain(_ settings: Settings) -> Bool { plain ?? settings.isOn(.plain) }

  func display(_ console: Console, _ settings: Settings) throws -> Display {
    let isStill = reduceMotion ?? settings.isOn(.reduceMotion)
    guard let visual = visual ?? settings[.visual] else { return Display(isStill: isStill) }
    guard let known = Visual(rawValue: visual) else {
      throw console.mistake(.unknownVisual(CleanText(visual)))
    }
    return Display(known, isStill: isStill)
  }
}
