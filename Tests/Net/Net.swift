/// All scripts, played and compared with what was recorded.
struct Net {
  let usage: Usage

  private struct Outcome {
    var differences = 0
    var again = 0
    var scripts = 0
  }

  /// Whether all is as it was recorded.
  func run() throws -> Bool {
    var total = Outcome()
    for group in Group.all {
      let outcome = try usage.isRecording ? record(group) : compare(group)
      total.differences += outcome.differences
      total.again += outcome.again
      total.scripts += outcome.scripts
    }
    let end = usage.isRecording ? "recorded" : "\(total.differences) differ"
    let again = total.again > 0 ? ", \(total.again) were the same at the second try" : ""
    print("\(total.scripts) scripts, \(end)\(again)")
    return total.differences == 0
  }

  private func record(_ group: Group) throws -> Outcome {
    var recording = Recording(of: group.name)
    try recording.read()
    let chosen = wanted(group)
    let played = Dictionary(uniqueKeysWithValues: zip(chosen.map(\.name), play(chosen)))
    recording.entries = group.scripts.compactMap { script in
      (played[script.name] ?? recording[script.name]).map { (script.name, $0) }
    }
    try recording.write()
    for (name, lines) in zip(chosen.map(\.name), chosen.compactMap { played[$0.name] })
    where lines.contains(where: { $0.hasPrefix("? ") }) {
      print("\(group.name)/\(name): could not be played")
      lines.filter { $0.hasPrefix("? ") }.prefix(4).forEach { print("    \($0)") }
    }
    return Outcome(scripts: chosen.count)
  }

  private func compare(_ group: Group) throws -> Outcome {
    var recording = Recording(of: group.name)
    try recording.read()
    var outcome = Outcome()
    let chosen = wanted(group)
    outcome.scripts = chosen.count
    for (script, lines) in zip(chosen, play(chosen)) {
      guard var difference = Difference(recording[script.name] ?? [], lines) else { continue }
      if !usage.playsOnce {
        guard let second = Difference(recording[script.name] ?? [], play([script])[0]) else {
          outcome.again += 1
          continue
        }
        difference = second
      }
      outcome.differences += 1
      print("\(group.name)/\(script.name) differs:")
      difference.lines.forEach { print($0) }
    }
    if usage.only == nil {
      let names = Set(group.scripts.map(\.name))
      for entry in recording.entries where !names.contains(entry.name) {
        outcome.differences += 1
        print("\(group.name)/\(entry.name) is recorded, and no script any more")
      }
    }
    return outcome
  }

  private func wanted(_ group: Group) -> [Script] {
    guard let only = usage.only else { return group.scripts }
    return group.scripts.filter { "\(group.name)/\($0.name)".contains(only) }
  }

  private func play(_ scripts: [Script]) -> [[String]] {
    let performance = Performance(binary: usage.binary)
    return concurrently(scripts, width: usage.width) { performance.lines(of: $0) }
  }
}
