import BreatheCore
import BreatheSystem

/// Does what the run of a session asks for, with the devices of one person.
struct SessionDriver {
  let practice: Practice
  let world: World
  let seat: Seat

  var clock: any SessionClock { seat.clock }
  var terminal: (any Terminal)? { seat.terminal }
  var input: any SessionInput { seat.input }
  var console: Console { practice.console }
  var language: Language { practice.console.language }
  var journal: JournalFile { practice.journal }
  /// What this run leaves is written to the journal.
  var isRecorded: Bool { !practice.isUnrecorded && !practice.isPreview }
  /// The session is played on the whole screen, not as lines.
  var hasScreen: Bool { terminal != nil && !practice.isPlain }

  /// Runs `found`, or what replaces it, and writes the journal.
  func run(_ found: FoundSession) -> RunResult {
    var run = SessionRun(answeredFor(found), terms)
    var startRecord: StartRecord?
    var open: OpenStage?
    while true {
      // The screen of a question stays until that of the session.
      if case .end = run.request { terminal?.leave() }
      switch run.request {
      case .start:
        if isRecorded { journal.takeInKilledSessions(at: world.now().seconds) }
        run.proceed(with: .done)
      case .avoidHolds(let candidate): run.proceed(with: findWithoutHolds(candidate))
      case .lookBack(let candidate): run.proceed(with: lookBack(candidate))
      case .showNotices(let notices, _): run.proceed(with: .consent(show(notices)))
      case .confirm(let candidate): run.proceed(with: .consent(confirm(candidate)))
      case .askWhose(let candidate): run.proceed(with: .consent(askWhose(candidate)))
      case .check(let candidate): run.proceed(with: .checked(check(candidate)))
      case .askHolds(let candidate): run.proceed(with: .holds(askHolds(candidate)))
      case .rateBefore(let candidate, let ratings):
        run.proceed(with: rateBefore(candidate, ratings))
      case .offerBreathing(let candidate): run.proceed(with: offerBreathing(candidate))
      case .find(let id, _): run.proceed(with: find(id))
      case .play(let candidate):
        let entry = entry(candidate)
        startRecord = isRecorded ? StartRecord(entry, beside: journal) : nil
        let (performance, stage) = play(candidate) { [startRecord] in startRecord?.keep($0) }
        open = stage
        run.proceed(with: .played(performance, entry))
      case .discard:
        startRecord?.remove()
        run.proceed(with: .done)
      case .record(let played): run.proceed(with: write(played.finalEntry, startRecord))
      case .leave(let played, let leaving):
        let signal = open.flatMap { leave($0, played, leaving) }
        open = nil
        run.proceed(with: .left(signal: signal))
      case .skipHolds(let candidate): run.proceed(with: findWithoutHolds(candidate))
      case .rateAfter(_, let ratings): run.proceed(with: rateAfter(ratings, on: &open))
      case .offerStretch(_, let farewell): run.proceed(with: offerStretch(farewell))
      case .end(var result):
        // One that came in while the journal was written.
        var input = input
        let late = input.lateEnd()
        result.signal = result.signal ?? late
        return result
      }
    }
  }

  private var terms: SessionRun.Terms {
    var options = practice.options
    options.waitsForKeys = terminal != nil
    return SessionRun.Terms(
      options: options, boundary: practice.boundary, today: nothingRecent.today,
      rates: practice.rates,
      neverHolds: practice.neverHolds, readNotices: readNotices,
      passesSelfCheck: practice.passesSelfCheck,
      hasAskedLength: practice.hasAskedLength, isPreview: practice.isPreview,
      isRecorded: isRecorded, hasTerminal: terminal != nil,
      hasScreen: hasScreen)
  }

  private func find(_ id: String) -> SessionRun.Outcome {
    do throws(LibraryProblem) {
      return .found(answeredFor(try practice.library.replacement(id)))
    } catch {
      return .notFound(error)
    }
  }

  private func findWithoutHolds(_ candidate: Candidate) -> SessionRun.Outcome {
    withoutHolds(candidate).map { .found($0) } ?? .foundNone
  }

  func withoutHolds(_ candidate: Candidate) -> FoundSession? {
    practice.library.withoutHolds(candidate.found, practice.options).map(answeredFor)
  }

  /// What an author says counts only while the author answers for it.
  private func answeredFor(_ found: FoundSession) -> FoundSession {
    var found = found
    found.session = found.session.answeredFor(on: nothingRecent.today)
    return found
  }
}
