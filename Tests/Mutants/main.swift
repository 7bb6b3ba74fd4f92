// Usage: mutants [PART-OF-A-NAME …]
//
// Puts mistakes into a copy of the package (.build/mutants), one after the other, and runs the tests
// that should notice each. Ends with status 1 if one is not noticed, or could not be tried.

import Foundation

let parts = CommandLine.arguments.dropFirst()
let chosen = Mutant.all.filter { mutant in
  parts.isEmpty || parts.contains { mutant.name.contains($0) }
}
guard !chosen.isEmpty else {
  print("usage: mutants [PART-OF-A-NAME …]")
  Mutant.all.forEach { print("  " + $0.name) }
  exit(EX_USAGE)
}
do {
  exit(try Trial(chosen).run() ? EXIT_SUCCESS : EXIT_FAILURE)
} catch {
  print(error)
  exit(EX_SOFTWARE)
}
