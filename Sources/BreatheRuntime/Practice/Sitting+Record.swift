import BreatheCore
import FoundationEssentials

extension Sitting {
  /// What this sitting leaves is written to the journal.
  var isRecorded: Bool { !practice.isUnrecorded && !practice.isPreview }

  /// Writes the journal, and answers what is to be said when the screen is left: a terminal that has
  /// stalled must not cost the entry. Where the journal can't be written, `startRecord` stays, so
  /// that the next program writes it.
  func record(
    _ ready: ReadySession, _ performance: Performance, _ entry: Entry, _ startRecord: StartRecord?,
    after: Ratings? = nil
  ) -> Result {
    let tally = performance.tally
    var result = Result(
      status: performance.ending == .completed ? .completed : .stopped,
      signal: performance.signal)
    // Who leaves in the lead-in has practised nothing.
    guard tally.active.roundedSeconds > 0 || performance.ending == .completed else {
      startRecord?.remove()
      return result
    }
    var told = [
      language.closing(
        ready.title.text(in: language), tally: tally, ending: performance.ending)
    ]
    if let before = ready.before, let after {
      told += language.told(before: before, after: after)
      if after.speakAgainst(since: before) { told.append(language.ratingAdvice) }
    }
    result.farewell = CleanText(told.joined(separator: "\n"))
    guard isRecorded else { return result }
    var entry = entry
    entry.count(tally)
    entry.after = after.flatMap { $0.isEmpty ? nil : $0 }
    startRecord?.keep(entry)
    do throws(JournalProblem) {
      try journal.append(entry)
      startRecord?.remove()
    } catch {
      result.complaints = [
        language.sentence(error, path: CleanText(journal.path)), language.entryNotSaved,
        SavingCommand(entry.line).text,
      ].map { CleanText($0) }
      result.status = .notWritten
    }
    return result
  }

  /// The entry of a session that begins now: nothing was practised yet.
  func entry(_ ready: ReadySession) -> Entry {
    let start = LocalTime.now(environment: practice.environment)
    let options = practice.options
    return Entry(
      id: UUID().uuidString.lowercased(), session: ready.found.session.id,
      title: ready.title.text(in: language), hash: ready.found.hash, start: start.seconds,
      offset: start.offset, zone: start.zone, planned: ready.timeline.planned.roundedSeconds,
      active: 0, paused: 0, outcome: .stopped, cycles: 0, steps: 0, pace: options.pace,
      level: options.level == .usual ? nil : options.level,
      before: ready.before.flatMap { $0.isEmpty ? nil : $0 }, insteadOf: ready.insteadOf,
      program: practice.program)
  }
}
