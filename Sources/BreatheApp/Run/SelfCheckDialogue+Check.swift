import BreatheCore
import BreatheSystem

/// The self-check itself: the red flags, the questions, and how it was after last time.
extension SelfCheckDialogue {
  func ask(
    _ check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    if !isVouchedFor, let last, try !hasAnythingChanged(in: &dialogue) {
      return try askHowItWas(last, check, in: &dialogue)
    }
    let outcome = try askWhole(check, in: &dialogue)
    let asked = AskedCheck(content: content, day: today)
    switch outcome {
    case .fit:
      // Nothing is to be remembered of questions that were not asked.
      return isVouchedFor ? .fit(nil) : try askHowItWas(asked, check, in: &dialogue)
    case .breatheFirst:
      let answer = try askHowItWas(asked, check, in: &dialogue)
      if case .fit = answer { return .breatheFirst }
      return answer
    case .applies(let askTherapist):
      let offer = language.offer(insteadOf: check.screening, askTherapist: askTherapist)
      guard isPrescribed else { return try take(offer, in: &dialogue) }
      return try take(offer, orGoOn: asked, check, in: &dialogue)
    case .notSaid:
      return try takeBreathing(insteadOf: check, in: &dialogue)
    case .redFlag:
      try dialogue.tell([language.redFlagsAnswer], keys: [])
      return .refused
    }
  }

  private func hasAnythingChanged(
    in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Bool {
    try dialogue.tell(language.anythingChanged, keys: language.anythingChangedKeys)
    return try dialogue.choose(\.yesOrNo)
  }

  private func askWhole(
    _ check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> SelfCheck.Outcome {
    let redFlags = "\(language.redFlagsTitle) \(language.redFlags)"
    try dialogue.tell([redFlags], keys: language.redFlagsKeys, why: language.redFlagsReason)
    var outcome = try dialogue.choose { key -> SelfCheck.Outcome? in
      key.isSecret ? .notSaid : key.yesOrNo.map { $0 ? .redFlag : .fit }
    }
    guard outcome == .fit, !isVouchedFor else { return outcome }
    let questions = [language.screeningTitle(check.screening)] + language.questions(check)
    try dialogue.tell(questions, keys: language.stretchKeys, why: language.stretchReason)
    outcome = try dialogue.choose { $0.outcome { check.outcome(number: $0) } }
    guard outcome == .breatheFirst else { return outcome }
    try dialogue.tell(
      [language.questionsBesideThird], keys: language.stretchKeys, why: language.stretchReason)
    return try dialogue.choose { $0.outcome { check.outcome(numberBesideThird: $0) } }
  }

  /// Before a repeat, once.
  private func askHowItWas(
    _ asked: AskedCheck, _ check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    guard isRepeat, asked.afterwards == nil else { return .fit(asked) }
    if try dialogue.asksYes([language.worseAfterwards]) {
      return try takeBreathing(insteadOf: check, in: &dialogue)
    }
    var asked = asked
    asked.afterwards = today
    return .fit(asked)
  }

  private func takeBreathing(
    insteadOf check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    try take(language.offer(insteadOf: check.screening, askTherapist: false), in: &dialogue)
  }

  private func take(
    _ offer: String, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    try dialogue.asksYes([offer]) ? .instead(SelfCheck.replacement) : .refused
  }

  /// The same, where a therapist may know better.
  private func take(
    _ offer: String, orGoOn asked: AskedCheck, _ check: SelfCheck,
    in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    try dialogue.tell([offer, language.therapistKnows], keys: language.therapistKeys)
    let answer = try dialogue.choose { key -> Answer? in
      key == .character("d")
        ? .fit(asked) : key.yesOrNo.map { $0 ? .instead(SelfCheck.replacement) : .refused }
    }
    guard case .fit = answer else { return answer }
    return try askHowItWas(asked, check, in: &dialogue)
  }
}

extension Key {
  /// What a key says where numbers from 1 on are asked for; a no is the number 0.
  fileprivate func outcome(_ ofNumber: (Int) -> SelfCheck.Outcome?) -> SelfCheck.Outcome? {
    if isSecret { return .notSaid }
    if yesOrNo == false { return ofNumber(0) }
    guard case .character(let character) = self, character.isASCII,
      let number = character.wholeNumberValue, number > 0
    else { return nil }
    return ofNumber(number)
  }
}
