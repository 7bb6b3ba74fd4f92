/// What sounds with the breath through one segment.
enum BreathSound: Equatable, Sendable {
  case glide(Glide)
  case surf(Surf)

  /// What `mode` lets be heard of a segment, whose samples these are; nil where that is nothing.
  init?(_ segment: Segment, samples: Range<Int>, mode: SoundMode) {
    guard segment.isFollowed else { return nil }
    switch mode {
    case .tones, .tick: return nil
    case .glide:
      let duration = Double(samples.count) / Double(Soundtrack.rate)
      self = .glide(Glide(segment.breathLevel, duration: duration))
    case .ocean: self = .surf(Surf(segment.breathLevel, samples: samples))
    }
  }

  /// Adds its samples in `range`, counted from the beginning of the segment, to `samples`, the first
  /// of them at `offset`.
  func add(_ range: Range<Int>, to samples: inout MutableSpan<Float>, at offset: Int) {
    switch self {
    case .glide(let glide): glide.add(range, to: &samples, at: offset)
    case .surf(let surf): surf.add(range, to: &samples, at: offset)
    }
  }
}

extension Segment {
  /// It has a breath to follow, and lasts long enough to fade in and out.
  fileprivate var isFollowed: Bool {
    duration >= Timeline.shortestWithCue && (phase != nil || exercise?.pacesBreath == true)
      && activity != .posture
  }
}
