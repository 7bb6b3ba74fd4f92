import BreatheCore
import Glibc

/// The quiet end of a session: what was done stays on the screen until a key, or for a while.
struct DoneScreen {
  let clock: SystemClock
  let input: SystemInput
  var stage: TerminalStage
  let tally: Tally

  /// Long enough to come back to; what it says is printed afterwards as well.
  private static let length = Duration.seconds(10)

  /// Answers the signal that ended it, if one did.
  mutating func show() -> Int32? {
    var end = clock.reading().awake + Self.length
    while true {
      do throws(OutputClosed) {
        try stage.showDone(tally)
      } catch {
        return error.signal
      }
      let event = input.next(until: end)
      if let signal = event.ending { return signal }
      switch event {
      case .deadline: return nil
      case .key(.control("z")):
        stage.suspend(wholeGroup: true)
        end = clock.reading().awake + Self.length
      case .key: return nil
      case .signal(SIGTSTP):
        stage.suspend(wholeGroup: false)
        end = clock.reading().awake + Self.length
      case .signal(SIGCONT): stage.enter()
      case .signal(SIGWINCH): stage.refresh()
      case .signal, .closed, .drained, .called: break
      }
    }
  }
}
