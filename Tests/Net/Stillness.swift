import Glibc
import PseudoTerminal
import TestSupport

/// A program at rest: it sleeps, and has written nothing for a while. One that waits for a processor
/// on a busy machine does not sleep.
struct Stillness {
  private static let length = Duration.milliseconds(160)
  private static let look = Duration.milliseconds(20)

  let terminal: PseudoTerminal

  func wait() throws {
    let deadline = Timestamp.now + .patience
    var start = Timestamp.now
    var count = terminal.screen.bytes.count
    while Timestamp.now - start < Self.length {
      guard Timestamp.now < deadline else { throw NeverStill() }
      do {
        try terminal.read(within: Self.look) { $0.bytes.count > count }
      } catch let unmet as Unmet {
        if case .ended = unmet.reason { return }
      }
      guard terminal.screen.bytes.count == count, isAsleep else {
        (start, count) = (.now, terminal.screen.bytes.count)
        continue
      }
    }
  }

  private var isAsleep: Bool {
    let line = (try? lines(of: "/proc/\(terminal.processIdentifier)/stat"))?.first ?? ""
    // After the name, which is in parentheses and may have some itself.
    let state = line.split(separator: ")").last?.split(separator: " ").first
    return state != "R" && state != "D"
  }

  struct NeverStill: Error, CustomStringConvertible {
    var description: String { "the screen does not come to rest" }
  }
}
