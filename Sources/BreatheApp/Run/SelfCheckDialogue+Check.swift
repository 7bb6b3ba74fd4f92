import BreatheCore
import BreatheSystem

/// The self-check itself: the red flags, the list of what speaks against it, and how it was after last
/// time.
extension SelfCheckDialogue {
  /// What a person says to the red flags.
  private enum RedFlagsAnswer {
    case noneApplies, oneApplies, notSaid
  }

  /// What a person says to the list of what speaks against it; who would rather not say is taken for one
  /// to whom something applies.
  private enum ConditionsAnswer {
    case noneApplies, oneApplies, breatheFirst
  }

  func ask(_ check: SelfCheck, in dialogue: inout Dialogue) throws(DialogueStopped) -> Answer {
    let wereAsked = redFlagsToday.isSuperset(of: check.redFlags)
    let isAnew = wereAsked ? try hasChanged(language.redFlagsChanged, in: &dialogue) : false
    if wereAsked, !isAnew {
      if !isVouchedFor, let last { return try askHowItWas(last, in: &dialogue) }
    } else {
      switch try askRedFlags(check, in: &dialogue) {
      case .noneApplies: rememberRedFlags(check.redFlags)
      case .notSaid:
        return try take(language.notSure + " " + language.quietBreathing, in: &dialogue)
      case .oneApplies:
        tellAfterwards(language.redFlagsAnswer)
        return .refused
      }
    }
    // Nothing is to be remembered of questions that were not asked.
    guard !isVouchedFor else { return .fit(nil) }
    if !isAnew, let last,
      try !hasChanged(
        language.conditionsChanged(since: last.latestDay, today: today), in: &dialogue)
    {
      return try askHowItWas(last, in: &dialogue)
    }
    let asked = AskedCheck(content: content, day: today)
    guard !check.conditions.isEmpty else { return try askHowItWas(asked, in: &dialogue) }
    switch try askConditions(check, in: &dialogue) {
    case .noneApplies: return try askHowItWas(asked, in: &dialogue)
    case .breatheFirst:
      let answer = try askHowItWas(asked, in: &dialogue)
      if case .fit = answer { return .breatheFirst }
      return answer
    case .oneApplies:
      guard isPrescribed else { return try take(language.notTodayAskSomeone, in: &dialogue) }
      return try take(language.notTodayAskSomeone, orGoOn: asked, in: &dialogue)
    }
  }

  private func hasChanged(
    _ question: String, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Bool {
    try dialogue.tell([question], keys: language.anythingChangedKeys)
    return try dialogue.choose(\.yesOrNo)
  }

  private func askRedFlags(
    _ check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> RedFlagsAnswer {
    try dialogue.tell(
      [language.redFlags(check.redFlags)], keys: language.redFlagsKeys,
      why: language.redFlagsReason)
    return try dialogue.choose { key in
      key.isSecret ? .notSaid : key.yesOrNo.map { $0 ? .oneApplies : .noneApplies }
    }
  }

  private func askConditions(
    _ check: SelfCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> ConditionsAnswer {
    try dialogue.tell(
      [language.conditions(check)], keys: language.conditionsKeys(check),
      why: language.conditionsReason)
    return try dialogue.choose { key in
      if key.isSecret { return .oneApplies }
      if check.offersBreathing, key == .character("b") { return .breatheFirst }
      return key.yesOrNo.map { $0 ? .oneApplies : .noneApplies }
    }
  }

  /// Before a repeat, once.
  private func askHowItWas(
    _ asked: AskedCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    guard isRepeat, asked.afterwards == nil else { return .fit(asked) }
    if try dialogue.asksYes([language.worseAfterwards]) {
      return try take(language.quietBreathing, in: &dialogue)
    }
    var asked = asked
    asked.afterwards = today
    return .fit(asked)
  }

  private func take(
    _ offer: String, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    try dialogue.asksYes([offer]) ? .instead(SelfCheck.replacement) : .refused
  }

  /// The same, where a therapist may know better.
  private func take(
    _ offer: String, orGoOn asked: AskedCheck, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    try dialogue.tell([offer, language.therapistKnows], keys: language.therapistKeys)
    let answer = try dialogue.choose { key -> Answer? in
      key == .character("d")
        ? .fit(asked) : key.yesOrNo.map { $0 ? .instead(SelfCheck.replacement) : .refused }
    }
    guard case .fit = answer else { return answer }
    return try askHowItWas(asked, in: &dialogue)
  }
}
