import ArgumentParser
import BreatheCore

struct Preview: Command {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Play a session fast, only to look at it; nothing goes to the journal.")

  @Argument(
    help: "An id (478), a pattern (4-6) or the path of a session file.", completion: .session)
  var session: String

  @Option(help: "How many times as fast: 1 to 100.")
  var speed = "20"

  @OptionGroup var choices: RunChoices
  @OptionGroup var screen: ScreenChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard let factor = Double(speed), (1...100).contains(factor) else {
      throw console.mistake(.badSpeed(CleanText(speed)))
    }
    let found = try context.find(session)
    var practice = try context.practice(choices.options(context), screen)
    practice.isPreview = true
    practice.sound = nil
    practice.speed = factor
    try context.run(found, practice)
  }
}
