import Glibc
import PseudoTerminal

/// How late what begins is on the screen.
struct Lateness {
  var program: String
  /// How many other programs want a processor all the time.
  var busy = 0
  /// It is heard on a sound server that freezes.
  var freezesSound = false
  /// The most that 99 of 100 may be late, in milliseconds.
  var budget: Double?

  func measure() throws -> [Row] {
    let others = try (0..<busy).map { _ in
      try PseudoTerminal(Launch("sh", ["-c", "while :; do :; done"]))
    }
    let (late, isAhead) = try withExtendedLifetime(others) {
      try aheadOfOthers { isAhead in
        let server = freezesSound ? try SoundServer() : nil
        return (try Pulse(program: program, breaths: 30, server: server).play(), isAhead)
      }
    }
    // Tells how idle, or how busy, the machine really was.
    var load = 0.0
    getloadavg(&load, 1)
    let circumstances =
      freezesSound
      ? "with a frozen sound server" : busy == 0 ? "idle" : "beside \(busy) busy programs"
    let what = "boundary lateness \(circumstances)"
    let reader = isAhead ? "" : " (read without priority)"
    return [(50, "p50"), (99, "p99"), (100, "max")].map { percent, name in
      Row(
        what: "\(what), \(name)\(reader)", value: late.percentile(percent).inMilliseconds,
        unit: "ms", budget: percent == 99 ? budget : nil)
    } + [Row(what: "\(what), load average", value: load, unit: "programs")]
  }
}
