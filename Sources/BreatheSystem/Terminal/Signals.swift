import CSystem
import Glibc

/// The signals that end, stop, continue or resize the program, read one by one from a pipe.
package final class Signals {
  let descriptor: Int32

  /// Catches them from now on, until the value goes away. There is one at a time.
  package init() {
    descriptor = csystem_signals_open()
  }

  deinit {
    csystem_signals_close()
  }

  /// The next one that has come in, if any.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// The next one that ends the program, if any, for work that nobody watches: on the way there, it
  /// is stopped and goes on as it would be without us.
  package func toEnd() -> Int32? {
    while let signal = next() {
      switch signal {
      case SIGTSTP: Self.stop(wholeJob: false)
      case SIGCONT, SIGWINCH: break
      default: return signal
      }
    }
    return nil
  }

  /// Stops the program as SIGTSTP would have, or all of its job as Ctrl-Z at the terminal does. Returns
  /// when it was continued.
  static func stop(wholeJob: Bool) {
    csystem_raise_default(SIGTSTP, wholeJob ? 1 : 0)
  }

  /// Ends the program as `signal` would have.
  package static func end(by signal: Int32) {
    csystem_raise_default(signal, 0)
  }
}
