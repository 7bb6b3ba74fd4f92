// Usage: short-breathing FILE
//
// Runs a session file as breathe does, but the five minutes of breathing that ship take a second, so
// that what comes after them can be seen.

import BreatheApp
import BreatheSystem

let breathing = """
  breathe: 1
  id: belly-5min
  title: Short breathing
  settle: 0.1s
  steps:
    - breathe: 0.5-0.5
      cycles: 1
  """

var world = World.live()
world.shipped = [("belly-5min", breathing)]
App.run(in: world).perform()
