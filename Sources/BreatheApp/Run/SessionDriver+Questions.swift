import BreatheCore
import BreatheSystem

/// What the person is asked before a session and after it.
extension SessionDriver {
  /// The first time that a file from someone else is run, the person sees what it will do; once
  /// they have said yes to its content, it is known.
  func confirm(_ found: FoundSession) -> Consent {
    let confirmed = practice.confirmed
    guard let source = found.source, !confirmed.contains(found.content) else { return .yes }
    let warnings = practice.library.check(source).text.warnings
    let summary = language.summary(found.session, warnings: warnings)
    let consent = Confirmation(console: console, seat: seat).ask([summary], language.runQuestion)
    if consent == .yes { confirmed.add(found.content) }
    return consent
  }

  /// Asks the self-check, and remembers that it was asked.
  func check(_ candidate: Candidate) -> SelfCheckDialogue.Answer {
    let (found, session) = (candidate.found, candidate.found.session)
    let recent = candidate.recent ?? nothingRecent
    let today = recent.today
    let checks = AskedChecks(environment: practice.environment, today: today)
    var dialogue = SelfCheckDialogue(
      console: console, terminal: terminal, input: input, clock: clock, today: today,
      content: found.content)
    dialogue.isVouchedFor = practice.passesSelfCheck
    dialogue.isPrescribed = found.origin != .shipped && session.author != nil
    // Who leaves nothing in the journal may be someone else than the one that it tells of.
    if isRecorded, session.effectiveScreening != nil {
      dialogue.isRepeat = recent.holds(session.id)
      dialogue.last = checks.last(of: found.content)
    }
    let answer = dialogue.ask(session)
    if isRecorded, terminal != nil { checks.keep(answer) }
    return answer
  }

  func rateBefore(_ candidate: Candidate) -> SessionRun.Outcome {
    guard let dialogue = ratingDialogue else { return .stopped(signal: nil) }
    do throws(DialogueStopped) {
      return .ratedBefore(try dialogue.askBefore(candidate.found.session.askedRatings))
    } catch {
      return .stopped(signal: error.signal)
    }
  }

  func rateAfter(_ ratings: [Rating]) -> SessionRun.Outcome {
    guard let dialogue = ratingDialogue else { return .ratedAfter(Ratings(), signal: nil) }
    let (after, signal) = dialogue.askAfter(ratings)
    return .ratedAfter(after, signal: signal)
  }

  private var ratingDialogue: RatingDialogue? {
    terminal.map { RatingDialogue(console: console, terminal: $0, input: input, clock: clock) }
  }

  /// To someone who is in too much pain for the session.
  func offerBreathing(_ candidate: Candidate) -> SessionRun.Outcome {
    let screening = candidate.found.session.effectiveScreening ?? .core
    return offer([language.offer(insteadOf: screening, askTherapist: false)])
  }

  /// To someone who has breathed first.
  func offerStretch(_ breathing: Farewell?) -> SessionRun.Outcome {
    let told = breathing.map { language.text($0).string.split(separator: "\n").map(String.init) }
    return offer((told ?? []) + [language.stretchNow])
  }

  private func offer(_ paragraphs: [String]) -> SessionRun.Outcome {
    guard let terminal else { return .stopped(signal: nil) }
    terminal.enter(.questions)
    defer { terminal.leave() }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input, clock: clock)
    do throws(DialogueStopped) {
      return .offer(isTaken: try dialogue.asksYes(paragraphs))
    } catch {
      return .stopped(signal: error.signal)
    }
  }
}

extension AskedChecks {
  /// Whoever has found something that stands in the way, or stops, is asked all of it next time.
  fileprivate func keep(_ answer: SelfCheckDialogue.Answer) {
    switch answer {
    case .fit(let asked): if let asked { remember(asked) }
    case .breatheFirst, .instead, .refused, .stopped: forgetAll()
    }
  }
}
