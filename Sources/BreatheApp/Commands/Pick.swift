import BreatheCore
import BreatheSystem

/// Lets a person pick a session on the terminal; elsewhere lists them.
struct Pick {
  private let context: CommandContext
  /// The sessions that were found by words; nil if any may be picked.
  private let found: [ListedSession]?
  private let typed: String
  private let asked: AskedLength?

  /// How many of the entries at the end of the journal are looked through for a session of the list.
  private static let reach = 20

  /// The search begins with the words that were typed, which finds the same sessions. With a length,
  /// only those are listed that can take it, or need no more.
  init(
    _ context: CommandContext, found: [ListedSession]?, by typed: String,
    lasting asked: AskedLength?
  ) {
    self.context = context
    self.found = found
    self.typed = typed
    self.asked = asked
  }

  /// The session that was picked; nil if none was.
  func choose() throws -> SessionPicker.Line? {
    let console = context.console
    guard context.hasScreen else {
      let sessions =
        found
        ?? asked.map { asked in
          ListedSession.all(context).sessions.compactMap { $0.lasting(asked, context.options) }
        }
      List.show(context, sessions)
      guard sessions == nil else {
        let words = typed.isEmpty ? asked?.written ?? "" : typed
        throw console.fail(console.language.severalFound(CleanText(words)), .notFound)
      }
      return nil
    }
    let (lines, notes) = listed
    let picker = SessionPicker(lines, practised: practised, typed: typed)
    var choice = SessionChoice(
      picker, notes: notes, console: console, environment: context.environment)
    switch choice.ask(at: context.world.takeSeat(1)) {
    case .picked(let line)?: return line
    case .ended(let signal)?: throw Exit(.completed, signal: signal)
    case .stopped?: throw Exit(.stopped)
    case .left?, nil: return nil
    }
  }

  /// What the plan asks today and all sessions, and where to look for what is not among them.
  private var listed: (lines: [SessionPicker.Line], notes: [String]) {
    let language = context.console.language
    var (sessions, complaints) = ListedSession.all(context)
    if let asked { sessions = sessions.compactMap { $0.lasting(asked, context.options) } }
    var lines = sessions.map {
      SessionPicker.Line(
        $0.session, as: $0.id, for: $0.purpose, length: $0.length, in: language)
    }
    var notes = complaints.isEmpty ? [] : [language.notListed(complaints.count)]
    do {
      // The plan sets the length of its own.
      if asked == nil { lines += try due() }
    } catch {
      notes.append(language.planNotListed)
    }
    return (lines, notes)
  }

  /// The ids of the sessions that were practised last, newest first; none if the journal can't be read.
  private var practised: [String] {
    let entries = try? context.journal.lastNotedEntries(
      Self.reach, at: context.world.now().seconds)
    return (entries ?? []).reversed().map { $0.entry.insteadOf ?? $0.entry.session }
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
