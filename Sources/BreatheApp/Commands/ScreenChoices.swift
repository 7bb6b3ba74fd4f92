import ArgumentParser
import BreatheCore

/// What a person wants to see of a session while it runs.
struct ScreenChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What shows the breath. The key v changes it.",
      valueName: visualNames),
    completion: .list(Visual.words))
  var visual: String?

  @Option(
    help: ArgumentHelp(
      "What it is drawn with: blocks and braille move more smoothly than ascii.",
      valueName: glyphNames),
    completion: .list(Glyphs.words))
  var glyphs: String?

  @Flag(inversion: .prefixedNo, help: "Nothing moves: words, counts and figures only.")
  var reduceMotion: Bool?

  @Flag(inversion: .prefixedNo, help: "One line of text for each cue, nothing that moves.")
  var plain: Bool?

  // Made once: the parser asks for its help more than once.
  private static let visualNames = Visual.words.joined(separator: "|")
  private static let glyphNames = Glyphs.words.joined(separator: "|")

  var isEmpty: Bool { visual == nil && glyphs == nil && reduceMotion == nil && plain == nil }

  func isPlain(_ settings: Settings) -> Bool { plain ?? settings.isPlain }

  func display(_ console: Console, _ settings: Settings) throws -> Display {
    Display(
      try visual.map { try console.choice($0, "--visual") } ?? settings.visual,
      isStill: reduceMotion ?? settings.isStill,
      glyphs: try glyphs.map { try console.choice($0, "--glyphs") } ?? settings.glyphs)
  }
}
