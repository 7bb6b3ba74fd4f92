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

  /// What it is, for the help of the options.
  package var about: String {
    switch self {
    case .tones: "short cues"
    case .glide: "a tone that follows the breath"
    case .ocean: "the sea, which follows the breath"
    case .tick: "short cues, and a tick at each second of a hold"
    }
  }

  /// The breath is told by what sounds with it, and needs no cues.
  var followsBreath: Bool { self == .glide || self == .ocean }

  /// What of it sounds with the breath of a segment, whose samples these are; nil where that is
  /// nothing.
  func sound(of segment: Segment, samples: Range<Int>) -> (any BreathSound)? {
    guard segment.isFollowed else { return nil }
    switch self {
    case .tones, .tick: return nil
    case .glide:
      let duration = Double(samples.count) / Double(Soundtrack.rate)
      return Glide(segment.breathLevel, duration: duration)
    case .ocean: return Surf(segment.breathLevel, samples: samples)
    }
  }
}

/// What sounds with the breath through one segment.
protocol BreathSound: Sendable {
  /// Adds its samples in `range`, counted from the beginning of the segment, to `samples`, the first
  /// of them at `offset`.
  func add(_ range: Range<Int>, to samples: inout MutableSpan<Float>, at offset: Int)
}

extension Segment {
  /// It has a breath to follow, and lasts long enough to fade in and out.
  fileprivate var isFollowed: Bool {
    duration >= Timeline.shortestWithCue && (phase != nil || exercise?.pacesBreath == true)
      && activity != .posture
  }
}
