import BreatheCore
import TestSupport
import Testing

@testable import BreatheSystem

@Suite("The machine's clocks", .waitsForPrograms, .serialized)
struct SystemClockTests {
  @Test("Both begin at nothing and never go back", arguments: [1, 20, 100.0])
  func beginning(speed: Double) {
    let clock = SystemClock(speed: speed)
    var last = clock.reading()
    #expect(last.awake >= .zero && last.awake < .seconds(5) * speed)
    for _ in 1...1000 {
      let reading = clock.reading()
      #expect(reading.awake >= last.awake && reading.real >= last.real)
      last = reading
    }
  }

  @Test("For a preview they go as many times as fast", arguments: [1, 2.5, 20, 100])
  func speed(_ speed: Double) {
    let wall = ContinuousClock()
    let start = wall.now
    let clock = SystemClock(speed: speed)
    // Between these the clock is read, so that it can't be far from either.
    let before = start.duration(to: wall.now)
    while start.duration(to: wall.now) < .milliseconds(2) {}
    let first = start.duration(to: wall.now)
    let reading = clock.reading()
    let last = start.duration(to: wall.now)
    #expect(reading.real >= (first - before) * speed && reading.real <= last * speed)
    #expect(reading.awake >= (first - before) * speed * 0.99)
    #expect(reading.awake <= last * speed * 1.01)
  }

  @Test("A wait for a deadline is as many times as short", arguments: [1, 20, 100.0])
  func wallTime(speed: Double) {
    let clock = SystemClock(speed: speed)
    let left = clock.wallTime(until: .seconds(100))
    #expect(left <= .seconds(100) / speed && left > .seconds(100) / speed - .seconds(5))
    #expect(clock.wallTime(until: .zero) <= .zero, "what has passed is not waited for")
  }

  // In a process of its own, because signals are caught for all of one.
  @Test(
    "Waiting for input takes the wall's time, and not the session's", arguments: [1, 20, 100.0])
  func waiting(speed: Double) async {
    await #expect(processExitsWith: .success) { [speed] in
      let clock = SystemClock(speed: speed)
      let input = SystemInput(terminal: nil, signals: Signals(), clock: clock)
      let deadline = clock.reading().awake + .milliseconds(20) * speed
      let time = ContinuousClock().measure {
        #expect(input.next(until: deadline) == .deadline)
      }
      #expect(clock.reading().awake >= deadline)
      #expect(time >= .milliseconds(15))
    }
  }
}
