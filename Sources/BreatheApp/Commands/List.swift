import ArgumentParser
import BreatheCore
import BreatheSystem

struct List: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions, by what they are for.",
    discussion: """
      On a terminal they are grouped; elsewhere each is one line: its id, its purpose, its length, and \
      what it is.
      """)

  @Argument(
    help: ArgumentHelp(
      "Only those that are called so, or are said to be, in any language.", valueName: "word"))
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
    Self.show(
      context, SessionFilter(words: words, time: time, language: language), json: json)
  }

  /// Prints the list; what can't be run is told of on standard error.
  static func show(
    _ context: CommandContext, _ filter: SessionFilter = SessionFilter(), json: Bool = false
  ) {
    let console = context.console
    let language = console.language
    var (sessions, complaints) = ListedSession.all(context)
    sessions.removeAll { !filter.admits($0.session, as: $0.id, for: $0.purpose, length: $0.length) }
    if json {
      console.printForPrograms(CleanText(["sessions": sessions.map { $0.summary(language) }].json))
    } else if sessions.isEmpty {
      complaints.append(language.nothingListed)
    } else {
      let list = SessionList(
        sessions.map { $0.entry(language) }, language: language,
        layout: TextLayout(width: cellWidth), columns: console.terminalColumns)
      console.print(list.lines, environment: context.environment)
    }
    for complaint in complaints { console.printError(CleanText(complaint)) }
  }
}
