import ArgumentParser
import BreatheCore

struct Add: Command {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a session file to your sessions, after showing what it will do.")

  @Argument(
    help: ArgumentHelp("The path of a session file.", valueName: "file"),
    completion: .sessionFile)
  var file: String

  @Flag(help: "Add it without asking.")
  var yes = false

  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    let library = context.library
    let read: ReadFile
    let check: FileCheck
    do throws(LibraryProblem) {
      read = try library.read(path: file)
      check = library.check(read)
      guard check.text.mistakes.isEmpty else { throw .brokenFile(CleanText(read.name), check.text) }
    } catch {
      throw console.fail(error)
    }
    guard let session = check.session else { return }
    var told = [language.summary(session, warnings: check.text.warnings)]
    if library.shippedIDs.contains(session.id) { told.append(language.replacesShipped(session.id)) }
    if library.added.contains(session.id) { told.append(language.replacesAdded(session.id)) }
    try context.confirm(told, language.addQuestion, yes: yes)
    do throws(LibraryProblem) {
      try library.added.add(session.id, read.bytes)
    } catch {
      throw console.fail(error)
    }
    if let found = try? library.session(of: read) { context.confirmed.add(found.content) }
    console.print(CleanText(language.added(session.id)))
  }
}
