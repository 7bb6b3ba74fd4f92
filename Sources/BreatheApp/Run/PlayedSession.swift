import BreatheCore
import BreatheSystem

/// A session that was played, to its end or not.
struct PlayedSession {
  let candidate: Candidate
  var performance: Performance
  /// As it was when the session began.
  let entry: Entry
  /// What the person rated afterwards, once they were asked.
  var after: Ratings?
  /// There is a journal, but its entry does not go there.
  var isLeftOut = false
  /// Why its entry could not be written.
  var problem: JournalProblem?

  /// The person is still to rate it. Someone who stopped, or was stopped, is not asked.
  var isToBeRated: Bool {
    candidate.before != nil && after == nil && performance.ending == .completed
      && performance.signal == nil
  }

  /// What was rated before is asked again, even if another session took the place of the first.
  func ratingsAfter(on day: Day) -> [Rating] {
    let asked = candidate.askedRatings(on: day).map(\.rating)
    return Rating.allCases.filter { asked.contains($0) || candidate.before?[$0] != nil }
  }

  /// Someone who left in the lead-in has practised nothing.
  private var hasPractised: Bool {
    switch performance.ending {
    case .completed: true
    case .stopped: performance.tally.active.roundedSeconds > 0
    case .switchedHolds: false
    }
  }

  /// A key stopped it as soon as it had begun, and nothing was rated: most likely a slip of the finger.
  private var isSlip: Bool {
    performance.ending == .stopped && performance.signal == nil
      && candidate.before?.isEmpty != false && performance.tally.active < Self.slip
  }

  private static let slip = Duration.seconds(10)

  /// Its entry goes to the journal.
  var isWorthWriting: Bool { hasPractised && !isSlip }

  /// The entry as it goes to the journal.
  var finalEntry: Entry {
    var entry = entry
    entry.count(performance.tally)
    entry.after = after.flatMap { $0.isEmpty ? nil : $0 }
    return entry
  }

  /// How a run ends with it.
  var result: RunResult {
    var result = RunResult(
      status: performance.ending == .completed ? .completed : .stopped,
      signal: performance.signal)
    guard hasPractised else { return result }
    result.farewell = Farewell(
      title: candidate.title, tally: performance.tally, ending: performance.ending,
      before: candidate.before, after: after, painLimit: candidate.found.session.painLimit,
      contact: candidate.found.session.painLimit.flatMap { _ in candidate.found.session.contact },
      isLeftOut: isLeftOut)
    if let problem {
      result.status = .notWritten
      result.complaints = [.notSaved(finalEntry, problem)]
    }
    return result
  }
}
