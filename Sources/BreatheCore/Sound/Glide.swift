/// A tone that follows the breath through one segment, in a short silence at each end.
struct Glide: Equatable, Sendable {
  /// Hz at the beginning and at the end.
  var from: Double
  var to: Double
  /// Seconds.
  var duration: Double
  /// What stays the same in the integral, for speed.
  private var easing: Double
  private var halfTurn: Double

  private static let empty = 220.0
  private static let full = 330.0
  private static let level = 0.13
  /// How strong the note is that small speakers give, beside the fundamental.
  private static let twelfth = 0.25
  private static let fade = 0.08

  init(_ breathLevel: BreathSpan, duration: Double) {
    from = Self.empty + (Self.full - Self.empty) * breathLevel.from
    to = Self.empty + (Self.full - Self.empty) * breathLevel.to
    self.duration = duration
    easing = duration / .pi
    halfTurn = 1 / (2 * duration)
  }

  /// Its value at `time`, in seconds from the beginning of the segment.
  func value(at time: Double) -> Double {
    let sine = Sine.value(turns(at: time))
    let envelope = Fade.envelope(at: time, of: duration, fade: Self.fade)
    // The sine of three times the angle.
    let wave = sine + Self.twelfth * (3 - 4 * sine * sine) * sine
    return Self.level / (1 + Self.twelfth) * envelope * wave
  }

  /// How often it has swung by then: the integral of a frequency that eases as the breath does.
  private func turns(at time: Double) -> Double {
    guard from != to else { return from * time }
    let eased = (time - easing * Sine.value(time * halfTurn)) / 2
    return from * time + (to - from) * eased
  }
}

extension Segment {
  /// It has a breath to follow, and lasts long enough to fade in and out.
  var glides: Bool {
    duration >= Timeline.shortestWithCue && (phase != nil || exercise?.pacesBreath == true)
      && activity != .posture
  }
}
