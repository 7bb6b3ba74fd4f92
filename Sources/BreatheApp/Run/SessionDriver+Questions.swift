import BreatheCore
import BreatheSystem

/// What the person is asked before a session and after it. The terminal stays as it is for what is asked
/// next, or for the session.
extension SessionDriver {
  private var questionMode: TerminalMode { hasScreen ? .screen : .questions }

  /// Whoever has practised has read the wellness notice.
  var readNotices: Set<String> {
    let known = ReadNotices(environment: practice.environment).keys
    return journal.isEmpty ? known : known.union([Notice.wellness.key])
  }

  func unreadNotices(of candidate: Candidate) -> [Notice] {
    let known = readNotices
    return candidate.notices.filter { !known.contains($0.key) }
  }

  /// Shows what is to be read, and remembers that it was.
  func show(_ notices: [Notice]) -> Consent {
    let consent = Confirmation(console: console, seat: seat, mode: questionMode).show(
      notices.map(language.text))
    if consent == .yes {
      ReadNotices(environment: practice.environment).add(notices.map(\.key))
    }
    return consent
  }

  /// The first time that a file from someone else or an unusual pattern is run, the person sees what
  /// it will do; once they have said yes to its content, it is known.
  func confirm(_ candidate: Candidate) -> Consent {
    let (found, confirmed) = (candidate.found, practice.confirmed)
    guard !confirmed.contains(found.content) else { return .yes }
    // What the checker warns of is for an author who answers for the file, not for their client.
    let warnings =
      found.session.hasAuthor(on: nothingRecent.today)
      ? [] : practice.library.warnings(of: found, candidate.timeline)
    let isPattern = found.origin == .pattern
    let told =
      isPattern
      ? language.told(warnings).joined(separator: "\n")
      : language.summary(found.session, warnings: warnings)
    let consent = Confirmation(console: console, seat: seat, mode: questionMode)
      .ask([told], isPattern ? language.patternQuestion : language.runQuestion)
    if consent == .yes { confirmed.add(found.content) }
    return consent
  }

  /// Asks, once, whether the person was given what its author has made for someone; a yes is remembered.
  func askWhose(_ candidate: Candidate) -> Consent {
    let session = candidate.found.session
    let given = ConfirmedFiles(environment: practice.environment, list: "given-by-author")
    if isRecorded, given.contains(candidate.found.content) { return .yes }
    let texts = MeantFor.allCases.compactMap { session.meantFor[$0]?.text(in: language) }
    let question = language.isYours(texts, author: session.author?.text(in: language) ?? "")
    guard terminal != nil else { return .nobodyToAsk }
    let consent = Confirmation(console: console, seat: seat, mode: questionMode).ask([], question)
    if consent == .yes, isRecorded { given.add(candidate.found.content) }
    return consent
  }

  /// Asks whether something speaks against holding the breath. Only that nothing does is remembered;
  /// whoever says that something does, is asked again before every session with breath holds.
  func askHolds(_ candidate: Candidate) -> HoldsGate.Answer {
    let (content, longest) = (
      candidate.askedContent, candidate.timeline.longestBreathHold ?? .zero
    )
    let gates = AnsweredGates(environment: practice.environment)
    // Who leaves nothing in the journal may be someone else than the one who has answered.
    if isRecorded, gates.contains(content, hold: longest) { return .noneApplies }
    let gate = HoldsGate(
      console, seat, notes: notes(on: candidate), longest: longest,
      meantFor: Array(candidate.found.session.meantFor.keys))
    guard let terminal else {
      gate.print()
      return practice.passesSelfCheck
        ? .noneApplies : .nobodyToAsk(instead: insteadOfHolds(candidate))
    }
    if practice.passesSelfCheck { return .noneApplies }
    let answer = gate.ask(at: terminal, mode: questionMode)
    guard isRecorded else { return answer }
    switch answer {
    case .noneApplies: gates.add(content, hold: longest)
    case .withoutHolds: gates.removeAll()
    case .nobodyToAsk, .stopped: break
    }
    return answer
  }

