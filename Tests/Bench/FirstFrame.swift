import PseudoTerminal

/// From the start of the program to the first frame of a session.
struct FirstFrame {
  var program: String
  var runs = 21

  func measure() throws -> [Row] {
    // The first run reads the program from the disk; it is not counted.
    _ = try once()
    let samples = try (0..<runs).map { _ in try once() }
    let wall = samples.map(\.wall.inMilliseconds).sorted()
    let processor = samples.map(\.processor.inMilliseconds).sorted()
    return [
      Row(
        what: "start to first frame, median of \(runs)", value: wall[runs / 2], unit: "ms wall",
        budget: 10),
      Row(what: "start to first frame, slowest", value: wall[runs - 1], unit: "ms wall"),
      Row(
        what: "start, first frame, q, median of \(runs)", value: processor[runs / 2],
        unit: "ms CPU", budget: 6),
    ]
  }

  private func once() throws -> (wall: Duration, processor: Duration) {
    let home = try TemporaryFolder()
    let launch = Launch(program, ["478"], environment: Launch.environment(home: home.path))
    let terminal = try PseudoTerminal(launch)
    let frame = try terminal.read(until: Screen.title)
    try terminal.send(Screen.quit)
    _ = try terminal.wait()
    guard let usage = terminal.usage else { preconditionFailure("it has ended") }
    return (frame.time - terminal.startTime, usage.processor)
  }
}
