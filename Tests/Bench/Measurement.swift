import Glibc

/// Something to measure, and the name by which it can be asked for alone.
struct Measurement {
  var name: String
  private let measure: (_ program: String) throws -> [Row]

  init(_ name: String, measure: @escaping (_ program: String) throws -> [Row]) {
    self.name = name
    self.measure = measure
  }

  private static let tries = 3

  /// The rows of the first try in which none is missed, or else of the last: other work on the
  /// machine can make a program slow, but nothing can make it fast.
  func rows(for program: String) throws -> [Row] {
    var rows: [Row] = []
    for attempt in 1...Self.tries {
      tell("\(name), try \(attempt)")
      rows = try measure(program)
      for index in rows.indices {
        rows[index].attempt = attempt
        tell("  " + rows[index].cells.filter { !$0.isEmpty }.joined(separator: "   "))
      }
      if !rows.contains(where: \.isMissed) { break }
    }
    return rows
  }
}

/// Tells how far it is, apart from the table.
func tell(_ line: String) {
  let line = line + "\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
}
