import ArgumentParser
import BreatheCore

struct Config: Command {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what holds for you, and where it comes from.",
    discussion: """
      You write it yourself, in config.yaml: a line for each option that you would give every time, \
      such as “visual: bar”; and holds: never, change: 25s, day-ends: 04:00.
      """)

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var choice: LanguageChoice

  static let needsConfiguration = false

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let isThere: Bool
    do throws(LibraryProblem) {
      isThere = try context.configured.get() != nil
    } catch {
      throw console.fail(configuration: error)
    }
    let values = Setting.all.map { setting in
      guard setting.name == Setting.lang.name, let lang = choice.lang else {
        return context.settings.effective(setting, environment: context.environment)
      }
      return EffectiveValue(setting, value: lang, source: .commandLine)
    }
    let path = CleanText(context.configuration.path)
    if json {
      let settings = values.map(\.json).joined(separator: ",\n")
      console.printForPrograms(
        CleanText("{\"file\":\(path.string.jsonQuoted),\"settings\":[\n\(settings)]}"))
    } else {
      let place = language.place(ofConfiguration: path, isThere: isThere)
      console.print(CleanText(([place, ""] + language.lines(values)).joined(separator: "\n")))
    }
  }
}
