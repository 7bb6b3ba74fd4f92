import ArgumentParser
import BreatheCore
import BreatheRuntime

struct PlanAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take on a plan, after showing what it prescribes.")

  @Argument(help: ArgumentHelp("The path of a plan.", valueName: "file"))
  var file: String

  @Flag(help: "Take it on without asking.")
  var yes = false

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let folder = surroundings.planFolder
    do {
      let library = surroundings.library
      let text = PlanText(path: file, bytes: try library.read(path: file).bytes)
      let check = library.check(text.file)
      guard check.plan != nil else {
        throw LibraryProblem.brokenFile(
          CleanText(file), diagnostics: check.mistakes, lines: text.file.lines)
      }
      let followed = try FollowedPlan(text, library: library, folder: folder)
      let foreign = try followed.foreignSessions()
      guard try ask(followed, check, foreign, replacing: folder.current()) else { return }
      try folder.follow(text.bytes)
      try followed.rememberContents()
      for found in foreign { surroundings.confirmed.add(found.content) }
    } catch let problem as LibraryProblem {
      throw console.fail(problem)
    }
    console.print(CleanText(console.language.planAdded))
  }

  private func ask(
    _ followed: FollowedPlan, _ check: PlanCheck, _ foreign: [FoundSession],
    replacing current: PlanText?
  ) throws -> Bool {
    let console = surroundings.console
    let language = console.language
    let warnings = foreign.map { found in
      found.source.map { followed.library.check($0).warnings } ?? []
    }
    // What is told of a session need not be told of the plan as well.
    let ofSessions = warnings.flatMap(\.self).map(\.problem)
    var told = language.summary(
      followed.plan, followed.sessions,
      warnings: check.warnings.filter { !ofSessions.contains($0.problem) },
      layout: TextLayout(width: cellWidth))
    told += zip(foreign, warnings).map { language.summary($0.session, warnings: $1) }
    if let plan = current?.file.plan, plan != followed.plan {
      told.append(language.replacesPlan(plan))
    }
    if yes {
      console.print(CleanText(told.joined(separator: "\n\n")))
      return true
    }
    switch Confirmation(console: console).ask(told, language.planQuestion) {
    case .yes: return true
    case .no: throw ExitCode(ExitStatus.stopped.rawValue)
    case .nobodyToAsk: throw console.fail(language.addingNeedsTerminal, .refusedForSafety)
    case .stopped(let signal):
      if let signal { Signals.end(by: signal) }
      throw ExitCode(ExitStatus.stopped.rawValue)
    }
  }
}
