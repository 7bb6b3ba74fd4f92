import BreatheCore
import BreatheSystem

/// Asks a person to rate how it is with them, on the screen of the session or in lines.
struct RatingDialogue {
  fileprivate enum Answer: Equatable {
    case number(Int)
    case skipped
    case nobody
  }

  let console: Console
  let terminal: any Terminal
  let input: any SessionInput
  let clock: any SessionClock
  /// Nil if lines are printed.
  let screen: Dialogue.Screen?

  /// A 1 waits this long for a 0.
  private static let patience = Duration.seconds(1)
  /// Who has fallen asleep does not answer, and what was practised is still to be written.
  private static let longestWait = Duration.seconds(60)

  /// Before a session, which q stops. Whoever asks gives the terminal back.
  func askBefore(_ asked: [Rating]) throws(DialogueStopped) -> Ratings {
    var dialogue = dialogue
    var ratings = Ratings()
    for rating in asked {
      let isFirst = ratings.isEmpty
      if case .number(let number) = try ask(rating, isFirst, canStop: true, in: &dialogue) {
        ratings[rating] = number
      }
    }
    return ratings
  }

  /// After a session: q and Ctrl-C only end the asking, and so does nobody being there. Answers the
  /// signal that did, if one did.
  func askAfter(_ asked: [Rating]) -> (ratings: Ratings, signal: Int32?) {
    var dialogue = dialogue
    var ratings = Ratings()
    for rating in asked {
      do throws(DialogueStopped) {
        switch try ask(rating, ratings.isEmpty, canStop: false, in: &dialogue) {
        case .number(let number): ratings[rating] = number
        case .skipped: break
        case .nobody: return (ratings, nil)
        }
      } catch {
        return (ratings, error.signal)
      }
    }
    return (ratings, nil)
  }

  private var dialogue: Dialogue {
    if screen == nil { terminal.enter(.questions) }
    var dialogue = Dialogue(console: console, terminal: terminal, input: input, clock: clock)
    dialogue.screen = screen
    return dialogue
  }

  /// `isFirst` says that no number was given yet: an Enter right after one belongs to it.
  private func ask(
    _ rating: Rating, _ isFirst: Bool, canStop: Bool, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    let language = console.language
    let limit = canStop ? nil : Self.longestWait
    try dialogue.tell(
      screen == nil
        ? [language.question(rating).joined(separator: " ")] : language.question(rating),
      keys: language.ratingKeys(canStop: canStop), within: limit)
    let start = clock.reading().awake
    var answer =
      try dialogue.choose(within: limit, text: Self.rating) { key in
        key == .enter && !isFirst && clock.reading().awake - start < Self.patience
          ? nil : key.rating
      } ?? .nobody
    if answer == .number(1) {
      let more = try dialogue.choose(within: Self.patience) {
        $0 == .character("q") ? nil : $0
      }
      if more?.digit == 0 { answer = .number(10) }
    }
    if screen == nil, case .number(let number) = answer { dialogue.print("\(number)\n") }
    return answer
  }

  /// Digits that came at once, as on a slow line: 10.
  private static func rating(_ text: String) -> Answer? {
    let digits = text.filter { !$0.isWhitespace }.map { Key.character($0).digit }
    guard digits == [1, 0] else { return digits.count == 1 ? digits[0].map { .number($0) } : nil }
    return .number(10)
  }
}

extension Key {
  /// What a key says of a rating.
  fileprivate var rating: RatingDialogue.Answer? {
    self == .enter ? .skipped : digit.map { .number($0) }
  }

  /// The digit of a key, also of one that has it only with Shift: those of Belgium and France.
  fileprivate var digit: Int? {
    guard case .character(let character) = self else { return nil }
    if character.isASCII, let digit = character.wholeNumberValue { return digit }
    return Self.azerty[character]
  }

  private static let azerty: [Character: Int] = [
    "&": 1, "é": 2, "\"": 3, "'": 4, "(": 5, "§": 6, "-": 6, "è": 7, "!": 8, "_": 8, "ç": 9, "à": 0,
  ]
}
