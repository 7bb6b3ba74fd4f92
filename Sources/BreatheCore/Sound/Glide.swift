/// A tone that follows the breath through one segment, in a short silence at each end.
struct Glide: BreathSound, Equatable {
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
  private static let level: Float = 0.13
  /// How strong the note is that small speakers give, beside the fundamental.
  private static let twelfth: Float = 0.25
  private static let fade = 0.08

  init(_ breathLevel: BreathSpan, duration: Double) {
    from = Self.empty + (Self.full - Self.empty) * breathLevel.from
    to = Self.empty + (Self.full - Self.empty) * breathLevel.to
    self.duration = duration
    easing = duration / .pi
    halfTurn = 1 / (2 * duration)
  }

  /// Adds its samples in `range`, counted from the beginning of the segment, to `samples`, the first
  /// of them at `offset`.
  ///
  /// Eight at a time, always the same eight: between the first and the last of them its frequency
  /// changes by less than anyone could measure.
  func add(_ range: Range<Int>, to samples: inout MutableSpan<Float>, at offset: Int) {
    let width = SIMD8.lanes.scalarCount
    var group = range.lowerBound / width * width
    var turns = turns(at: Self.time(of: group))
    while group < range.upperBound {
      let end = self.turns(at: Self.time(of: group + width))
      let beginning = SIMD8(repeating: Float(turns - turns.rounded(.down)))
      let sine = Sine.values(beginning + SIMD8.lanes * (Float(end - turns) / Float(width)))
      // The sine of three times the angle.
      let wave = sine + Self.twelfth * (3 - 4 * sine * sine) * sine
      let values = envelope(of: group) * wave
      for lane in 0..<width where range.contains(group + lane) {
        samples[offset + group + lane - range.lowerBound] += values[lane]
      }
      group += width
      turns = end
    }
  }

  /// How loud the samples from `group` on are.
  private func envelope(of group: Int) -> SIMD8<Float> {
    let level = Self.level / (1 + Self.twelfth)
    let times = (Self.time(of: group), Self.time(of: group + SIMD8.lanes.scalarCount))
    guard times.0 < Self.fade || times.1 > duration - Self.fade else {
      return SIMD8(repeating: level)
    }
    var envelope = SIMD8<Float>()
    for lane in envelope.indices {
      let time = Self.time(of: group + lane)
      envelope[lane] = level * Float(Fade.envelope(at: time, of: duration, fade: Self.fade))
    }
    return envelope
  }

  private static func time(of sample: Int) -> Double {
    Double(sample) * (1 / Double(Soundtrack.rate))
  }

  /// How often it has swung by then: the integral of a frequency that eases as the breath does.
  private func turns(at time: Double) -> Double {
    guard from != to else { return from * time }
    let eased = (time - easing * Sine.value(time * halfTurn)) / 2
    return from * time + (to - from) * eased
  }
}
