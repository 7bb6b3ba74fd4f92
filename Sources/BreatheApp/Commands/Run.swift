import ArgumentParser
import BreatheCore

struct Run: Command {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a session: an id, a pattern or a file. “run” may be left out.")

  @Argument(
    help: "An id (478), a pattern (4-6) or the path of a session file.", completion: .session)
  var session: String?

  /// What stands after it, which is a mistake to tell of.
  @Argument(help: .hidden)
  var more: [String] = []

  @Option(help: "How many breaths, where the session has one breathing step.")
  var cycles: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long to breathe: 5m, 1m30s.", valueName: "duration"))
  var time: String?

  @OptionGroup var paceChoices: PaceChoices

  @OptionGroup var rating: RatingChoice

  @Flag(help: "Write nothing to the journal.")
  var noJournal = false

  @Flag(
    help: "I trust this file, have read the self-check, and nothing in it applies to me today.")
  var yes = false

  @OptionGroup var choices: RunChoices
  @OptionGroup var screen: ScreenChoices
  @OptionGroup var soundChoices: SoundChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let soundIsFlag = session == nil && soundChoices.session != nil
    let words = [soundIsFlag ? soundChoices.session : session].compactMap(\.self) + more
    guard let word = words.first else {
      guard !hasOptions else { throw console.mistake(.noSession) }
      try Pick(context, lang: choice.lang).run()
      return
    }
    guard !Self.commands.contains(word) || words.count > 1 || !hasOptions else {
      throw console.mistake(.optionsBeforeCommand(CleanText(word)))
    }
    guard words.count == 1 else {
      let pattern = Pattern.spelling(meantBy: words.joined(separator: " "))
      throw console.mistake(.severalWords(near: pattern ?? nearest(to: word, in: Self.commands)))
    }
    var found = try find(word, in: context)
    found.session = try adjusted(found.session, console)

    var options = try choices.options(context)
    try paceChoices.apply(to: &options, console)
    var practice = try context.practice(options, screen)
    try rating.apply(to: &practice, context)
    practice.sound = try soundChoices.setting(context, isFlag: soundIsFlag)
    practice.isUnrecorded = noJournal
    practice.passesSelfCheck = yes
    practice.hasAskedLength = cycles != nil || time != nil
    try context.run(found, practice)
  }

  private var hasOptions: Bool {
    cycles != nil || time != nil || !paceChoices.isEmpty || choices.level != nil
      || !screen.isEmpty || !soundChoices.isEmpty || rating.rate != nil || noJournal || yes
  }

  private static var commands: [String] {
    Breathe.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private func find(_ word: String, in context: CommandContext) throws -> FoundSession {
    let console = context.console
    do throws(LibraryProblem) {
      return try context.library.find(word)
    } catch {
      guard case .unknownSession = error else { throw console.fail(error) }
      if let defined = context.definedInPlan(word) { return defined }
      // Where “run” was left out, a command may have been meant.
      let known = context.library.ids + Self.commands
      throw console.fail(
        .unknownSession(CleanText(word), near: nearest(to: word, in: known, most: 3)))
    }
  }

  /// The session with the length that the options ask for.
  private func adjusted(_ session: Session, _ console: Console) throws -> Session {
    let extent: Breathing.Extent
    switch (cycles, time) {
    case (nil, nil): return session
    case (let cycles?, nil):
      guard let count = Int(cycles), (1...1000).contains(count) else {
        throw console.mistake(.badCycles)
      }
      extent = .cycles(ByLevel(count))
    case (nil, let time?):
      extent = .time(ByLevel(try console.time(time)))
    default: throw console.mistake(.cyclesAndFor)
    }
    guard let adjusted = session.breathing(for: extent) else {
      throw console.mistake(.notOneBreathe(option: cycles == nil ? "--for" : "--cycles"))
    }
    return adjusted
  }
}
