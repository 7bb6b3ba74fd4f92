import ArgumentParser
import BreatheCore
import BreatheSystem

/// The days that a command looks at.
struct PeriodChoices: ParsableArguments {
  @Option(help: ArgumentHelp("From this day on.", valueName: "2026-01-31"))
  var from: String?

  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "2026-01-31"))
  var to: String?

  var isEmpty: Bool { from == nil && to == nil }

  /// The days; `first` and `last` stand for what is not given.
  func days(
    _ console: Console, from first: @autoclosure () -> Day, to last: Day
  ) throws -> ClosedRange<Day> {
    let end = try to.map { try console.day($0, "--to") } ?? last
    // What is to come may be asked for as well.
    let begin = try from.map { try console.day($0, "--from") } ?? min(first(), end)
    guard begin <= end else {
      guard to == nil else { throw console.mistake(.periodEndsFirst) }
      return begin...begin
    }
    return begin...end
  }
}

extension Console {
  /// The day that stands at `option`.
  func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(written: text) else {
      throw mistake(.badDay(option: option, CleanText(text)))
    }
    return day
  }
}
