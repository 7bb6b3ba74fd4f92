import BreatheCore
import BreatheSystem

/// One run of a session, from the question whether it may begin to the line in the journal.
///
/// A value without a terminal, a clock or files. `request` says what to do now; a driver does it and
/// tells the outcome, until the run ends. A session that replaces another goes the same way.
struct SessionRun {
  /// How the person wants to practise, and what they see and answer with.
  struct Terms {
    var options = RunOptions()
    /// When their day ends.
    var boundary = DayBoundary()
    var today = Day(number: 0)
    /// They are asked how it is with them before and after.
    var rates = false
    var neverHolds = false
    /// The notices that they have read, by their keys; nil where they need not read any.
    var readNotices: Set<String>?
    /// They have read the file and all that is asked, and nothing in it applies.
    var passesSelfCheck = false
    /// They asked for a length; a session without breath holds gets it as well.
    var hasAskedLength = false
    /// Only to look at: nothing is asked.
    var isPreview = false
    var isRecorded = true
    var hasTerminal = true
    /// The session is played on the whole screen, not as lines.
    var hasScreen = true
  }

  /// What to do now, in the order of a run.
  enum Request {
    /// Write the entries of sessions that were killed.
    case start(FoundSession)
    /// Find the session without breath holds for someone who should not hold their breath.
    case avoidHolds(Candidate)
    /// Read what was practised lately, and whether the first month of 4-7-8 is over.
    case lookBack(Candidate)
    /// Show what the person has not read yet: the wellness notice, cautions.
    case showNotices([Notice], before: Candidate)
    /// Ask for a yes to a file from someone else or an unusual pattern, unless it was given before.
    case confirm(Candidate)
    /// Ask someone whose author leaves out a question of ours whether it was given to them.
    case askWhose(Candidate)
    /// Ask the self-check and the questions of the file.
    case check(Candidate)
    /// Ask whether something speaks against holding the breath, unless that was answered before.
    case askHolds(Candidate)
    case rateBefore(Candidate, [Rating])
    /// Offer quiet breathing instead of what may hurt.
    case offerBreathing(Candidate)
    /// Find the session of this id.
    case find(String, insteadOf: Candidate)
    /// Play it, and leave the screen as it is at the end.
    case play(Candidate)
    case rateAfter(PlayedSession, [Rating])
    /// Remove the start record: there is nothing to write.
    case discard(PlayedSession)
    /// Write the entry to the journal.
    case record(PlayedSession)
    /// Give the terminal back.
    case leave(PlayedSession, Leaving)
    /// Find the session without breath holds that was left for in the lead-in.
    case skipHolds(Candidate)
    /// Tell how the breathing went, and offer the stretch that waits for it.
    case offerStretch(Candidate, after: Farewell?)
    case end(RunResult)
  }

  /// How the terminal is given back.
  enum Leaving: Equatable {
    case atOnce
    /// When the last bell has died away.
    case afterBell
    /// When the person has seen what was done.
    case afterDoneScreen
  }

  /// The result of a request.
  enum Outcome {
    case done
    case found(FoundSession)
    /// There is no such session to find.
    case foundNone
    case notFound(LibraryProblem)
    case lookedBack(RecentPractice, isPastFirstMonth: Bool)
    case consent(Consent)
    case checked(SelfCheckDialogue.Answer)
    case holds(HoldsGate.Answer)
    case ratedBefore(Ratings)
    case offer(isTaken: Bool)
    /// The person or a signal ended the asking.
    case stopped(signal: Int32?)
    /// The entry is as it was when the session began.
    case played(Performance, Entry)
    case notRecorded(JournalProblem)
    case left(signal: Int32?)
    case ratedAfter(Ratings, signal: Int32?)
  }

  private(set) var request: Request
  private var terms: Terms
  /// A stretch before which the person breathes first.
  private var waiting: Candidate?
  /// The session with breath holds that was left in the lead-in, which `h` goes back to.
  private var withHolds: Candidate?

  init(_ found: FoundSession, _ terms: Terms) {
    self.terms = terms
    request = .start(found)
  }

  /// Goes on to what follows from the outcome of this request.
  mutating func proceed(with outcome: Outcome) {
    request = next(after: outcome)
  }

