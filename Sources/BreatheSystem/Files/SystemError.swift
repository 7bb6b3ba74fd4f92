import Glibc

/// The error code of a system call that failed.
package struct SystemError: Error, Equatable {
  package var code: Int32

  package init(code: Int32) {
    self.code = code
  }

  package static let notFound = SystemError(code: ENOENT)
  package static let exists = SystemError(code: EEXIST)
  package static let notAFolder = SystemError(code: ENOTDIR)
  package static let denied = SystemError(code: EACCES)
  /// What was asked for is not known here at all: it has not failed, and nothing is amiss.
  package var isUnsupported: Bool { [ENOSYS, EOPNOTSUPP, EINVAL, ENOLCK].contains(code) }

  static let wouldBlock = SystemError(code: EAGAIN)
  static let brokenPipe = SystemError(code: EPIPE)
  package static let tooLarge = SystemError(code: EFBIG)
  static let diskFull = SystemError(code: ENOSPC)
  package static let diskFailed = SystemError(code: EIO)

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
