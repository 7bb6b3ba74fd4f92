import ArgumentParser
import BreatheCore

struct New: Command {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a session file to start from, with comments that explain it.")

  @Argument(
    help: ArgumentHelp("The path of the new file; its name becomes the id.", valueName: "file"),
    completion: .sessionFile)
  var file: String

  @Option(
    help: ArgumentHelp("Start from this session instead.", valueName: "id"), completion: .session)
  var from: String?

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    guard file.hasSuffix(".yaml") else { throw console.mistake(.notYAML(CleanText(file))) }
    do throws(LibraryProblem) {
      let id = SessionTemplate.id(ofFile: file)
      var text = console.language.template(id: id, path: CleanText(file))
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
