/// Where two lists of lines differ, as a few lines to read.
struct Difference {
  private static let limit = 12

  let lines: [String]

  /// Nil if they are the same.
  init?(_ recorded: [String], _ now: [String]) {
    guard recorded != now else { return nil }
    let changes = now.difference(from: recorded)
    let all = changes.map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "    - \(line)")
      case .insert(let offset, let line, _): (offset, "    + \(line)")
      }
    }
    let sorted = all.sorted { $0.0 < $1.0 }.map(\.1)
    let rest = sorted.count - Self.limit
    lines = Array(sorted.prefix(Self.limit)) + (rest > 0 ? ["    … \(rest) more"] : [])
  }
}