  private mutating func next(after outcome: Outcome) -> Request {
    switch (request, outcome) {
    case (.start(let found), .done): return consider(found)

    case (.avoidHolds(let candidate), .found(let found)):
      return consider(
        asLong(found, as: candidate), insteadOf: candidate,
        withHolds: candidate.found.session.title)
    case (.avoidHolds(let candidate), .foundNone):
      return refuse([.nothingWithoutHolds(candidate.title)])

    case (.lookBack(var candidate), .lookedBack(let recent, let isPastFirstMonth)):
      candidate.recent = recent
      let limits = limits(candidate, recent, isPastFirstMonth: isPastFirstMonth)
      return limits.isEmpty ? showNotices(candidate) : refuse(limits.map { .refused($0) })

    case (.showNotices(let notices, let candidate), .consent(.yes)):
      terms.readNotices?.formUnion(notices.map(\.key))
      return confirm(candidate)
    case (.showNotices, .consent(.stopped(let signal))): return stop(signal: signal)

    case (.confirm(let candidate), .consent(.yes)): return askWhose(candidate)
    case (.confirm, .consent(.no)), (.confirm, .consent(.later)): return stop(signal: nil)
    case (.confirm, .consent(.stopped(let signal))): return stop(signal: signal)
    case (.confirm, .consent(.nobodyToAsk)): return refuse([.nobodyToConfirm])

    case (.askWhose(let candidate), .consent(.yes)): return check(candidate)
    case (.askWhose(var candidate), .consent(.no)), (.askWhose(var candidate), .consent(.later)),
      (.askWhose(var candidate), .consent(.nobodyToAsk)):
      candidate.found.session = candidate.found.session.withoutClaims
      return check(candidate)
    case (.askWhose, .consent(.stopped(let signal))): return stop(signal: signal)

    case (.check(let candidate), .checked(.fit)): return askHolds(candidate)
    case (.check(let candidate), .checked(.breatheFirst)):
      waiting = candidate
      return .find(SelfCheck.replacement, insteadOf: candidate)
    case (.check(let candidate), .checked(.instead(let id))):
      // A question of a file may lead to itself, and must not do so for ever.
      guard candidate.insteadOf == nil || id == SelfCheck.replacement else {
        return refuse([.notToday])
      }
      return .find(id, insteadOf: candidate)
    case (.check, .checked(.refused)): return refuse([])
    case (.check, .checked(.stopped(let signal))): return stop(signal: signal)

    case (.askHolds(let candidate), .holds(.noneApplies)): return rate(candidate)
    case (.askHolds(let candidate), .holds(.withoutHolds)): return .avoidHolds(candidate)
    case (.askHolds, .holds(.nobodyToAsk(let instead))):
      return refuse([.nobodyToAskAboutHolds(instead: instead)])
    case (.askHolds, .holds(.stopped(let signal))): return stop(signal: signal)

    case (.rateBefore(var candidate, _), .ratedBefore(let ratings)):
      candidate.before = ratings
      let limit = candidate.found.session.painLimit
      let mayHurt = ratings.areTooHigh(limit: limit) && candidate.exertsBody
      return mayHurt ? .offerBreathing(candidate) : .play(candidate)
    case (.rateBefore, .stopped(let signal)): return stop(signal: signal)

    case (.offerBreathing(let candidate), .offer(isTaken: true)):
      return .find(SelfCheck.replacement, insteadOf: candidate)
    case (.offerBreathing, .offer(isTaken: false)): return refuse([])
    case (.offerBreathing, .stopped(let signal)): return stop(signal: signal)

    case (.find(_, let other), .found(let found)): return consider(found, insteadOf: other)
    case (.find, .notFound(let problem)):
      return finish(RunResult(status: .notFound, complaints: [.notFound(problem)]))

    case (.play(let candidate), .played(let performance, let entry)):
      let played = PlayedSession(candidate: candidate, performance: performance, entry: entry)
      let asked = played.ratingsAfter(on: terms.today)
      return played.isToBeRated ? .rateAfter(played, asked) : keep(played)

    case (.rateAfter(var played, _), .ratedAfter(let ratings, let signal)):
      played.after = ratings
      played.performance.signal = signal
      return keep(played)

    case (.discard(let played), .done), (.record(let played), .done): return leave(played)
    case (.record(var played), .notRecorded(let problem)):
      played.problem = problem
      return leave(played)

    case (.leave(let played, _), .left(let signal)): return goOn(played, signal: signal)

    case (.skipHolds(let candidate), .found(let found)):
      withHolds = candidate
      return consider(asLong(found, as: candidate), insteadOf: candidate)
    case (.skipHolds, .foundNone): return .end(RunResult(status: .stopped))

    case (.offerStretch(let candidate, _), .offer(isTaken: true)): return askHolds(candidate)
    case (.offerStretch(_, let farewell), .offer(isTaken: false)):
      // Of the screen that told it, nothing is left.
      return .end(
        RunResult(status: .completed, farewell: terms.hasScreen ? farewell : nil))
    case (.offerStretch, .stopped(let signal)):
      return .end(RunResult(status: .completed, signal: signal))

    default: preconditionFailure("this is not an outcome of this request")
    }
  }

