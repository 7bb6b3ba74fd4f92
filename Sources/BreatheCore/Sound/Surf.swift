/// The sea that follows the breath through one segment: a wave that comes in with the breath, and
/// runs back with it, in a short silence at each end. While the breath is held, the wave that is
/// there ebbs away to a wash.
struct Surf: BreathSound, Equatable {
  /// How full the breath is at its ends.
  var breathLevel: BreathSpan
  /// The samples of the soundtrack in which it sounds; no two waves are the same.
  var samples: Range<Int>
  /// Seconds.
  private let duration: Double

  /// How loud it begins to come in, beside a wave that is in.
  private static let least: Float = 0.3
  /// How loud the wash is while the breath is held out; held in, it is twice as loud.
  private static let wash: Float = 0.12
  /// Seconds until the wave has ebbed away to it.
  private static let ebb = 1.5
  private static let fade = 0.2

  private static let swell = Noise(spacing: 64, seed: 0x6272_6561_7468_6501)
  private static let water = Noise(spacing: 16, seed: 0x6272_6561_7468_6502)
  private static let foam = Noise(spacing: 8, seed: 0x6272_6561_7468_6503)

  init(_ breathLevel: BreathSpan, samples: Range<Int>) {
    self.breathLevel = breathLevel
    self.samples = samples
    duration = Double(samples.count) / Double(Soundtrack.rate)
  }

  /// Adds its samples in `range`, counted from its beginning, to `heard`, the first of them at
  /// `offset`.
  ///
  /// Eight at a time, always the same eight.
  func add(_ range: Range<Int>, to heard: inout MutableSpan<Float>, at offset: Int) {
    let width = SIMD8.lanes.scalarCount
    // Where sample 0 of the soundtrack is, in `heard`.
    let origin = offset - samples.lowerBound - range.lowerBound
    let window = range.lowerBound + samples.lowerBound..<range.upperBound + samples.lowerBound
    var group = window.lowerBound / width * width
    var state = state(at: group)
    while group < window.upperBound {
      let end = self.state(at: group + width)
      let share = SIMD8.lanes * (1 / Float(width))
      let level = state.level + share * (end.level - state.level)
      let loudness = state.loudness + share * (end.loudness - state.loudness)
      // The higher the wave, the more of it foams.
      let sea =
        0.2 * Self.swell.values(from: group) + 0.18 * Self.water.values(from: group)
        + 0.08 * level * Self.foam.values(from: group)
      let values = loudness * sea
      for lane in 0..<width where window.contains(group + lane) {
        heard[origin + group + lane] += values[lane]
      }
      group += width
      state = end
    }
  }

  /// How high the wave is when a sample of the soundtrack is heard, and how loud; both 0…1.
  private func state(at sample: Int) -> (level: Float, loudness: Float) {
    let time = Double(sample - samples.lowerBound) / Double(Soundtrack.rate)
    let eased = Ease.cosine(min(1, max(0, time / duration)))
    let level = Float(breathLevel.from + (breathLevel.to - breathLevel.from) * eased)
    let envelope = Float(Fade.envelope(at: time, of: duration, fade: Self.fade))
    let wave = Self.least + (1 - Self.least) * level
    guard breathLevel.from == breathLevel.to else { return (level, envelope * wave) }
    let left = Float(1 - Ease.cosine(min(1, max(0, time / Self.ebb))))
    let wash = Self.wash * (1 + level)
    return (level, envelope * (wash + left * (wave - wash)))
  }
}
