// Usage: short-breathing FILE
//
// Runs a session file as breathe does, but the five minutes of breathing that ship take a second, so
// that what comes after them can be seen.

import BreatheApp
import BreatheSystem
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
var world = World.live()
world.shipped = [("belly-5min", breathing)]
App.run([path], in: world).perform()
