/// Rows that come again and again in a recording are written once; later, their hash stands for them.
struct RepeatedRows {
  private static let marks = ["| ", "> ", "! "]
  private static let least = 3

  private var known: [String: [String]] = [:]

  /// Short, for a file.
  mutating func fold(_ lines: [String]) -> [String] {
    Self.runs(lines).flatMap { run -> [String] in
      guard run.count >= Self.least else { return run }
      let reference = Self.reference(to: run)
      guard known.updateValue(run, forKey: reference) == nil else { return [reference] }
      return run
    }
  }

  /// What was folded.
  mutating func unfold(_ lines: [String]) -> [String] {
    Self.runs(lines).flatMap { run -> [String] in
      if run.count == 1, let rows = known[run[0]] { return rows }
      if run.count >= Self.least { known[Self.reference(to: run)] = run }
      return run
    }
  }

  private static func reference(to run: [String]) -> String {
    let hash = String(fnv1a64(run.joined(separator: "\n").utf8), radix: 16)
    return "\(run[0].prefix(2))(\(run.count) rows as before, hash \(hash))"
  }

  /// Neighbours with the same mark together, others alone.
  private static func runs(_ lines: [String]) -> [[String]] {
    var runs: [[String]] = []
    var last: String?
    for line in lines {
      let mark = marks.first { line.hasPrefix($0) || line == $0.dropLast() }
      if mark != nil, mark == last {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
      last = mark
    }
    return runs
  }
}

/// FNV-1a of 64 bits.
func fnv1a64(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
