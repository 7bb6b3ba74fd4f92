// Measures a built `breathe` against the budgets of the design, one thing after the other, prints
// them as a table, and ends with status 1 when one of them is missed.

import Glibc
import PseudoTerminal

let small = PseudoTerminal.Size(columns: 80, rows: 24)
let large = PseudoTerminal.Size(columns: 100, rows: 40)
let orbBudgets: [Pacing.Budget] = [
  .init(size: small, processor: 0.10, output: 4_000),
  .init(size: large, processor: 0.20, output: 8_000),
]

func pacing(
  _ visual: Pacing.Visual, isColoured: Bool = true, _ budgets: [Pacing.Budget]
) -> Measurement {
  Measurement("\(visual.rawValue)\(isColoured ? "" : "-without-colour")") {
    try Pacing(program: $0, visual: visual, isColoured: isColoured, budgets: budgets).measure()
  }
}

let measurements = [
  Measurement("first-frame") { try FirstFrame(program: $0).measure() },
  pacing(.orb, orbBudgets),
  pacing(.orb, isColoured: false, orbBudgets),
  pacing(.bar, [.init(size: small, output: 500), .init(size: large)]),
  pacing(.figure, [.init(size: small), .init(size: large)]),
  pacing(.words, [.init(size: small), .init(size: large)]),
  Measurement("idle") { try Lateness(program: $0, budget: 2).measure() },
  Measurement("busy") { try Lateness(program: $0, busy: 8).measure() },
  Measurement("drift") { try Drift(program: $0).measure() },
  Measurement("size") { try BinarySize(program: $0).measure() },
  Measurement("check") { try CheckedFiles(program: $0).measure() },
]

let names = measurements.map(\.name)
guard let usage = Usage(Array(CommandLine.arguments.dropFirst()), names: names) else {
  tell("usage: bench PATH-TO-BREATHE [--only \(names.joined(separator: "|"))]")
  exit(EX_USAGE)
}

if usage.only == nil { tell("This takes about 13 minutes, on a machine with nothing else to do.") }
let machine = try Machine.dated()
var table = Table()
var holds = true
for measurement in measurements where usage.only == nil || usage.only == measurement.name {
  do {
    let rows = try measurement.rows(for: usage.program)
    table.add(rows)
    holds = holds && !rows.contains(where: \.isMissed)
  } catch {
    tell("\(measurement.name): \(error)")
    table.addFailure(of: measurement.name)
    holds = false
  }
}
print("\(table)\n\nMeasured on \(machine).")
exit(holds ? EXIT_SUCCESS : EXIT_FAILURE)
