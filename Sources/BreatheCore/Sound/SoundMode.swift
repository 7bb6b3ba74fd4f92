/// How a session sounds.
public enum SoundMode: String, CaseIterable, Sendable {
  /// A short cue at each boundary.
  case tones
  /// A quiet tone that rises and falls with the breath; cues where it can't tell what changes.
  case glide
}
