import Glibc

/// The error code of a system call that failed.
struct SystemError: Error, Equatable {
  var code: Int32

  static let notFound = SystemError(code: ENOENT)
  static let exists = SystemError(code: EEXIST)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let denied = SystemError(code: EACCES)
  static let brokenPipe = SystemError(code: EPIPE)
  static let tooLarge = SystemError(code: EFBIG)
  static let diskFull = SystemError(code: ENOSPC)
  static let diskFailed = SystemError(code: EIO)

  /// Returns what `call` returns, and throws if that is negative. Calls again after a signal.
  @discardableResult
  static func check<Answer: SignedInteger>(_ call: () -> Answer) throws(SystemError) -> Answer {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
  }
}
