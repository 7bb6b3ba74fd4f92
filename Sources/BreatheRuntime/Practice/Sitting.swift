import BreatheCore
import Glibc

/// One person before the screen: a session, or the one that replaces it.
struct Sitting {
  struct Result: Equatable {
    var status: ExitStatus
    /// The signal that ended it.
    var signal: Int32?
    /// What is still to be said, when nothing depends on the terminal any more.
    var farewell: CleanText?
    var complaints: [CleanText] = []
  }

  let practice: Practice
  let seat: Seat

  var clock: any SessionClock { seat.clock }
  var terminal: (any Terminal)? { seat.terminal }
  var input: any SessionInput { seat.input }
  var console: Console { practice.console }
  var language: Language { practice.console.language }
  var journal: JournalFile { practice.journal }

  /// Runs `found`, or what replaces it, and writes the journal.
  func run(_ found: FoundSession) -> Result {
    if isRecorded { journal.takeInKilledSessions() }
    var result = run(found, insteadOf: nil)
    // One that came in while the journal was written.
    var input = input
    let late = input.lateEnd()
    result.signal = result.signal ?? late
    return result
  }

  /// Runs `found`, instead of the session of the id `insteadOf`, if it is. `withHolds` is the title of
  /// one that it replaces because the person never holds their breath.
  func run(
    _ found: FoundSession, insteadOf: String?, before: Ratings? = nil,
    withHolds: LocalizedText? = nil
  ) -> Result {
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try found.session.timeline(practice.options)
    } catch {
      return refuse([error])
    }
    guard timeline.refusals.isEmpty else { return refuse(timeline.refusals) }
    if practice.neverHolds, !practice.isPreview,
      let replacement = practice.library.withoutHolds(found.session, practice.options)
    {
      return run(
        asLong(replacement, as: timeline), insteadOf: insteadOf ?? found.session.id,
        before: before, withHolds: found.session.title)
    }
    let recent = recentPractice(found.session, timeline)
    let limits = limits(found.session, timeline, recent)
    guard limits.isEmpty else { return refuse(limits) }
    var ready = ReadySession(
      found: found, timeline: timeline, recent: recent, insteadOf: insteadOf,
      withHolds: withHolds, before: before)
    if !practice.isPreview, let result = confirm(found) ?? checkSelf(ready) ?? rate(&ready) {
      return result
    }
    return perform(ready)
  }

  private func perform(_ ready: ReadySession) -> Result {
    let entry = entry(ready)
    let startRecord = isRecorded ? StartRecord(entry, beside: journal) : nil
    var result = Result(status: .stopped)
    var performance = play(ready, keep: { startRecord?.keep($0) }) { performance in
      guard performance.ending != .withoutHolds, !isRatedAfter(ready, performance) else {
        return false
      }
      result = record(ready, performance, entry, startRecord)
      return performance.isWhole && performance.signal == nil && result.status == .completed
        && !practice.isPreview
    }
    if performance.ending == .withoutHolds,
      let replacement = practice.library.withoutHolds(ready.found.session, practice.options)
    {
      startRecord?.remove()
      return run(
        asLong(replacement, as: ready.timeline), insteadOf: ready.asked, before: ready.before)
    }
    if isRatedAfter(ready, performance), let before = ready.before, let dialogue = ratingDialogue {
      // What was rated before is asked again, even where another session took the place of the first.
      let asked = ready.found.session.askedRatings
      let (after, signal) = dialogue.askAfter(
        Rating.allCases.filter { asked.contains($0) || before[$0] != nil })
      performance.signal = signal
      result = record(ready, performance, entry, startRecord, after: after)
    }
    result.signal = result.signal ?? performance.signal
    return result
  }

  /// A length that was asked for holds for the other session as well.
  private func asLong(_ replacement: FoundSession, as timeline: Timeline) -> FoundSession {
    guard practice.hasAskedLength else { return replacement }
    var replacement = replacement
    let extent = Breathing.Extent.time(ByLevel(timeline.planned))
    replacement.session = replacement.session.breathing(for: extent) ?? replacement.session
    return replacement
  }

  /// Who stopped a session, or was stopped, is asked nothing more.
  private func isRatedAfter(_ ready: ReadySession, _ performance: Performance) -> Bool {
    ready.before != nil && performance.ending == .completed && performance.signal == nil
  }

  /// Asks how it is with the person, where they want that. Answers how it ends where it hurts too
  /// much for this session.
  private func rate(_ ready: inout ReadySession) -> Result? {
    guard practice.rates, ready.before == nil, let terminal, let ratingDialogue else { return nil }
    let session = ready.found.session
    do throws(DialogueStopped) {
      let before = try ratingDialogue.askBefore(session.askedRatings)
      ready.before = before
      guard before.areTooHigh, ready.exertsBody else { return nil }
      let offer = language.offer(
        insteadOf: session.effectiveScreening ?? .core, askTherapist: false)
      terminal.enter(.keys)
      defer { terminal.leave() }
      var dialogue = Dialogue(console: console, terminal: terminal, input: input, clock: clock)
      guard try dialogue.offer(offer) else { return Result(status: .refusedForSafety) }
    } catch {
      return Result(status: .stopped, signal: error.signal)
    }
    return run(SelfCheck.replacement, insteadOf: ready)
  }

  private var ratingDialogue: RatingDialogue? {
    terminal.map { RatingDialogue(console: console, terminal: $0, input: input, clock: clock) }
  }

  /// Runs the session `id` instead of one that is not for today.
  func run(_ id: String, insteadOf other: ReadySession) -> Result {
    do throws(LibraryProblem) {
      let replacement = try practice.library.replacement(id)
      return run(replacement, insteadOf: other.asked, before: other.before)
    } catch {
      return Result(status: .notFound, complaints: [CleanText(language.sentence(error))])
    }
  }

  /// The first time that a file from someone else is run, the person sees what it will do; once they
  /// have said yes to its content, it is known. Answers how it ends if they don't.
  private func confirm(_ found: FoundSession) -> Result? {
    let confirmed = practice.confirmed
    guard let source = found.source, source.origin != .shipped, !practice.passesSelfCheck,
      !confirmed.contains(found.content)
    else { return nil }
    let warnings = practice.library.check(source).warnings
    let summary = language.summary(found.session, warnings: warnings)
    let confirmation = Confirmation(console: console, seat: seat)
    switch confirmation.ask([summary], language.runQuestion) {
    case .yes:
      confirmed.add(found.content)
      return nil
    case .no, .later: return Result(status: .stopped)
    case .stopped(let signal): return Result(status: .stopped, signal: signal)
    case .nobodyToAsk:
      let complaint = CleanText(language.confirmationNeedsTerminal)
      return Result(status: .refusedForSafety, complaints: [complaint])
    }
  }

  private func refuse(_ refusals: [Refusal]) -> Result {
    Result(status: .refusedForSafety, complaints: refusals.map { CleanText(language.sentence($0)) })
  }
}
