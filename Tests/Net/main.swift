// Usage: net PATH-TO-BREATHE [--record] [--once] [--only PART-OF-A-NAME] [--width THREADS]
//
// Plays every script with the program and compares what comes of it with what was recorded; ends
// with status 1 if anything differs. What differs is played again, unless `--once` says otherwise:
// a machine with much else to do may be late for once.

import Foundation

guard let usage = Usage(CommandLine.arguments.dropFirst()) else {
  print("usage: net PATH-TO-BREATHE [--record] [--once] [--only PART-OF-A-NAME] [--width THREADS]")
  exit(EX_USAGE)
}
let net = Net(usage: usage)
do {
  exit(try net.run() ? EXIT_SUCCESS : EXIT_FAILURE)
} catch {
  print(error)
  exit(EX_SOFTWARE)
}
