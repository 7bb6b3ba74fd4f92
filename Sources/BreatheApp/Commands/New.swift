import ArgumentParser
import BreatheCore

struct New: Command {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a session or a plan to start from, with comments that explain it.")

  @Argument(
    help: ArgumentHelp("The path of the new file; its name becomes the id.", valueName: "file"),
    completion: .sessionFile)
  var file: String

  @Option(
    help: ArgumentHelp("Start from this session instead.", valueName: "id"), completion: .session)
  var from: String?

  @Flag(help: "Write a plan: which sessions, how often, for how many weeks.")
  var plan = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard file.hasSuffix(".yaml") else { throw console.mistake(.notYAML(CleanText(file))) }
    guard !plan || from == nil else { throw console.mistake(.either("--plan", "--from")) }
    do throws(LibraryProblem) {
      let id = SessionTemplate.id(ofFile: file)
      let (language, path) = (console.language, CleanText(file))
      var text =
        plan ? language.planTemplate(id: id, path: path) : language.template(id: id, path: path)
      if let from {
        let read = try context.library.read(from)
        // A file with mistakes is no good start.
        _ = try context.library.session(of: read)
        text = SessionTemplate.copy(of: read.bytes, id: id)
      }
      try context.library.create(file, text)
    } catch {
      throw console.fail(error)
    }
    console.print(CleanText(console.language.created(CleanText(file))))
  }
}