  /// Begins with `found`, in the place of `other` if that is not for the person.
  private mutating func consider(
    _ found: FoundSession, insteadOf other: Candidate? = nil, withHolds: LocalizedText? = nil
  ) -> Request {
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try found.session.timeline(terms.options)
    } catch {
      return refuse([.refused(error)])
    }
    guard timeline.refusals.isEmpty else { return refuse(timeline.refusals.map { .refused($0) }) }
    let candidate = Candidate(
      found: found, timeline: timeline, insteadOf: other?.asked, withHolds: withHolds,
      hasLeftHolds: other != nil && self.withHolds != nil, before: other?.before)
    let avoidsHolds = terms.neverHolds && !terms.isPreview && timeline.holdsBreath
    return avoidsHolds ? .avoidHolds(candidate) : lookBack(candidate)
  }

  private func lookBack(_ candidate: Candidate) -> Request {
    guard !terms.isPreview else { return .play(candidate) }
    return candidate.dependsOnPractice ? .lookBack(candidate) : showNotices(candidate)
  }

  /// Without a terminal it is printed with the session.
  private func showNotices(_ candidate: Candidate) -> Request {
    guard let known = terms.readNotices, !terms.passesSelfCheck, terms.hasTerminal else {
      return confirm(candidate)
    }
    let unread = candidate.notices.filter { !known.contains($0.key) }
    return unread.isEmpty ? confirm(candidate) : .showNotices(unread, before: candidate)
  }

  private func confirm(_ candidate: Candidate) -> Request {
    let isAsked = candidate.isForeign || (candidate.isUnusualPattern && terms.hasTerminal)
    return isAsked && !terms.passesSelfCheck ? .confirm(candidate) : askWhose(candidate)
  }

  private func askWhose(_ candidate: Candidate) -> Request {
    candidate.found.session.meantFor.isEmpty ? check(candidate) : .askWhose(candidate)
  }

  private func check(_ candidate: Candidate) -> Request {
    let isAsked = candidate.selfCheck != nil || !candidate.found.session.questions.isEmpty
    return isAsked ? .check(candidate) : askHolds(candidate)
  }

  private func askHolds(_ candidate: Candidate) -> Request {
    candidate.timeline.holdsBreath ? .askHolds(candidate) : rate(candidate)
  }

  private func rate(_ candidate: Candidate) -> Request {
    let isAsked =
      (terms.rates || candidate.isRatedByItself(on: terms.today)) && terms.hasTerminal
      && candidate.before == nil
    guard isAsked else { return .play(candidate) }
    let before = candidate.askedRatings(on: terms.today).filter(\.isBefore).map(\.rating)
    guard before.isEmpty else { return .rateBefore(candidate, before) }
    var candidate = candidate
    candidate.before = Ratings()
    return .play(candidate)
  }

  private func limits(
    _ candidate: Candidate, _ recent: RecentPractice, isPastFirstMonth: Bool
  ) -> [Refusal] {
    var limits: [Refusal] = []
    let session = candidate.found.session
    if let most = session.maxPerDay?.value(at: terms.options.level),
      recent.timesToday(session.id) >= most
    {
      limits.append(.enoughToday(most, until: terms.boundary))
    }
    if candidate.isBeyondFirstMonth, !isPastFirstMonth {
      limits.append(.firstMonth478(candidate.timeline.longestRowOf478))
    }
    return limits
  }

  /// `found` with the length that was asked for.
  private func asLong(_ found: FoundSession, as candidate: Candidate) -> FoundSession {
    guard terms.hasAskedLength else { return found }
    var found = found
    let extent = Breathing.Extent.time(ByLevel(candidate.timeline.planned))
    found.session = found.session.breathing(for: extent) ?? found.session
    return found
  }

  /// What was practised goes to the journal before the terminal is given back: one that has stalled
  /// must not cost the entry.
  private func keep(_ played: PlayedSession) -> Request {
    guard terms.isRecorded else { return leave(played) }
    var played = played
    played.isLeftOut = !played.isWorthWriting
    return played.isLeftOut ? .discard(played) : .record(played)
  }

  private func leave(_ played: PlayedSession) -> Request {
    let performance = played.performance
    guard performance.isWhole, performance.signal == nil else { return .leave(played, .atOnce) }
    let isDone = played.result.status == .completed
    let isShown = isDone && terms.hasScreen && !terms.isPreview
    return .leave(played, isShown ? .afterDoneScreen : .afterBell)
  }

  /// What comes when the terminal was given back.
  private mutating func goOn(_ played: PlayedSession, signal: Int32?) -> Request {
    if played.performance.ending == .switchedHolds {
      guard let other = withHolds else { return .skipHolds(played.candidate) }
      withHolds = nil
      return .play(other)
    }
    withHolds = nil
    var result = played.result
    result.signal = result.signal ?? signal
    return finish(result)
  }

  private func refuse(_ complaints: [RunResult.Complaint]) -> Request {
    .end(RunResult(status: .refusedForSafety, complaints: complaints))
  }

  private func stop(signal: Int32?) -> Request {
    .end(RunResult(status: .stopped, signal: signal))
  }

  /// Ends, or goes on with the stretch that waits. The entry of the breathing names the stretch;
  /// whether it took its place, `Adherence` sees from what followed.
  private mutating func finish(_ result: RunResult) -> Request {
    guard let stretch = waiting, result.status == .completed, result.signal == nil else {
      return .end(result)
    }
    waiting = nil
    return .offerStretch(stretch, after: result.farewell)
  }
}
