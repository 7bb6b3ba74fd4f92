import ArgumentParser
import BreatheCore
import BreatheRuntime
import Glibc

/// Lets a person pick a session on the terminal, and runs it as its command would; elsewhere lists
/// them.
struct Pick {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  func run() throws {
    let environment = Surroundings.environment
    guard SessionChoice.isPossible(environment: environment) else {
      return List.show(surroundings)
    }
    let (lines, notes) = listed
    var choice = SessionChoice(
      lines, notes: notes, console: surroundings.console, environment: environment)
    switch choice.ask(at: .live()) {
    case .picked(let line)?:
      let language = surroundings.choice.lang.map { ["--lang", $0] } ?? []
      var command = try Breathe.parseAsRoot(
        [line.kind == .due ? "next" : "run", line.id] + language)
      try command.run()
    case .ended(let signal)?: Signals.end(by: signal)
    case .stopped?: throw ExitCode(ExitStatus.stopped.rawValue)
    case .left?, nil: break
    }
  }

  /// What the plan asks today and all that there are, and where to look for what is not among them.
  private var listed: (lines: [SessionPicker.Line], notes: [String]) {
    let language = surroundings.console.language
    let (sessions, complaints) = ListedSession.all(surroundings)
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
    let language = surroundings.console.language
    let (folder, library) = (surroundings.planFolder, surroundings.library)
    guard let text = try folder.current() else { return [] }
    let followed = try FollowedPlan(text, library: library, folder: folder)
    let adherence = try followed.adherence(
      surroundings.journalReader, boundary: Surroundings.settings.boundary)
    guard let day = PlanDay(surroundings.today, adherence, followed.record.agreements) else {
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
