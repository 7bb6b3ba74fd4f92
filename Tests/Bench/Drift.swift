/// Whether what begins late at the end of five minutes was as late at their start.
struct Drift {
  var program: String

  func measure() throws -> [Row] {
    let late = try aheadOfOthers { _ in try Pulse(program: program, breaths: 150).play() }
    // Half a minute.
    let count = 60
    let drift = late.suffix(count).percentile(50) - late.prefix(count).percentile(50)
    let between = Pulse.beat * (late.count - count)
    return [
      Row(what: "drift over 5 minutes", value: drift.inMilliseconds, unit: "ms", digits: 3),
      Row(
        what: "drift over 5 minutes", value: drift.inSeconds / between.inSeconds * 100, unit: "%",
        budget: 0.001, digits: 6),
    ]
  }
}
