import BreatheCore
import BreatheSystem
import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: SessionClock, Sendable {
  /// Any number will do for a beginning, and this is no round one.
  private static let beginning = ClockReading(awake: .seconds(1234.5), real: .seconds(98765))

  private let current = Mutex(ManualClock.beginning)

  package init() {}

  package var now: ClockReading { current.withLock(\.self) }

  package func reading() -> ClockReading { now }

  /// Time awake since the clock was made.
  package var elapsed: Duration { now.awake - Self.beginning.awake }

  /// The awake clock's reading at `elapsed`.
  package func reading(at elapsed: Duration) -> Duration { Self.beginning.awake + elapsed }

  package func move(to awake: Duration) {
    pass(max(.zero, awake - now.awake))
  }

  package func pass(_ time: Duration) {
    current.withLock {
      $0.awake += time
      $0.real += time
    }
  }

  /// The machine was suspended.
  package func suspend(_ time: Duration) {
    current.withLock { $0.real += time }
  }
}
