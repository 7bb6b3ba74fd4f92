import Glibc

/// Something to measure, the name by which it can be asked for alone, and what came of it.
struct Measurement {
  let name: String
  private let measure: (_ program: String) throws -> [Row]
  private(set) var rows: [Row] = []
  /// There are no numbers.
  private(set) var hasFailed = false

  init(_ name: String, measure: @escaping (_ program: String) throws -> [Row]) {
    self.name = name
    self.measure = measure
  }

  var isToBeRepeated: Bool { isMissed || hasFailed }

  var isMissed: Bool { rows.contains(where: \.isMissed) }

  /// Measures, whatever came of it before.
  mutating func make(for program: String, attempt: Int) {
    tell("\(name), try \(attempt)")
    hasFailed = false
    do {
      rows = try measure(program)
    } catch {
      tell("  \(error)")
      rows = []
      hasFailed = true
    }
    for index in rows.indices {
      rows[index].attempt = attempt
      tell("  " + rows[index].cells.filter { !$0.isEmpty }.joined(separator: "   "))
    }
  }
}

/// Tells how far it is, apart from the table.
func tell(_ line: String) {
  let line = line + "\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
}
