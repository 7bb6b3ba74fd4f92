import Glibc

/// One note: a sine and its octave, still or gliding, that fades in and out.
struct Tone: Equatable, Sendable {
  /// Hz, as it begins.
  var from: Double
  /// Hz, as it ends.
  var to: Double
  /// Seconds from the beginning of its cue.
  var start = 0.0
  /// Seconds.
  var duration: Double
  /// The most it comes to: 0…1.
  var level: Double
  /// How strong the octave is beside the fundamental: small speakers give little else of low notes.
  var octave = 0.4
  /// How fast it dies away, as a bell does, per second.
  var decay = 0.0

  /// Seconds of a raised cosine at both ends: a beginning or an end that is quicker is a click.
  static let fade = 0.06

  init(
    _ from: Double, to: Double? = nil, start: Double = 0, for duration: Double, level: Double,
    octave: Double = 0.4, decay: Double = 0
  ) {
    self.from = from
    self.to = to ?? from
    self.start = start
    self.duration = duration
    self.level = level
    self.octave = octave
    self.decay = decay
  }

  var end: Double { start + duration }

  /// Its value at `time`, in seconds from the beginning of its cue.
  func value(at time: Double) -> Double {
    let time = time - start
    guard time > 0, time < duration else { return 0 }
    // The integral of a frequency that changes evenly.
    let turns = from * time + (to - from) * time * time / (2 * duration)
    let wave = (Sine.value(turns) + octave * Sine.value(2 * turns)) / (1 + octave)
    let envelope = Fade.envelope(at: time, of: duration, fade: Self.fade)
    return level * envelope * (decay > 0 ? exp(-decay * time) : 1) * wave
  }
}

/// What comes and goes without a click.
enum Fade {
  /// 0 at both ends of `duration`, 1 between, with half a cosine of `fade` seconds at each end.
  static func envelope(at time: Double, of duration: Double, fade: Double) -> Double {
    let nearest = min(time, duration - time)
    return nearest < fade ? Ease.cosine(max(0, nearest) / fade) : 1
  }
}
