import BreatheCore
import FoundationEssentials

extension Sitting {
  /// Writes the journal, and answers what is to be said when the screen is left: a terminal that has
  /// stalled must not cost the entry.
  func record(
    _ ready: ReadySession, _ performance: Performance, start: LocalTime, after: Ratings? = nil
  ) -> Result {
    let tally = performance.tally
    var result = Result(
      status: performance.ending == .completed ? .completed : .stopped,
      signal: performance.signal)
    // Who leaves in the lead-in has practised nothing.
    guard tally.active.roundedSeconds > 0 || performance.ending == .completed else { return result }
    let title = ready.title.text(in: language)
    var told = [language.closing(title, tally: tally, ending: performance.ending)]
    if let before = ready.before, let after {
      told += language.told(before: before, after: after)
      if after.speakAgainst(since: before) { told.append(language.ratingAdvice) }
    }
    result.farewell = CleanText(told.joined(separator: "\n"))
    guard !practice.isUnrecorded, !practice.isPreview else { return result }
    let entry = entry(ready, performance, start: start, after: after)
    do throws(JournalProblem) {
      try journal.append(entry)
    } catch {
      result.complaints = [
        language.sentence(error, path: CleanText(journal.path)), language.entryNotSaved, entry.line,
      ].map { CleanText($0) }
      result.status = .notWritten
    }
    return result
  }

  private func entry(
    _ ready: ReadySession, _ performance: Performance, start: LocalTime, after: Ratings?
  ) -> Entry {
    let (options, tally) = (practice.options, performance.tally)
    return Entry(
      id: UUID().uuidString.lowercased(), session: ready.found.session.id,
      title: ready.title.text(in: language), hash: ready.found.hash, start: start.seconds,
      offset: start.offset, zone: start.zone, planned: ready.timeline.planned.roundedSeconds,
      active: tally.active.roundedSeconds, paused: tally.paused.roundedSeconds,
      outcome: performance.ending == .completed ? .completed : .stopped, cycles: tally.cycles,
      steps: tally.steps, pace: options.pace,
      level: options.level == .usual ? nil : options.level,
      before: ready.before.flatMap { $0.isEmpty ? nil : $0 },
      after: after.flatMap { $0.isEmpty ? nil : $0 }, insteadOf: ready.insteadOf,
      program: practice.program)
  }
}

extension Duration {
  /// Seconds, to the millisecond.
  fileprivate var roundedSeconds: Double { (inSeconds * 1000).rounded() / 1000 }
}
