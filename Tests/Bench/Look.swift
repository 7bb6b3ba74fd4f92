import Glibc
import PseudoTerminal

/// How far a program is that runs in a terminal.
struct Look {
  var time = Timestamp.now
  /// Time that the processor has worked for it.
  var processor: Duration
  /// What it has written.
  var bytes: Int

  init(at terminal: PseudoTerminal) throws {
    var clock = clockid_t()
    let code = clock_getcpuclockid(terminal.processIdentifier, &clock)
    guard code == 0 else { throw SystemFailure("clock_getcpuclockid", code: code) }
    var used = timespec()
    guard clock_gettime(clock, &used) == 0 else { throw SystemFailure("clock_gettime") }
    processor = .seconds(used.tv_sec) + .nanoseconds(used.tv_nsec)
    bytes = terminal.screen.bytes.count
  }
}