  /// The id to type for the session without breath holds; one of its own parts has none.
  private func insteadOfHolds(_ candidate: Candidate) -> String? {
    withoutHolds(candidate).map { other in
      other.session.id == candidate.found.session.id ? Session.withoutHolds : other.session.id
    }
  }

  /// What is unusual in a pattern. Of a file that is told when it is added or first run.
  func notes(on candidate: Candidate) -> [String] {
    guard candidate.found.origin == .pattern else { return [] }
    return language.told(practice.library.warnings(of: candidate.found, candidate.timeline))
  }

  /// Asks the self-check, and remembers that it was asked.
  func check(_ candidate: Candidate) -> SelfCheckDialogue.Answer {
    let (found, session) = (candidate.found, candidate.found.session)
    let recent = candidate.recent ?? nothingRecent
    let today = recent.today
    let checks = AskedChecks(environment: practice.environment, today: today)
    var dialogue = SelfCheckDialogue(
      console: console, terminal: terminal, input: input, clock: clock, today: today,
      content: candidate.askedContent, check: candidate.selfCheck)
    dialogue.mode = questionMode
    dialogue.isVouchedFor = practice.passesSelfCheck
    dialogue.isPrescribed = found.origin != .shipped && session.hasAuthor(on: today)
    dialogue.contact = dialogue.isPrescribed ? session.contact?.text(in: language) : nil
    // Who leaves nothing in the journal may be someone else than the one that it tells of.
    if isRecorded, candidate.selfCheck != nil {
      dialogue.isRepeat = recent.holds(session.id) && session.painLimit == nil
      dialogue.last = checks.last(of: candidate.askedContent)
      dialogue.redFlagsToday = checks.redFlagsToday
      if terminal != nil { dialogue.rememberRedFlags = checks.remember }
    }
    let answer = dialogue.ask(session.questions)
    if isRecorded, terminal != nil { checks.keep(answer) }
    return answer
  }

  /// Asks on the screen of the session, or in lines. The terminal stays as it is for that.
  func rateBefore(_ candidate: Candidate, _ ratings: [Rating]) -> SessionRun.Outcome {
    let stage = screenStage(candidate, candidate.timeline, opening(of: candidate))
    guard let dialogue = ratingDialogue(stage, isOver: false) else { return .stopped(signal: nil) }
    do throws(DialogueStopped) {
      return .ratedBefore(try dialogue.askBefore(ratings))
    } catch {
      return .stopped(signal: error.signal)
    }
  }

  func rateAfter(_ ratings: [Rating], on open: inout OpenStage?) -> SessionRun.Outcome {
    guard let dialogue = ratingDialogue(open?.screen, isOver: true) else {
      return .ratedAfter(Ratings(), signal: nil)
    }
    let (after, signal) = dialogue.askAfter(ratings)
    open?.screen?.refresh()
    return .ratedAfter(after, signal: signal)
  }

  private func ratingDialogue(_ stage: TerminalStage?, isOver: Bool) -> RatingDialogue? {
    guard let terminal else { return nil }
    var shown = stage
    return RatingDialogue(
      console: console, terminal: terminal, input: input, clock: clock,
      screen: shown == nil
        ? nil
        : { text, keys, isAnew in
          if isAnew { shown?.refresh() }
          shown?.showQuestion(text, keys: keys, isOver: isOver)
        })
  }

  /// To someone who is in too much pain for the session.
  func offerBreathing(_ candidate: Candidate) -> SessionRun.Outcome {
    offer([language.quietBreathing])
  }

  /// To someone who has breathed first.
  func offerStretch(_ breathing: Farewell?) -> SessionRun.Outcome {
    let told = breathing.map { language.text($0).string.split(separator: "\n").map(String.init) }
    return offer((told ?? []) + [language.stretchNow])
  }

  private func offer(_ paragraphs: [String]) -> SessionRun.Outcome {
    guard let terminal else { return .stopped(signal: nil) }
    return Dialogue.answer(
      at: terminal, questionMode, console, input, clock, stopped: { .stopped(signal: $0) }
    ) { (dialogue) throws(DialogueStopped) in
      .offer(isTaken: try dialogue.asksYes(paragraphs))
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
