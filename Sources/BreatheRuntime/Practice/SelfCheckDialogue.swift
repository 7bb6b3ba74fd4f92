import BreatheCore

/// Asks the self-check in lines of text on the terminal; where there is none, tells it.
struct SelfCheckDialogue<Input: SessionInput> {
  enum Answer: Equatable {
    case fit
    /// The person takes the session that was offered.
    case instead(String)
    /// No session: a red flag, an offer declined, or nobody to ask.
    case refused
    case stopped(signal: Int32?)
  }

  let console: Console
  let terminal: Terminal?
  let input: Input

  private var language: Language { console.language }

  /// Asks the self-check of `session`, if it has one, and its own questions. `isVouchedFor` says that
  /// the person has read them and none applies. The red flags are asked all the same where there is
  /// someone to answer.
  func ask(_ session: Session, isVouchedFor: Bool) -> Answer {
    let check = session.effectiveScreening.map { SelfCheck($0) }
    guard check != nil || !session.questions.isEmpty else { return .fit }
    guard let terminal else { return tellOnly(check, session.questions, isVouchedFor) }
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input)
    do throws(DialogueStopped) {
      if let check {
        let answer = try ask(check, isVouchedFor, in: &dialogue)
        if answer != .fit { return answer }
      }
      for question in session.questions where !isVouchedFor {
        let answer = try ask(question, in: &dialogue)
        if answer != .fit { return answer }
      }
      return .fit
    } catch {
      return .stopped(signal: error.signal)
    }
  }

  private func tellOnly(
    _ check: SelfCheck?, _ questions: [OwnQuestion], _ isVouchedFor: Bool
  ) -> Answer {
    guard isVouchedFor else {
      console.printError(CleanText(language.screeningNeedsTerminal))
      return .refused
    }
    if let check { console.print(CleanText(language.selfCheck(check))) }
    for question in questions { console.print(CleanText(language.told(question))) }
    return .fit
  }

  private func ask(
    _ check: SelfCheck, _ isVouchedFor: Bool, in dialogue: inout Dialogue<Input>
  ) throws(DialogueStopped) -> Answer {
    let redFlags = "\(language.redFlagsTitle) \(language.redFlags)"
    try dialogue.tell([redFlags], keys: language.redFlagsKeys)
    let outcome = try dialogue.choose { check.answer(redFlags: $0) }
    guard outcome == .fit, !isVouchedFor else {
      return try answer(outcome, check, in: &dialogue)
    }
    let questions = [language.screeningTitle(check.screening)] + language.questions(check)
    try dialogue.tell(questions, keys: language.stretchKeys)
    return try answer(dialogue.choose { check.answer(questions: $0) }, check, in: &dialogue)
  }

  private func answer(
    _ outcome: SelfCheck.Outcome, _ check: SelfCheck, in dialogue: inout Dialogue<Input>
  ) throws(DialogueStopped) -> Answer {
    switch outcome {
    case .fit: return .fit
    case .redFlag:
      try dialogue.tell([language.redFlagsAnswer], keys: [])
      return .refused
    case .instead(let askTherapist):
      let offer = language.offer(insteadOf: check.screening, askTherapist: askTherapist)
      return try dialogue.offer(offer) ? .instead(SelfCheck.replacement) : .refused
    }
  }

  private func ask(
    _ question: OwnQuestion, in dialogue: inout Dialogue<Input>
  ) throws(DialogueStopped) -> Answer {
    try dialogue.tell([question.text.text(in: language)], keys: language.yesOrNoKeys)
    guard try dialogue.choose(\.yesOrNo) else { return .fit }
    switch question.whenYes {
    case .stop:
      try dialogue.tell([language.notToday], keys: [])
      return .refused
    case .instead(let id):
      return try dialogue.offer(language.offer(id)) ? .instead(id) : .refused
    }
  }
}

extension SelfCheck {
  /// What a key says of the red flags.
  fileprivate func answer(redFlags key: Key) -> Outcome? {
    if key.yesOrNo == true { return .redFlag }
    return switch key {
    case .character("0"): .fit
    case .enter: outcomeWhenNotSaid
    default: nil
    }
  }

  /// What a key says of the questions.
  fileprivate func answer(questions key: Key) -> Outcome? {
    if key == .enter { return outcomeWhenNotSaid }
    guard case .character(let character) = key else { return nil }
    return character.wholeNumberValue.flatMap { outcome(number: $0) }
  }
}
