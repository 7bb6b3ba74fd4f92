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
  _ visual: Pacing.Visual, in glyphs: Pacing.Glyphs = .ascii, isColoured: Bool = true,
  _ budgets: [Pacing.Budget]
) -> Measurement {
  let finer = glyphs == .ascii ? "" : "-\(glyphs.rawValue)"
  return Measurement("\(visual.rawValue)\(finer)\(isColoured ? "" : "-without-colour")") {
    try Pacing(
      program: $0, visual: visual, glyphs: glyphs, isColoured: isColoured, budgets: budgets
    ).measure()
  }
}

var measurements = [
  Measurement("first-frame") { try FirstFrame(program: $0).measure() },
  Measurement("start") { try Instructions(program: $0).measure() },
  pacing(.orb, orbBudgets),
  pacing(.orb, isColoured: false, orbBudgets),
  pacing(.orb, in: .blocks, orbBudgets),
  pacing(.orb, in: .braille, orbBudgets),
  pacing(.wave, orbBudgets),
  pacing(.wave, in: .braille, orbBudgets),
  pacing(.box, orbBudgets),
  pacing(.box, in: .braille, orbBudgets),
  pacing(.bar, [.init(size: small, output: 500), .init(size: large)]),
  pacing(.figure, [.init(size: small), .init(size: large)]),
  pacing(.words, [.init(size: small), .init(size: large)]),
  Measurement("idle") { try Lateness(program: $0, budget: 2).measure() },
  Measurement("busy") { try Lateness(program: $0, busy: 8).measure() },
  Measurement("drift") { try Drift(program: $0).measure() },
  Measurement("frozen-sound") {
    try Lateness(program: $0, freezesSound: true, budget: 50).measure()
  },
  Measurement("onsets") { try SoundOnsets(program: $0).measure() },
  Measurement("tones") { try SoundUse(program: $0, sound: "tones", budget: 0.1).measure() },
  Measurement("glide") { try SoundUse(program: $0, sound: "glide", budget: 0.3).measure() },
  Measurement("ocean") { try SoundUse(program: $0, sound: "ocean", budget: 0.3).measure() },
  Measurement("render-tones") { try RenderedSound(program: $0, sound: "tones").measure() },
  Measurement("render-glide") { try RenderedSound(program: $0, sound: "glide").measure() },
  Measurement("render-ocean") { try RenderedSound(program: $0, sound: "ocean").measure() },
  Measurement("size") { try BinarySize(program: $0).measure() },
  Measurement("check") { try CheckedFiles(program: $0).measure() },
  Measurement("journal") { try LongJournal(program: $0).measure() },
  Measurement("append") { _ in try Appending().measure() },
]

let names = measurements.map(\.name)
guard let usage = Usage(Array(CommandLine.arguments.dropFirst()), names: names) else {
  tell("usage: bench PATH-TO-BREATHE [--only \(names.joined(separator: "|"))]")
  exit(EX_USAGE)
}

if usage.only == nil { tell("This takes about 31 minutes, on a machine with nothing else to do.") }
let machine = try Machine.dated()
measurements.removeAll { usage.only != nil && usage.only != $0.name }
// Other work on the machine can make a program slow, but nothing can make it fast: what is missed is
// measured again when all else has been, and that may be another moment.
for attempt in 1...3 {
  for index in measurements.indices where attempt == 1 || measurements[index].isToBeRepeated {
    measurements[index].make(for: usage.program, attempt: attempt)
  }
}
print("\(Table(measurements))\n\nMeasured on \(machine).")
exit(measurements.contains(where: \.isToBeRepeated) ? EXIT_FAILURE : EXIT_SUCCESS)
