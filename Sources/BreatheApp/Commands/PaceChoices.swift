import ArgumentParser
import BreatheCore

/// How fast a person wants a session, and how long before it begins.
struct PaceChoices: ParsableArguments {
  @Option(help: "Shorter breaths: from 0.5 (half as long) to 1.0.")
  var pace: String?

  @Option(
    help: ArgumentHelp(
      "Time to get into position before it starts: 3s to 10m.", valueName: "duration"))
  var leadIn: String?

  var isEmpty: Bool { pace == nil && leadIn == nil }

  func apply(to options: inout RunOptions, _ console: Console) throws {
    if let pace {
      guard let factor = Double(pace), RunOptions.paceRange.contains(factor) else {
        throw console.mistake(.badPace(CleanText(pace)))
      }
      options.pace = factor
    }
    if let leadIn {
      guard let duration = Duration(written: leadIn), RunOptions.leadInRange.contains(duration)
      else { throw console.mistake(.badLeadIn(CleanText(leadIn))) }
      options.leadIn = duration
    }
  }
}

extension Console {
  /// The time at `--for`. A bare number may be meant as minutes.
  func time(_ text: String) throws -> Duration {
    if let number = Duration.numberWithoutUnit(in: text) {
      throw mistake(.forWithoutUnit(CleanText(number)))
    }
    guard let time = Duration(written: text), time > .zero else {
      throw mistake(.badFor(CleanText(text)))
    }
    return time
  }
}
