import Glibc

/// How much of the processor something takes, which a busy machine doesn't change.
public enum ProcessorTime {
  /// The time that this thread computes in `body`, in its own code and in the system's.
  public static func taken(_ body: () throws -> Void) rethrows -> Duration {
    let start = now
    try body()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
