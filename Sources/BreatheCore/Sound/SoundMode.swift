/// How a session sounds.
package enum SoundMode: String, CaseIterable, Sendable {
  /// A short cue at each boundary.
  case tones
  /// A quiet tone that rises and falls with the breath; cues where it can't tell what changes.
  case glide
  /// The sea, which comes and goes with the breath; cues where it can't tell what changes.
  case ocean
  /// A short cue at each boundary, and a soft tick at each second of a hold.
  case tick

  /// The breath is told by what sounds with it, and needs no cues.
  var followsBreath: Bool { self == .glide || self == .ocean }
}
