import ArgumentParser
import BreatheCore
import BreatheSystem

/// The days that a command looks at.
struct PeriodChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From this day on: 2026-01-31, yesterday, monday, 7d (days ago).", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "day"))
  var to: String?

  var isEmpty: Bool { from == nil && to == nil }

  /// The days; `first` and `last` stand for what is not given.
  func days(
    _ context: CommandContext, from first: @autoclosure () -> Day, to last: Day
  ) throws -> ClosedRange<Day> {
    let end = try to.map { try context.day($0, "--to") } ?? last
    // What is to come may be asked for as well.
    let begin = try from.map { try context.day($0, "--from") } ?? min(first(), end)
    guard begin <= end else {
      guard to == nil else { throw context.console.mistake(.periodEndsFirst) }
      return begin...begin
    }
    return begin...end
  }
}

extension CommandContext {
  /// The day that is written at `option`.
  func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(written: text) ?? Day(called: text, on: today) else {
      throw console.mistake(.badDay(option: option, CleanText(text)))
    }
    return day
  }
}
