// Measures a built `breathe` against the budgets of the design, one thing after the other, and
// ends with status 1 when one of them does not hold.

import Glibc
import PseudoTerminal

typealias Measurement = (name: String, measure: (_ program: String) throws -> [Row])

let measurements: [Measurement] = [
  ("size", { try BinarySize(program: $0).measure() }),
  ("first-frame", { try FirstFrame(program: $0).measure() }),
  ("check", { try CheckedFiles(program: $0).measure() }),
  (
    "session-80x24",
    {
      try WholeSession(
        program: $0, size: .init(columns: 80, rows: 24), processorBudget: 0.10, outputBudget: 4
      ).measure()
    }
  ),
  (
    "session-100x40",
    {
      try WholeSession(
        program: $0, size: .init(columns: 100, rows: 40), processorBudget: 0.20, outputBudget: 8
      ).measure()
    }
  ),
]

let names = measurements.map(\.name)
guard let usage = Usage(Array(CommandLine.arguments.dropFirst()), names: names) else {
  let message = "usage: bench PATH-TO-BREATHE [--only \(names.joined(separator: "|"))]\n"
  _ = write(STDERR_FILENO, message, message.utf8.count)
  exit(EX_USAGE)
}

var holds = true
for (name, measure) in measurements where usage.only == nil || usage.only == name {
  do {
    for row in try measure(usage.program) {
      print(row.line)
      holds = holds && row.holds
    }
  } catch {
    print("\(name): \(error)")
    holds = false
  }
  // A session takes more than a minute, and the output may go to a file that somebody watches.
  fflush(nil)
}
exit(holds ? EXIT_SUCCESS : EXIT_FAILURE)
