import BreatheCore

/// What time it is for a session.
package protocol SessionClock {
  func reading() -> ClockReading
}

/// The machine's clocks.
package struct SystemClock: SessionClock, Sendable {
  private let awakeStart = SuspendingClock.now
  private let realStart = ContinuousClock.now
  /// How fast they go for the session: 1, or more for a preview.
  let speed: Double

  package init(speed: Double = 1) {
    self.speed = speed
  }

  package func reading() -> ClockReading {
    let reading = ClockReading(
      awake: awakeStart.duration(to: .now), real: realStart.duration(to: .now))
    guard speed != 1 else { return reading }
    return ClockReading(awake: reading.awake * speed, real: reading.real * speed)
  }

  /// How long it takes until the awake clock reads `deadline`.
  func wallTime(until deadline: Duration) -> Duration {
    let left = deadline - reading().awake
    return speed == 1 ? left : left / speed
  }
}
