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

/// What the program tells the shell when it ends. The numbers from 64 on are those of sysexits.h.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case completed = 0
  case usage = 64
  case badData = 65
  case notFound = 66
  /// A mistake in the program itself.
  case internalError = 70
  /// The journal or another file could not be written.
  case notWritten = 74
  case refusedForSafety = 77
  /// The person stopped the session: q or Ctrl-C.
  case stopped = 130
}
