// Usage: short-breathing FILE
//
// Runs a session file as breathe does, but the five minutes of breathing that ship take a second, so
// that what comes after them can be seen.

import BreatheCore
import BreatheRuntime
import FoundationEssentials
import Glibc

let breathing = """
  breathe: 1
  id: belly-5min
  title: Short breathing
  settle: 0.1s
  steps:
    - breathe: 0.5-0.5
      cycles: 1
  """

guard let path = CommandLine.arguments.dropFirst().first else { exit(EX_USAGE) }
let environment = ProcessInfo.processInfo.environment
let library = SessionLibrary(
  shipped: [("belly-5min", breathing)], added: AddedSessions(environment: environment))
let practice = Practice(
  library: library, journal: JournalFile(environment: environment),
  console: Console(locale: LocaleSettings(environment: environment)), environment: environment,
  options: RunOptions(), program: "0.1.0")
exit(practice.run(try library.find(path)).rawValue)
