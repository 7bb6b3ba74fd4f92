import PseudoTerminal

/// A whole session in real time: does it keep time, and what does it cost?
struct WholeSession {
  var program: String
  var size: PseudoTerminal.Size
  /// CPU-seconds per minute.
  var processorBudget: Double
  /// kB a second, on average.
  var outputBudget: Double

  func measure() throws -> [Row] {
    let home = try TemporaryFolder()
    let launch = Launch(program, ["478"], environment: Launch.environment(home: home.path))
    let terminal = try PseudoTerminal(launch, size: size)
    let frame = try terminal.read(until: Screen.title)
    try terminal.send(Screen.skip)
    let first = try terminal.read(until: Screen.firstInhale, from: frame.range.upperBound)
    let limit = Screen.nominal + .seconds(30)
    let last = try terminal.read(until: Screen.end, from: first.range.upperBound, within: limit)
    // In case it stays to show a summary.
    try terminal.send(Screen.quit)
    _ = try terminal.wait()
    let wall = Timestamp.now - terminal.startTime
    guard let usage = terminal.usage else { preconditionFailure("it has ended") }

    let paced = last.time - first.time
    let bytes = Double(last.range.upperBound - first.range.lowerBound)
    let busiest = terminal.screen.most(within: .seconds(1), from: first.range.lowerBound)
    return [
      Row(
        what: "\(size) first inhale to last exhale", value: paced.inSeconds, unit: "s", digits: 4),
      Row(
        what: "\(size) late against \(Screen.nominal)",
        value: (paced - Screen.nominal).inMilliseconds, unit: "ms", budget: 20),
      Row(
        what: "\(size) processor", value: usage.processor.inSeconds / wall.inSeconds * 60,
        unit: "CPU-s/min", budget: processorBudget, digits: 3),
      Row(
        what: "\(size) output, mean while pacing", value: bytes / paced.inSeconds / 1_000,
        unit: "kB/s", budget: outputBudget),
      Row(
        what: "\(size) output, busiest second", value: Double(busiest) / 1_000, unit: "kB"),
      Row(
        what: "\(size) output, all", value: Double(terminal.screen.bytes.count) / 1_000,
        unit: "kB"),
      Row(
        what: "\(size) peak memory", value: Double(usage.peakMemory) / 1_024, unit: "MiB",
        budget: 14),
    ]
  }
}
