import BreatheCore
import FoundationEssentials
import Glibc

/// One person before the screen: a session, or the one that replaces it.
struct Sitting {
  struct Result: Equatable {
    var status: ExitStatus
    /// The signal that ended it.
    var signal: Int32?
  }

  private let practice: Practice
  private let clock = SystemClock()
  private let terminal: Terminal?
  private let signals = Signals()
  private let input: SystemInput

  init(_ practice: Practice) {
    self.practice = practice
    terminal = Terminal()
    input = SystemInput(terminal: terminal, signals: signals, clock: clock)
  }

  private var console: Console { practice.console }
  private var language: Language { practice.console.language }
  private var journal: JournalFile { practice.journal }

  /// Runs `found`, which may take the place of another session.
  func run(_ found: FoundSession, insteadOf: String?) -> Result {
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try found.session.timeline(practice.options)
    } catch {
      return refuse([error])
    }
    let refusals = timeline.refusals + limitOfFirstMonth(timeline)
    guard refusals.isEmpty else { return refuse(refusals) }

    if let screening = found.session.effectiveScreening {
      var dialogue = SelfCheckDialogue(console: console, terminal: terminal, input: input)
      switch dialogue.ask(SelfCheck(screening), isVouchedFor: practice.passesSelfCheck) {
      case .fit: break
      case .refused: return Result(status: .refusedForSafety)
      case .stopped(let signal): return Result(status: .stopped, signal: signal)
      case .breatheInstead: return run(SelfCheck.replacement, insteadOf: found)
      }
    }

    let start = LocalTime.now(environment: practice.environment)
    let performance = perform(found.session, timeline)
    if performance.ending == .withoutHolds, let id = found.session.withoutHolds {
      return run(id, insteadOf: found)
    }
    return finish(found, timeline, performance, start: start, insteadOf: insteadOf)
  }

  private func run(_ id: String, insteadOf found: FoundSession) -> Result {
    do throws(LibraryProblem) {
      return run(try practice.library.find(id), insteadOf: found.session.id)
    } catch {
      console.printError(language.sentence(error))
      return Result(status: .notFound)
    }
  }

  private func refuse(_ refusals: [Refusal]) -> Result {
    for refusal in refusals { console.printError(language.sentence(refusal)) }
    return Result(status: .refusedForSafety)
  }

  /// In the first month with 4-7-8, four in a row are the most. Unless the journal shows that the
  /// month has passed, it has not.
  private func limitOfFirstMonth(_ timeline: Timeline) -> [Refusal] {
    let row = timeline.longestRowOf478
    guard row > Timeline.firstMonthLimitOf478, row <= Timeline.limitOf478 else { return [] }
    let monthAgo = LocalTime.now(environment: practice.environment).seconds - 28 * 86_400
    let is478 = { (id: String) in id == "478" || Pattern(short: id)?.is478 == true }
    let isPast = try? journal.contains(session: is478) { $0.start <= monthAgo }
    return isPast == true ? [] : [.firstMonth478(row)]
  }

  private func perform(_ session: Session, _ timeline: Timeline) -> Performance {
    let opening = opening(of: session, timeline)
    let title = session.title.text(in: language)
    if let terminal, !practice.isPlain {
      terminal.enter(.screen)
      defer { terminal.leave() }
      let stage = TerminalStage(terminal) { [locale = console.locale] size in
        SessionScreen(
          timeline: timeline, title: title, opening: opening, size: size, locale: locale,
          width: cellWidth)
      }
      var player = Player(timeline, clock: clock, input: input, stage: stage)
      return player.play()
    }
    terminal?.enter(.keys)
    defer { terminal?.leave() }
    let keys = terminal == nil ? [] : language.leadInKeys(canSkipHolds: opening.canSkipHolds)
    let lines =
      [title] + [opening.posture].compactMap(\.self)
      + (opening.cautions + [opening.wellness]).map(\.text)
      + (keys.isEmpty ? [] : [keys.joined(separator: "   ")])
    let stage = PlainStage(console, terminal: terminal, opening: lines)
    var player = Player(timeline, clock: clock, input: input, stage: stage)
    return player.play()
  }

  /// What to know before the session. For someone who has done it lately, the caution for holds
  /// takes one line; and for someone who has used breathe before, so does the wellness notice.
  private func opening(of session: Session, _ timeline: Timeline) -> Opening {
    let isKnown = journal.holdsRecently(session: session.id)
    let canSkipHolds = timeline.holdsBreath && session.withoutHolds != nil
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

  /// Writes the journal and says goodbye.
  private func finish(
    _ found: FoundSession, _ timeline: Timeline, _ performance: Performance, start: LocalTime,
    insteadOf: String?
  ) -> Result {
    let tally = performance.tally
    var result = Result(
      status: performance.ending == .completed ? .completed : .stopped,
      signal: performance.signal)
    // Who leaves in the lead-in, or right after it, has practised nothing.
    guard tally.active >= .seconds(1) || performance.ending == .completed else { return result }
    let title = found.session.title.text(in: language)
    console.printWrapped(language.closing(title, tally: tally, ending: performance.ending))
    guard !practice.isUnrecorded else { return result }
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
      console.printError(language.sentence(error, path: journal.path))
      console.printError(language.entryNotSaved)
      console.printError(entry.line)
      result.status = .journalNotWritten
    }
    return result
  }
}

extension Duration {
  /// Seconds, to the millisecond.
  fileprivate var roundedSeconds: Double { (inSeconds * 1000).rounded() / 1000 }
}
