import BreatheCore
import BreatheSystem

/// Asks a person to rate how it is with them, in lines of text on the terminal.
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

  /// A 1 waits this long for a 0.
  private static let patience = Duration.seconds(1)
  /// Who has fallen asleep does not answer, and what was practised is still to be written.
  private static let longestWait = Duration.seconds(60)

  /// Before a session, which q stops.
  func askBefore(_ asked: [Rating]) throws(DialogueStopped) -> Ratings {
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(
      console: console, terminal: terminal, input: input, clock: clock, takesBursts: true)
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
    terminal.enter(.keys)
    defer { terminal.leave() }
    var dialogue = Dialogue(
      console: console, terminal: terminal, input: input, clock: clock, takesBursts: true)
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

  /// `isFirst` says that no number was given yet: an Enter right after one belongs to it.
  private func ask(
    _ rating: Rating, _ isFirst: Bool, canStop: Bool, in dialogue: inout Dialogue
  ) throws(DialogueStopped) -> Answer {
    let language = console.language
    let limit = canStop ? nil : Self.longestWait
    try dialogue.tell(
      [language.question(rating)], keys: language.ratingKeys(canStop: canStop), within: limit)
    let start = clock.reading().awake
    var answer =
      try dialogue.choose(within: limit) { key in
        key == .enter && !isFirst && clock.reading().awake - start < Self.patience
          ? nil : key.rating
      } ?? .nobody
    if answer == .number(1) {
      let more = try dialogue.choose(within: Self.patience) {
        $0 == .character("q") ? nil : $0
      }
      if more == .character("0") { answer = .number(10) }
    }
    if case .number(let number) = answer { dialogue.print("\(number)\n") }
    return answer
  }
}

extension Key {
  /// What a key says of a rating.
  fileprivate var rating: RatingDialogue.Answer? {
    switch self {
    case .enter: .skipped
    case .character(let digit): digit.wholeNumberValue.map { .number($0) }
    default: nil
    }
  }
}
