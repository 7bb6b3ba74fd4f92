import BreatheCore
import BreatheSystem

/// Where a session is shown.
package protocol Stage {
  /// Shows where `playback` is. `entered` is the segment that has begun since the last time, if one
  /// has.
  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed)

  /// When there is next something to show, in timeline time, while nobody does anything.
  func nextLook(after time: Duration, in timeline: Timeline) -> Duration

  /// Takes a key that is about how `segment`, which is shown, looks; answers whether it is one.
  mutating func perform(_ key: Key, at segment: Segment) -> Bool

  /// Tells the person something that is not of the session, for a while of timeline time.
  mutating func tell(_ notice: String, for length: Duration)

  /// Tells where `playback` is after a jump; or, if it could not go on, that this was the last place.
  mutating func tellPlace(of playback: Playback, isLast: Bool)

  /// Rings the terminal's bell.
  mutating func ring()

  /// The terminal was resized, or may show something else: all of it is to be shown again.
  mutating func refresh()

  /// Nothing is to be heard until it is shown again.
  mutating func hush()
}
