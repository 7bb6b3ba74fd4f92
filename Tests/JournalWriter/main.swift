// Usage: journal-writer JOURNAL [COUNT [go-on]]
//
// Appends entries to a journal, COUNT of them or for as long as it lives, and prints the id of each
// on a line of its own once the append has answered. At one that fails it ends with 74; told to go on,
// it tells the id that failed on standard error, and goes on.

import BreatheApp
import BreatheCore
import BreatheSystem
import Glibc

/// Written at once: what is printed has to have happened, and nothing may be held back by a kill.
func tell(_ text: String, _ descriptor: Int32) {
  let bytes = Array("\(text)\n".utf8)
  if write(descriptor, bytes, bytes.count) < 0 { exit(EX_IOERR) }
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else { exit(EX_USAGE) }
let journal = JournalFile(path: arguments[1])
let goesOn = arguments.dropFirst(3).first == "go-on"
var left = arguments.count > 2 ? Int(arguments[2]) ?? 0 : Int.max
while left > 0 {
  left -= 1
  let id = (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  let entry = Entry(
    id: id, session: "478", title: "4-7-8 breath", hash: fnv1a64(id.utf8), start: time(nil),
    offset: 3600, zone: "Europe/Amsterdam", planned: 76, active: 76, paused: 0,
    outcome: .completed, cycles: 4, steps: 1, pace: 1, program: "0.1.0")
  do throws(JournalProblem) {
    try journal.append(entry)
  } catch {
    guard goesOn else {
      tell("\(error)", STDERR_FILENO)
      exit(ExitStatus.notWritten.rawValue)
    }
    tell(id, STDERR_FILENO)
    continue
  }
  tell(id, STDOUT_FILENO)
}
