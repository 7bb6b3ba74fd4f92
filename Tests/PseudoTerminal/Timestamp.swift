import Glibc

/// A point on CLOCK_MONOTONIC, in nanoseconds since boot.
///
/// Not a `SuspendingClock.Instant`, because it has to travel between processes as a number.
public struct Timestamp: Comparable, Hashable, Sendable {
  public var nanoseconds: Int64

  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  public static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Timestamp(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  public static func + (time: Timestamp, span: Duration) -> Timestamp {
    let (seconds, attoseconds) = span.components
    return Timestamp(
      nanoseconds: time.nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
    .nanoseconds(later.nanoseconds - earlier.nanoseconds)
  }

  /// The time left until this point, as `poll` wants it: whole milliseconds, rounded up so that
  /// the point has passed when `poll` returns; 0 when it has passed already.
  var pollTimeout: Int32 {
    let left = nanoseconds - Timestamp.now.nanoseconds
    return left <= 0 ? 0 : Int32(clamping: (left + 999_999) / 1_000_000)
  }
}
