import BreatheCore
import Testing

@Suite struct `Durations as the screen shows them` {
  @Test(arguments: [
    (0, 0), (1, 1), (999, 1), (1000, 1), (1001, 2), (3999, 4), (4000, 4), (4001, 5), (-1, 0),
    (-5000, 0),
  ]) func `seconds left are rounded up and never negative`(milliseconds: Int, seconds: Int) {
    #expect(Duration.milliseconds(milliseconds).secondsLeft == seconds)
  }

  @Test func `the smallest time left is still a second`() {
    #expect(Duration(secondsComponent: 0, attosecondsComponent: 1).secondsLeft == 1)
    #expect(Duration(secondsComponent: 4, attosecondsComponent: 1).secondsLeft == 5)
  }

  @Test(arguments: [
    (0, "0:00"), (1, "0:01"), (59, "0:59"), (60, "1:00"), (76, "1:16"), (600, "10:00"),
    (3599, "59:59"), (3600, "1:00:00"), (3725, "1:02:05"), (36_000, "10:00:00"),
    (86_400, "24:00:00"), (-3, "0:00"),
  ]) func `a clock shows hours only when there are any`(seconds: Int, text: String) {
    #expect(Duration.seconds(seconds).clockText == text)
  }

  @Test func `a clock rounds up like the seconds left`() {
    #expect(Duration.milliseconds(59_001).clockText == "1:00")
    #expect(Duration.milliseconds(59_000).clockText == "0:59")
  }

  @Test func `a duration in seconds keeps its fraction`() {
    #expect(Duration.milliseconds(5250).inSeconds == 5.25)
    #expect(Duration.milliseconds(-500).inSeconds == -0.5)
    #expect(Duration.zero.inSeconds == 0)
  }
}
