import BreatheCore
import BreatheSystem

/// Asks the self-check in lines of text on the terminal; where there is none, tells it.
struct SelfCheckDialogue {
  enum Answer: Equatable {
    /// Nothing stands in the way. What is to be remembered of the self-check, where it was asked.
    case fit(AskedCheck?)
    /// The person breathes first, and then sees.
    case breatheFirst
    /// The person takes the session that was offered.
    case instead(String)
    /// No session: a red flag, an offer declined, or nobody to ask.
    case refused
    case stopped(signal: Int32?)
  }

  let console: Console
  let terminal: (any Terminal)?
  let input: any SessionInput
  let clock: any SessionClock
  let today: Day
  /// The hash of what the session holds.
  let content: String
  /// Nil if only the questions of the file are asked.
  let check: SelfCheck?
  /// Whom to call, where an author looks after the person.
  var contact: String?
  var mode = TerminalMode.questions
  /// The person has read the questions, and none applies. The red flags are asked all the same where
  /// there is someone to answer.
  var isVouchedFor = false
  /// Someone gave the person this session, and may know better than the questions.
  var isPrescribed = false
  /// It was practised in the last days.
  var isRepeat = false
  /// When all of it was asked, not long ago.
  var last: AskedCheck?
  /// The red flags that were asked today, whole.
  var redFlagsToday: Set<SelfCheck.RedFlags> = []
  var rememberRedFlags: ([SelfCheck.RedFlags]) -> Void = { _ in }

  var language: Language { console.language }

  /// Asks the self-check, if there is one, and the file's own questions.
  func ask(_ questions: [OwnQuestion]) -> Answer {
    guard check != nil || !questions.isEmpty else { return .fit(nil) }
    guard let terminal else { return tellOnly(questions) }
    return Dialogue.answer(
      at: terminal, mode, console, input, clock, stopped: { .stopped(signal: $0) }
    ) { (dialogue) throws(DialogueStopped) in
      var answer = Answer.fit(nil)
      if let check { answer = try ask(check, in: &dialogue) }
      for question in questions where !isVouchedFor && answer.isNoObstacle {
        if let consequence = try ask(question, in: &dialogue) { answer = consequence }
      }
      guard answer == .breatheFirst else { return answer }
      return try dialogue.asksYes([language.breatheFirst]) ? .breatheFirst : .refused
    }
  }

  /// What is to be read when the questions are gone.
  func tellAfterwards(_ paragraphs: [String]) {
    terminal?.leave()
    console.printWrapped(CleanText(paragraphs.joined(separator: "\n")))
  }

  private func tellOnly(_ questions: [OwnQuestion]) -> Answer {
    guard isVouchedFor else {
      console.printError(CleanText(language.screeningNeedsTerminal))
      return .refused
    }
    if let check { console.print(CleanText(language.selfCheck(check))) }
    for question in questions { console.print(CleanText(language.told(question))) }
    return .fit(nil)
  }

  /// Answers what follows from a yes; nil after a no.
  private func ask(
    _ question: OwnQuestion, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer? {
    guard try dialogue.asksYes([question.text.text(in: language)]) else { return nil }
    switch question.whenYes {
    case .stop:
      tellAfterwards([language.notToday(contact: contact)])
      return .refused
    case .instead(let id):
      return try dialogue.asksYes([language.offer(id)]) ? .instead(id) : .refused
    }
  }
}

extension SelfCheckDialogue.Answer {
  fileprivate var isNoObstacle: Bool {
    switch self {
    case .fit, .breatheFirst: true
    case .instead, .refused, .stopped: false
    }
  }
}
