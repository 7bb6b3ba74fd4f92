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

  /// Runs `found`, or what replaces it, and writes the journal.
  func run(_ found: FoundSession) -> RunResult {
    var run = SessionRun(found, terms)
    var startRecord: StartRecord?
    var open: OpenStage?
    while true {
      switch run.request {
      case .start:
        if isRecorded { journal.takeInKilledSessions(at: world.now().seconds) }
        run.proceed(with: .done)
      case .avoidHolds(let candidate): run.proceed(with: findWithoutHolds(candidate))
      case .lookBack(let candidate): run.proceed(with: lookBack(candidate))
      case .confirm(let candidate): run.proceed(with: .consent(confirm(candidate.found)))
      case .check(let candidate): run.proceed(with: .checked(check(candidate)))
      case .rateBefore(let candidate): run.proceed(with: rateBefore(candidate))
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
        let signal = open.flatMap { leave($0, played.performance.tally, leaving) }
        open = nil
        run.proceed(with: .left(signal: signal))
      case .skipHolds(let played): run.proceed(with: findWithoutHolds(played.candidate))
      case .rateAfter(_, let ratings): run.proceed(with: rateAfter(ratings))
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
    SessionRun.Terms(
      options: practice.options, boundary: practice.boundary, rates: practice.rates,
      neverHolds: practice.neverHolds, passesSelfCheck: practice.passesSelfCheck,
      hasAskedLength: practice.hasAskedLength, isPreview: practice.isPreview,
      isRecorded: isRecorded, hasTerminal: terminal != nil,
      hasScreen: terminal != nil && !practice.isPlain)
  }

  private func find(_ id: String) -> SessionRun.Outcome {
    do throws(LibraryProblem) {
      return .found(try practice.library.replacement(id))
    } catch {
      return .notFound(error)
    }
  }

  private func findWithoutHolds(_ candidate: Candidate) -> SessionRun.Outcome {
    let found = practice.library.withoutHolds(candidate.found.session, practice.options)
    return found.map { .found($0) } ?? .foundNone
  }
}
