import Glibc

/// How the program ends.
package struct Exit: Error, Equatable, Sendable {
  package var status: ExitStatus
  /// The signal that ended it, to be raised again when everything is put away.
  package var signal: Int32?

  package init(_ status: ExitStatus, signal: Int32? = nil) {
    self.status = status
    self.signal = signal
  }

  /// Ends the process.
  package func perform() -> Never {
    if let signal { Signals.end(by: signal) }
    exit(status.rawValue)
  }
}
