import BreatheCore
import BreatheSystem

/// Lets a person pick a session on the terminal, and runs it as its command would; elsewhere lists
/// them.
struct Pick {
  private let context: CommandContext
  private let lang: String?

  /// `lang` is the language that was asked for, which the session is run in as well.
  init(_ context: CommandContext, lang: String?) {
    self.context = context
    self.lang = lang
  }

  func run() throws {
    guard context.hasScreen else { return List.show(context) }
    let (lines, notes) = listed
    var choice = SessionChoice(
      lines, notes: notes, console: context.console, environment: context.environment)
    switch choice.ask(at: context.world.takeSeat(1)) {
    case .picked(let line)?:
      let language = lang.map { ["--lang", $0] } ?? []
      try App.perform(
        [line.kind == .due ? "next" : "run", line.id] + language, in: context.world)
    case .ended(let signal)?: throw Exit(.completed, signal: signal)
    case .stopped?: throw Exit(.stopped)
    case .left?, nil: break
    }
  }

  /// What the plan asks today and all that there are, and where to look for what is not among them.
  private var listed: (lines: [SessionPicker.Line], notes: [String]) {
    let language = context.console.language
    let (sessions, complaints) = ListedSession.all(context)
    var lines = sessions.map {
      SessionPicker.Line(
        $0.session, as: $0.id, for: $0.purpose, length: $0.length, in: language)
    }
    var notes = complaints.isEmpty ? [] : [language.notListed(complaints.count)]
    do {
      lines += try due()
    } catch {
      notes.append(language.planNotListed)
    }
    return (lines, notes)
  }

  /// What the plan still asks today; nothing where there is no plan.
  private func due() throws -> [SessionPicker.Line] {
    let language = context.console.language
    let (folder, library) = (context.planFolder, context.library)
    guard let text = try folder.current() else { return [] }
    let followed = try FollowedPlan(text, library: library, folder: folder)
    context.journal.takeInKilledSessions(at: context.world.now().seconds)
    let adherence = try followed.adherence(
      context.journal, boundary: context.settings.boundary)
    guard let day = PlanDay(context.today, adherence, followed.record.agreements) else {
      return []
    }
    let sessions = followed.sessions
    return day.requests.compactMap { request in
      guard request.left > 0, let length = sessions.length(request.session, request.dose) else {
        return nil
      }
      return SessionPicker.Line(
        due: request.session, times: request.left, length: length,
        about: sessions.title(request.session, in: language), in: language)
    }
  }
}
