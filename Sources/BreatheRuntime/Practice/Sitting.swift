import BreatheCore
import FoundationEssentials
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

  private let practice: Practice
  private let clock: SystemClock
  private let terminal: Terminal?
  private let signals = Signals()
  private let input: SystemInput

  init(_ practice: Practice) {
    self.practice = practice
    clock = SystemClock(speed: practice.speed)
    terminal = Terminal()
    input = SystemInput(terminal: terminal, signals: signals, clock: clock)
  }

  private var console: Console { practice.console }
  private var language: Language { practice.console.language }
  private var journal: JournalFile { practice.journal }

  /// Runs `found`, or what replaces it, and writes the journal.
  func run(_ found: FoundSession) -> Result {
    var result = run(found, insteadOf: nil)
    // One that came in while the journal was written.
    while let late = signals.next() {
      if [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains(late) {
        result.signal = result.signal ?? late
      }
    }
    return result
  }

  private func run(_ found: FoundSession, insteadOf: String?) -> Result {
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try found.session.timeline(practice.options)
    } catch {
      return refuse([error])
    }
    let refusals = timeline.refusals + limitOfFirstMonth(timeline)
    guard refusals.isEmpty else { return refuse(refusals) }

    if !practice.isPreview {
      if let refused = confirm(found) { return refused }
      let dialogue = SelfCheckDialogue(console: console, terminal: terminal, input: input)
      switch dialogue.ask(found.session, isVouchedFor: practice.passesSelfCheck) {
      case .fit: break
      case .refused: return Result(status: .refusedForSafety)
      case .stopped(let signal): return Result(status: .stopped, signal: signal)
      case .instead(let id):
        // A question of a file may lead to itself, and must not do so for ever.
        guard insteadOf == nil || id == SelfCheck.replacement else {
          return Result(
            status: .refusedForSafety, complaints: [CleanText(language.notToday)])
        }
        do throws(LibraryProblem) {
          let other = try practice.library.replacement(id)
          return run(other, insteadOf: found.session.id)
        } catch {
          return Result(status: .notFound, complaints: [CleanText(language.sentence(error))])
        }
      }
    }

    let replacement = practice.library.withoutHolds(found.session, practice.options)
    let start = LocalTime.now(environment: practice.environment)
    let canSkipHolds = replacement != nil && terminal != nil
    let performance = perform(found, timeline, canSkipHolds: canSkipHolds)
    if performance.ending == .withoutHolds, var replacement {
      // A length that was asked for holds for the other session as well.
      if practice.hasAskedLength {
        let extent = Breathing.Extent.time(ByLevel(timeline.planned))
        replacement.session = replacement.session.breathing(for: extent) ?? replacement.session
      }
      return run(replacement, insteadOf: found.session.id)
    }
    return finish(found, timeline, performance, start: start, insteadOf: insteadOf)
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
    let confirmation = Confirmation(console: console, terminal: terminal, input: input)
    switch confirmation.ask([summary], language.runQuestion) {
    case .yes:
      confirmed.add(found.content)
      return nil
    case .no: return Result(status: .stopped)
    case .stopped(let signal): return Result(status: .stopped, signal: signal)
    case .nobodyToAsk:
      let complaint = CleanText(language.confirmationNeedsTerminal)
      return Result(status: .refusedForSafety, complaints: [complaint])
    }
  }

  private func refuse(_ refusals: [Refusal]) -> Result {
    Result(status: .refusedForSafety, complaints: refusals.map { CleanText(language.sentence($0)) })
  }

  /// In the first month with 4-7-8, four in a row are the most. Unless the journal shows that the
  /// month has passed, it has not.
  private func limitOfFirstMonth(_ timeline: Timeline) -> [Refusal] {
    let row = timeline.longestRowOf478
    guard row > Timeline.firstMonthLimitOf478, row <= Timeline.limitOf478, !practice.isPreview
    else { return [] }
    let monthAgo = LocalTime.now(environment: practice.environment).seconds - 28 * 86_400
    let is478 = { (id: String) in id == "478" || Pattern(short: id)?.is478 == true }
    let isPast = try? journal.contains(session: is478) { $0.start <= monthAgo && $0.cycles > 0 }
    return isPast == true ? [] : [.firstMonth478(row)]
  }

  private func perform(
    _ found: FoundSession, _ timeline: Timeline, canSkipHolds: Bool
  ) -> Performance {
    let opening = opening(of: found, timeline, canSkipHolds: canSkipHolds)
    let title = found.session.title.text(in: language)
    if let terminal, !practice.isPlain {
      terminal.enter(.screen)
      defer { terminal.leave() }
      let stage = TerminalStage(terminal, speed: practice.speed) {
        [locale = console.locale] size in
        SessionScreen(
          timeline: timeline, title: title, opening: opening, size: size, locale: locale,
          width: cellWidth)
      }
      var player = Player(
        timeline, canSkipHolds: canSkipHolds, canWait: true, longestGap: longestGap, clock: clock,
        input: input, stage: stage)
      return player.play()
    }
    terminal?.enter(.keys)
    defer { terminal?.leave() }
    let keys = terminal == nil ? [] : language.leadInKeys(canSkipHolds: opening.canSkipHolds)
    let lines =
      [title] + [opening.posture].compactMap(\.self)
      + (opening.cautions + [opening.wellness]).map(\.text)
      + (keys.isEmpty ? [] : [keys.joined(separator: "   ")])
    let stage = PlainStage(console, terminal: terminal, opening: lines.map { CleanText($0) })
    var player = Player(
      timeline, canSkipHolds: canSkipHolds, canWait: terminal != nil, longestGap: longestGap,
      clock: clock, input: input, stage: stage)
    return player.play()
  }

  /// Two seconds of the wall clock, however fast the session's goes.
  private var longestGap: Duration { .seconds(2) * practice.speed }

  /// What to know before the session. For someone who has done it lately, the caution for holds
  /// takes one line; and for someone who has used breathe before, so does the wellness notice.
  private func opening(
    of found: FoundSession, _ timeline: Timeline, canSkipHolds: Bool
  ) -> Opening {
    let session = found.session
    let isKnown = journal.holdsRecently(session: session.id, hash: found.hash)
    let cautions = session.cautions(for: timeline).map { caution in
      let full = language.caution(caution)
      let short = language.shortCaution(caution, canSkipHolds: canSkipHolds)
      let isToldShort = isKnown && caution == .id(.holds)
      return Opening.Notice(isToldShort ? short ?? full : full, short: short)
    }
    let wellness = journal.isEmpty ? language.wellnessNotice : language.shortNotice
    return Opening(
      posture: session.posture?.text(in: language),
      wellness: Opening.Notice(wellness, short: language.shortNotice), cautions: cautions,
      canSkipHolds: canSkipHolds)
  }

  /// Writes the journal first, and then says goodbye: a terminal that has stalled must not cost the
  /// entry.
  private func finish(
    _ found: FoundSession, _ timeline: Timeline, _ performance: Performance, start: LocalTime,
    insteadOf: String?
  ) -> Result {
    let tally = performance.tally
    var result = Result(
      status: performance.ending == .completed ? .completed : .stopped,
      signal: performance.signal)
    // Who leaves in the lead-in has practised nothing.
    guard tally.active.roundedSeconds > 0 || performance.ending == .completed else { return result }
    let title = found.session.title.text(in: language)
    let farewell = language.closing(title, tally: tally, ending: performance.ending)
    result.farewell = CleanText(farewell)
    guard !practice.isUnrecorded, !practice.isPreview else { return result }
    let options = practice.options
    let entry = Entry(
      id: UUID().uuidString.lowercased(), session: found.session.id, title: title,
      hash: found.hash, start: start.seconds, offset: start.offset, zone: start.zone,
      planned: timeline.planned.roundedSeconds, active: tally.active.roundedSeconds,
      paused: tally.paused.roundedSeconds,
      outcome: performance.ending == .completed ? .completed : .stopped, cycles: tally.cycles,
      steps: tally.steps, pace: options.pace,
      level: options.level == .usual ? nil : options.level, insteadOf: insteadOf,
      program: practice.program)
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
}

extension Duration {
  /// Seconds, to the millisecond.
  fileprivate var roundedSeconds: Double { (inSeconds * 1000).rounded() / 1000 }
}
