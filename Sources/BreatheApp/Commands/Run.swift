import ArgumentParser
import BreatheCore

struct Run: Command {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Run a session: an id, a pattern, a file, or words that find one. “run” may be left out.")

  @Argument(
    help: """
      An id (478), a pattern (4-6), the path of a session file, or words (sleep); and how long (5m).
      """,
    completion: .session)
  var session: String?

  /// More words, and how long.
  @Argument(help: .hidden)
  var more: [String] = []

  @OptionGroup var paceChoices: PaceChoices

  @OptionGroup var rating: RatingChoice

  @Flag(help: "Write nothing to the journal.")
  var noJournal = false

  @Flag(
    help: """
      I trust this file, have read what breathe asks before it, and nothing of that applies to me \
      today.
      """)
  var yes = false

  @OptionGroup var choices: RunChoices
  @OptionGroup var screen: ScreenChoices
  @OptionGroup var soundChoices: SoundChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let words = [soundIsFlag ? soundChoices.session : session].compactMap(\.self) + more
    if let word = words.first {
      guard !hasOptions || words.count > 1 || !Breathe.commands.contains(word) else {
        throw console.mistake(.optionsBeforeCommand(CleanText(word)))
      }
    } else if hasOptions, !context.hasScreen {
      throw console.mistake(.noSession)
    }
    var options = try choices.options(context)
    try paceChoices.apply(to: &options, console)
    let finder = try SessionFinder(words, paceChoices, options, context)
    let chosen: SessionFinder.Found
    switch try finder.find() {
    case .one(let found): chosen = found
    case .several(let sessions):
      let pick = Pick(context, found: sessions, by: finder.text, lasting: finder.asked)
      guard let line = try pick.choose() else { return }
      if line.kind == .due {
        guard needsRun else { return try startDue(line.id, in: context) }
        chosen = try finder.due(line.id)
      } else {
        chosen = try finder.listed(line.id)
      }
    }
    try start(chosen, finder, options, context)
  }

  private func start(
    _ chosen: SessionFinder.Found, _ finder: SessionFinder, _ options: RunOptions,
    _ context: CommandContext
  ) throws {
    var found = chosen.session
    var practice = try context.practice(options, screen)
    if chosen.takesLength, let asked = finder.asked {
      (found, practice.insteadIfRefused) = try asked.apply(to: found, chosen.word, options, context)
      practice.hasAskedLength = true
    }
    try rating.apply(to: &practice, context)
    practice.sound = try soundChoices.setting(context, isFlag: soundIsFlag)
    practice.isUnrecorded = noJournal
    practice.passesSelfCheck = yes
    try context.run(found, practice)
  }

  /// Starts what the plan asks today as the plan has it.
  private func startDue(_ id: String, in context: CommandContext) throws {
    var next = Next()
    next.session = id
    next.choices = PlanPractice()
    next.choices.rating = rating
    next.choices.yes = yes
    next.choices.screen = screen
    next.choices.soundChoices = soundChoices
    next.choice = choice
    try next.run(in: context)
  }

  /// In `--sound 478`, the word after the option is a session.
  private var soundIsFlag: Bool { session == nil && soundChoices.session != nil }

  /// An option is given that the session of a plan can't take.
  private var needsRun: Bool {
    !paceChoices.isEmpty || choices.level != nil || noJournal
  }

  private var hasOptions: Bool {
    needsRun || !screen.isEmpty || !soundChoices.isEmpty || rating.rate != nil || yes
  }
}
