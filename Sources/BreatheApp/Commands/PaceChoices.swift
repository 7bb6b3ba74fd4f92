import ArgumentParser
import BreatheCore

/// How long and how fast a person wants a session, and how long before it begins. In one group: each
/// group costs a start its share.
struct PaceChoices: ParsableArguments {
  @Option(help: "How many breaths, where the session has one breathing step.")
  var cycles: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long to breathe: 5m, 1m30s.", valueName: "duration"))
  var time: String?

  @Option(help: "Shorter breaths: from 0.5 (half as long) to 1.0.")
  var pace: String?

  @Option(
    help: ArgumentHelp(
      "Time to get into position before it starts: 3s to 10m.", valueName: "duration"))
  var leadIn: String?

  var isEmpty: Bool { cycles == nil && time == nil && pace == nil && leadIn == nil }

  /// The length that is asked for; nil if none is. `typed` is one that was typed after the session.
  func length(_ console: Console, typed: String? = nil) throws -> AskedLength? {
    switch (cycles, time ?? typed) {
    case (nil, nil): return nil
    case (let cycles?, nil):
      guard let count = Int(cycles), (1...1000).contains(count) else {
        throw console.mistake(.badCycles)
      }
      return AskedLength(.cycles(ByLevel(count)), written: "--cycles \(count)")
    case (nil, let time?):
      return AskedLength(.time(ByLevel(try console.time(time))), written: "--for \(time)")
    default: throw console.mistake(.either("--cycles", "--for"))
    }
  }

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
