// Usage: net PATH-TO-BREATHE [--record] [--once] [--only PART-OF-A-NAME] [--width THREADS]
//
// Plays every script and compares the results with the recorded ones; ends with status 1 if any
// differs. A script that differs is played again, since a busy machine may be late once; not with
// `--once`.

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
