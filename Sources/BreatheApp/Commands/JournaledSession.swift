import ArgumentParser
import BreatheCore
import BreatheSystem

/// The session of the journal that a person wants to see, with or without `--session`.
struct JournaledSession: ParsableArguments {
  @Argument(help: ArgumentHelp("Only this session.", valueName: "id"), completion: .session)
  var word: String?

  @Option(
    name: .customLong("session"), help: ArgumentHelp("The same.", valueName: "id"),
    completion: .session)
  var option: String?

  /// Throws if a day was typed, with the option for it.
  func session(_ context: CommandContext, dayOption: String) throws -> String? {
    guard let word else { return option }
    guard option == nil else { throw context.console.mistake(.severalWords(near: nil)) }
    guard Day(written: word) == nil, Day(called: word, on: context.today) == nil else {
      let console = context.console
      throw console.fail(console.language.tryInstead("breathe \(dayOption) \(word)"), .usage)
    }
    return word
  }

  /// Throws if the journal has nothing of the session because there is none of that name.
  func expectKnown(_ context: CommandContext) throws {
    guard let word, Pattern(short: word) == nil else { return }
    let ids = context.library.ids
    guard !ids.contains(word), context.definedInPlan(word) == nil else { return }
    let near = nearest(to: word, in: ids, most: 3)
    throw context.console.fail(.unknownSession(CleanText(word), near: near))
  }
}
