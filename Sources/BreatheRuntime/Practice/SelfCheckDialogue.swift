import BreatheCore
import CSystem
import Glibc

/// Asks the self-check in lines of text on the terminal; where there is none, tells it.
struct SelfCheckDialogue<Input: SessionInput> {
  enum Answer: Equatable {
    case fit
    /// The person takes the breathing that was offered.
    case breatheInstead
    /// No session: a red flag, an offer declined, or nobody to ask.
    case refused
    case stopped(signal: Int32?)
  }

  /// The person or a signal ended the asking.
  private struct Stopped: Error {
    var signal: Int32?
  }

  let console: Console
  let terminal: Terminal?
  var input: Input

  private var language: Language { console.language }

  init(console: Console, terminal: Terminal?, input: Input) {
    self.console = console
    self.terminal = terminal
    self.input = input
  }

  /// `isVouchedFor` says that the person has read the questions and none applies. The red flags are
  /// asked all the same where there is someone to answer.
  mutating func ask(_ check: SelfCheck, isVouchedFor: Bool) -> Answer {
    guard let terminal else { return tellOnly(check, isVouchedFor: isVouchedFor) }
    terminal.enter(.keys)
    defer { terminal.leave() }
    do throws(Stopped) {
      let redFlags = "\(language.redFlagsTitle) \(language.redFlags)"
      try tell([redFlags], keys: language.redFlagsKeys)
      let outcome = try choose { check.answer(redFlags: $0) }
      guard outcome == .fit, !isVouchedFor else { return try answer(outcome, check) }
      let questions = [language.screeningTitle] + language.questions(check)
      try tell(questions, keys: language.stretchKeys)
      return try answer(choose { check.answer(questions: $0) }, check)
    } catch {
      return .stopped(signal: error.signal)
    }
  }

  private func tellOnly(_ check: SelfCheck, isVouchedFor: Bool) -> Answer {
    guard isVouchedFor else {
      console.printError(CleanText(language.screeningNeedsTerminal))
      return .refused
    }
    console.print(CleanText(language.selfCheck(check)))
    return .fit
  }

  private mutating func answer(
    _ outcome: SelfCheck.Outcome, _ check: SelfCheck
  ) throws(Stopped) -> Answer {
    switch outcome {
    case .fit: return .fit
    case .redFlag:
      try tell([language.redFlagsAnswer], keys: [])
      return .refused
    case .instead(let askTherapist):
      try tell(
        [language.offer(insteadOf: check.screening, askTherapist: askTherapist)],
        keys: language.offerKeys)
      let accepts = try choose { key -> Bool? in
        switch key {
        case .enter, .character("y"), .character("j"): true
        case .character("n"), .character("q"): false
        default: nil
        }
      }
      return accepts ? .breatheInstead : .refused
    }
  }

  /// Prints paragraphs, a screenful at a time, and what the keys mean.
  private mutating func tell(_ paragraphs: [String], keys: [String]) throws(Stopped) {
    let size = terminal?.size ?? Size(columns: 80, rows: 24)
    let columns = min(72, size.columns)
    let layout = TextLayout(width: cellWidth)
    let spell = console.locale.charset.spell
    let told = paragraphs.map { layout.wrap(spell($0), columns: columns) }
    let keyLines = layout.row(keys.map(spell), columns: columns)
    // With the row that the cursor stands in, and one more below the keys.
    let isRoomy = told.reduce(keyLines.count + 2) { $0 + $1.count + 1 } <= size.rows
    let lines =
      Array(told.joined(separator: isRoomy ? [""] : [])) + [""] + keyLines + (isRoomy ? [""] : [])
    let page = lines.count < size.rows ? lines.count : max(2, size.rows - 2)
    for (index, line) in lines.enumerated() {
      if index > 0, index % page == 0 {
        console.print(CleanText(language.moreKeys))
        _ = try choose { $0 == .character("q") ? nil : $0 }
      }
      console.print(CleanText(line))
    }
  }

  /// Waits for a key that means something; q and Ctrl-C stop, where `meaning` gives them none.
  private mutating func choose<Choice>(
    _ meaning: (Key) -> Choice?
  ) throws(Stopped) -> Choice {
    while true {
      switch input.next(until: nil) {
      case .key(let key):
        if key == .control("c") { throw Stopped(signal: nil) }
        if key == .control("\\") { throw Stopped(signal: SIGQUIT) }
        if key == .control("z") {
          suspend(wholeGroup: true)
        } else if let choice = meaning(key) {
          return choice
        } else if key == .character("q") {
          throw Stopped(signal: nil)
        }
      case .signal(SIGTSTP): suspend(wholeGroup: false)
      case .signal(SIGCONT): terminal?.enter(.keys)
      case .signal(SIGWINCH), .deadline, .drained: break
      case .signal(let number): throw Stopped(signal: number)
      case .closed: throw Stopped(signal: SIGHUP)
      }
    }
  }

  private func suspend(wholeGroup: Bool) {
    terminal?.leave()
    csystem_raise_default(SIGTSTP, wholeGroup ? 1 : 0)
    terminal?.enter(.keys)
  }
}

extension SelfCheck {
  /// What a key says of the red flags.
  fileprivate func answer(redFlags key: Key) -> Outcome? {
    switch key {
    case .character("0"): .fit
    case .character("y"), .character("j"), .character("Y"), .character("J"): .redFlag
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
