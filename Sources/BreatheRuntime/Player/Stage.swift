import BreatheCore

/// Where a session is shown.
public protocol Stage {
  /// Shows where `playback` is. `entered` is the segment that has begun since the last time, if one
  /// has.
  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed)

  /// When there is next something to show, in timeline time, while nobody does anything.
  func nextLook(after time: Duration, in timeline: Timeline) -> Duration

  /// The terminal was resized, or may show something else: all of it is to be shown again.
  mutating func refresh()

  /// Gives the terminal back to the shell for a while, and takes it again.
  mutating func leave()
  mutating func enter()
}

/// Nobody can see the output any more.
public struct OutputClosed: Error, Equatable {
  /// The signal that says so: `SIGPIPE` for a pipe, `SIGHUP` for a terminal.
  public var signal: Int32
}
