import BreatheCore
import BreatheSystem

/// The quiet end of a session: what was done stays on the screen until a key, or for a while.
struct DoneScreen {
  let clock: any SessionClock
  var input: any SessionInput
  var stage: TerminalStage
  let tally: Tally
  let before: Ratings?
  let after: Ratings?

  /// Long enough to come back to; what it says is printed afterwards as well.
  private static let length = Duration.seconds(10)

  /// Answers the signal that ended it, if one did.
  mutating func show() -> Int32? {
    var end = clock.reading().awake + Self.length
    while true {
      do throws(OutputClosed) {
        try stage.showDone(tally, before: before, after: after)
      } catch {
        return error.signal
      }
      switch input.next(until: end) {
      case .deadline, .key: return nil
      case .ended(let signal): return signal
      case .resumed:
        stage.refresh()
        end = clock.reading().awake + Self.length
      case .resized: stage.refresh()
      case .suspending, .drained, .called, .text: break
      }
    }
  }
}
