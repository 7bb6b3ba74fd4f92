import ArgumentParser
import BreatheCore
import BreatheSystem

struct List: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions, by what they are for.",
    discussion: """
      On a terminal they are grouped; elsewhere each is one line: its id, its purpose, its length, and \
      what it is. Words search ids, titles, purposes and what people call a session, in any language; \
      if none is called so, the lines that describe them.
      """)

  @Argument(
    help: ArgumentHelp(
      "Only sessions that these words find: sleep, hip.", valueName: "word"))
  var words: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only those that fit in so much time: 5m.", valueName: "duration"))
  var time: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only those with all their texts in this language.",
      valueName: Language.words.joined(separator: "|")),
    completion: .language)
  var textLanguage: String?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let time = try time.map { try console.time($0) }
    let language: Language? = try textLanguage.map { try console.choice($0, "--in") }
    let (all, complaints) = ListedSession.all(context)
    let filter = SessionFilter(time: time, language: language)
    let sessions = SessionSearch(words.joined(separator: " ")).found(in: all, by: \.names).items
      .filter { filter.admits($0.session, length: $0.length) }
    Self.show(context, sessions, complaints, json: json)
  }

  /// Prints the list, of all sessions if they are nil; what can't be run is told of on standard error.
  static func show(_ context: CommandContext, _ sessions: [ListedSession]? = nil) {
    guard let sessions else {
      let (sessions, complaints) = ListedSession.all(context)
      return show(context, sessions, complaints)
    }
    show(context, sessions, [])
  }

  private static func show(
    _ context: CommandContext, _ sessions: [ListedSession], _ complaints: [String],
    json: Bool = false
  ) {
    let console = context.console
    let language = console.language
    if json {
      console.printForPrograms(CleanText(["sessions": sessions.map { $0.summary(language) }].json))
    } else if !sessions.isEmpty {
      let list = SessionList(
        sessions.map { $0.entry(language) }, language: language,
        layout: TextLayout(width: cellWidth), columns: console.terminalColumns)
      console.print(list.lines, environment: context.environment)
    }
    for complaint in complaints { console.printError(CleanText(complaint)) }
    if !json, sessions.isEmpty { console.printError(CleanText(language.nothingListed)) }
  }
}
