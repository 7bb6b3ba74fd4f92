import PseudoTerminal

/// From the start of the program to the first frame of a session.
struct FirstFrame {
  var program: String
  var runs = 21

  func measure() throws -> [Row] {
    // The first run reads the program from the disk; it is not counted.
    _ = try once()
    let samples = try (0..<runs).map { _ in try once() }
    let wall = samples.map(\.wall)
    let processor = samples.map(\.processor)
    return [
      Row(
        what: "start to first frame, median of \(runs)", value: wall.percentile(50).inMilliseconds,
        unit: "ms wall", budget: 10),
      Row(
        what: "start to first frame, slowest", value: wall.percentile(100).inMilliseconds,
        unit: "ms wall"),
      Row(
        what: "start to first frame, median of \(runs)",
        value: processor.percentile(50).inMilliseconds, unit: "ms CPU", budget: 6),
    ]
  }

  private func once() throws -> (wall: Duration, processor: Duration) {
    let home = try TemporaryFolder()
    let launch = Launch(
      program, ["478", "--yes"], environment: Launch.environment(home: home.path))
    let terminal = try PseudoTerminal(launch)
    let frame = try terminal.read(until: "4-7-8 breath")
    let processor = try Look(at: terminal).processor
    try terminal.send(Key.quit)
    _ = try terminal.wait()
    return (frame.time - terminal.startTime, processor)
  }
}
