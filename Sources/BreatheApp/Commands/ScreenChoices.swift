import ArgumentParser
import BreatheCore

/// What a person wants to see of a session while it runs.
struct ScreenChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What shows the breath: orb, wave, box, bar, figure or words. The key v changes it.",
      valueName: "orb|wave|box|bar|figure|words"),
    completion: .list(Visual.allCases.map(\.rawValue)))
  var visual: String?

  @Option(
    help: ArgumentHelp(
      "What it is drawn with: ascii, blocks or braille; the others move more smoothly.",
      valueName: "ascii|blocks|braille"),
    completion: .list(Glyphs.allCases.map(\.rawValue)))
  var glyphs: String?

  @Flag(inversion: .prefixedNo, help: "Nothing moves: words, counts and figures only.")
  var reduceMotion: Bool?

  @Flag(inversion: .prefixedNo, help: "One line of text for each cue, nothing that moves.")
  var plain: Bool?

  var isEmpty: Bool { visual == nil && glyphs == nil && reduceMotion == nil && plain == nil }

  func isPlain(_ settings: Settings) -> Bool { plain ?? settings.isPlain }

  func display(_ console: Console, _ settings: Settings) throws -> Display {
    let visual = try visual.map { word in
      guard let visual = Visual(rawValue: word) else {
        throw console.mistake(.unknownVisual(CleanText(word)))
      }
      return visual
    }
    let glyphs = try glyphs.map { word in
      guard let glyphs = Glyphs(rawValue: word) else {
        throw console.mistake(.unknownGlyphs(CleanText(word)))
      }
      return glyphs
    }
    return Display(
      visual ?? settings.visual, isStill: reduceMotion ?? settings.isStill,
      glyphs: glyphs ?? settings.glyphs)
  }
}
