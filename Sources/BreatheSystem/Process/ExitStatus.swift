/// What the program tells the shell when it ends. The numbers from 64 on are those of sysexits.h.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case completed = 0
  case usage = 64
  case badData = 65
  case notFound = 66
  /// The journal or another file could not be written.
  case notWritten = 74
  case refusedForSafety = 77
  /// The person stopped the session: q or Ctrl-C.
  case stopped = 130
}
