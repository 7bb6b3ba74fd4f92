import BreatheCore
import CSystem
import Glibc

/// Where a session is shown.
public protocol Stage {
  /// Shows where `playback` is. `entered` is the segment that has begun since the last time, if one
  /// has.
  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed)

  /// When there is next something to show, in timeline time, while nobody does anything.
  func nextLook(after time: Duration, in timeline: Timeline) -> Duration

  /// Takes a key that is about how `segment`, which is shown, looks; answers whether it is one.
  mutating func perform(_ key: Key, at segment: Segment) -> Bool

  /// Tells the person something that is not of the session, or, with nil, no longer.
  mutating func tell(_ notice: String?)

  /// Rings the terminal's bell.
  mutating func ring()

  /// The terminal was resized, or may show something else: all of it is to be shown again.
  mutating func refresh()

  /// Gives the terminal back to the shell for a while, and takes it again.
  mutating func leave()
  mutating func enter()
}

extension Stage {
  /// Stops the program as Ctrl-Z does, it alone or all of its job, until the shell continues it.
  mutating func suspend(wholeGroup: Bool) {
    leave()
    csystem_raise_default(SIGTSTP, wholeGroup ? 1 : 0)
    enter()
  }
}

/// Nobody can see the output any more.
public struct OutputClosed: Error, Equatable {
  /// The signal that says so: `SIGPIPE` for a pipe, `SIGHUP` for a terminal.
  public var signal: Int32
}
