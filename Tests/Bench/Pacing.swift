import PseudoTerminal

/// What it takes to pace three breaths of ten seconds, in which something moves all the time.
struct Pacing {
  enum Visual: String {
    case orb, wave, box, bar, figure, words
  }

  enum Glyphs: String {
    case ascii, blocks, braille
  }

  /// The most it may take in a window of some size.
  struct Budget {
    var size: PseudoTerminal.Size
    /// CPU-seconds a minute.
    var processor: Double?
    /// Bytes a second.
    var output: Double?
  }

  var program: String
  var visual: Visual
  var glyphs: Glyphs
  var isColoured: Bool
  var budgets: [Budget]

  /// Three breaths.
  private static let time = Duration.seconds(30)

  func measure() throws -> [Row] {
    let finer = glyphs == .ascii ? "" : " in \(glyphs.rawValue)"
    let what = "\(visual.rawValue)\(finer), \(isColoured ? "true colour" : "no colour")"
    let costs = try budgets.map { try pace(in: $0.size) }
    let processor = zip(budgets, costs).map { budget, cost in
      Row(
        what: "\(what), \(budget.size)", value: cost.processor, unit: "CPU-s/min",
        budget: budget.processor, digits: 3)
    }
    let output = zip(budgets, costs).map { budget, cost in
      Row(
        what: "\(what), \(budget.size)", value: cost.output, unit: "B/s", budget: budget.output,
        digits: 0)
    }
    let memory = costs.map(\.peakMemory).max() ?? 0
    return processor + output
      + [Row(what: "\(what), peak memory", value: memory, unit: "MiB", budget: 14, digits: 1)]
  }

  private struct Cost {
    /// CPU-seconds a minute.
    var processor: Double
    /// Bytes a second.
    var output: Double
    /// MiB.
    var peakMemory: Double
  }

  /// The processor's time and the bytes are those between two looks at the running program, so
  /// neither its start nor its end is among them.
  private func pace(in size: PseudoTerminal.Size) throws -> Cost {
    let session = try PlayedSession(
      steps, by: program, options: ["--visual", visual.rawValue, "--glyphs", glyphs.rawValue],
      size: size, isColoured: isColoured, hasExercises: visual == .figure)
    let terminal = session.terminal
    let start = try Look(at: terminal)
    try session.begin()
    // The next breath begins then, so something comes; were it later, the time would be longer.
    try terminal.read(within: Self.time * 2) { _ in Timestamp.now - start.time >= Self.time }
    let end = try Look(at: terminal)
    let usage = try session.quit()
    let seconds = (end.time - start.time).inSeconds
    return Cost(
      processor: (end.processor - start.processor).inSeconds / seconds * 60,
      output: Double(end.bytes - start.bytes) / seconds,
      peakMemory: Double(usage.peakMemory) / 1_024)
  }

  /// The figure is drawn for a movement, which is paced like the breaths.
  private var steps: String {
    guard visual == .figure else { return "steps: [{ breathe: 4-6, cycles: 6 }]" }
    return """
      steps:
        - move: Bridge
          tempo: [{ lift: 4s, breath: in }, { lower: 6s, breath: out }]
          reps: 6
          picture: |
            o__/\\_
      """
  }
}
