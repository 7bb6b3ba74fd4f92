import Glibc

/// Locks last until the file is closed. Only programs that lock it too heed them. A file system that
/// has none says so with an error that `isUnsupported`.
extension File {
  /// Returns whether it got the lock, at once. A shared one leaves room for others of its kind.
  package func tryLock(shared: Bool = false) throws(SystemError) -> Bool {
    if flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemError(code: errno) }
    return false
  }

  /// Returns whether it got the lock before `limit`.
  package func lock(
    shared: Bool = false, until limit: ContinuousClock.Instant
  ) throws(SystemError) -> Bool {
    while try !tryLock(shared: shared) {
      guard ContinuousClock.now < limit else { return false }
      // The kernel has no lock with a time limit.
      usleep(2000)
    }
    return true
  }

  package func unlock() {
    flock(descriptor, LOCK_UN)
  }
}
