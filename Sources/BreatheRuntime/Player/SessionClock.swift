import BreatheCore

/// What time it is for a session.
public protocol SessionClock {
  func reading() -> ClockReading
}

/// The machine's clocks.
public struct SystemClock: SessionClock {
  private let awakeStart = SuspendingClock.now
  private let realStart = ContinuousClock.now

  public init() {}

  public func reading() -> ClockReading {
    ClockReading(
      awake: awakeStart.duration(to: .now), real: realStart.duration(to: .now))
  }
}
