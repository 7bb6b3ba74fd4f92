import BreatheCore

extension Sitting {
  /// Asks the self-check. Answers how it ends where the session is not for today.
  func checkSelf(_ ready: ReadySession) -> Result? {
    let session = ready.found.session
    let today = CalendarDay(number: ready.recent.today)
    let checks = AskedChecks(environment: practice.environment, today: today)
    var dialogue = SelfCheckDialogue(
      console: console, terminal: terminal, input: input, clock: clock, today: today,
      content: ready.found.content)
    dialogue.isVouchedFor = practice.passesSelfCheck
    dialogue.isPrescribed = ready.found.origin != .shipped && session.author != nil
    // Who leaves nothing in the journal may be someone else than the one that it tells of.
    if isRecorded, session.effectiveScreening != nil {
      dialogue.isRepeat = ready.recent.holds(session.id)
      dialogue.last = checks.last(of: ready.found.content)
    }
    let answer = dialogue.ask(session)
    if isRecorded, terminal != nil { checks.keep(answer) }
    switch answer {
    case .fit: return nil
    case .breatheFirst: return breatheFirst(ready)
    case .refused: return Result(status: .refusedForSafety)
    case .stopped(let signal): return Result(status: .stopped, signal: signal)
    case .instead(let id):
      // A question of a file may lead to itself, and must not do so for ever.
      guard ready.insteadOf == nil || id == SelfCheck.replacement else {
        return Result(status: .refusedForSafety, complaints: [CleanText(language.notToday)])
      }
      return run(id, insteadOf: ready)
    }
  }

  /// Runs the quiet breathing, and asks whether the person still wants to stretch. Answers how it ends
  /// where they don't. Whether the breathing took the place of the stretch, only what comes after it
  /// shows: its entry names the stretch, and `Adherence` looks whether that followed.
  private func breatheFirst(_ ready: ReadySession) -> Result? {
    let breathing = run(SelfCheck.replacement, insteadOf: ready)
    guard breathing.status == .completed, breathing.signal == nil, let terminal else {
      return breathing
    }
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input, clock: clock)
    let told = breathing.farewell.map { $0.string.split(separator: "\n").map(String.init) } ?? []
    do throws(DialogueStopped) {
      try dialogue.tell(told + [language.stretchNow], keys: language.offerKeys)
      return try dialogue.takesOffer() ? nil : Result(status: .completed)
    } catch {
      return Result(status: .completed, signal: error.signal)
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
