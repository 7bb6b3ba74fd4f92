/// A sine counted in turns, several times as fast as the C library's: sound takes two for each
/// sample. It is off by less than a millionth, where a 16-bit sample is off by sixteen.
enum Sine {
  /// Adding it leaves no room for a fraction.
  private static let rounding = 0x1.8p52

  static func value(_ turns: Double) -> Double {
    let turn = turns - ((turns + rounding) - rounding)
    // The quarter around zero holds all there is of a sine.
    let folded = 0.25 - abs(abs(turn) - 0.25)
    let x = 2 * .pi * folded
    let square = x * x
    // Its Taylor series, to the eleventh power.
    var series = 1.0 / 362_880 - square * (1.0 / 39_916_800)
    series = 1.0 / 5_040 - square * series
    series = 1.0 / 120 - square * series
    series = 1.0 / 6 - square * series
    return Double(signOf: turn, magnitudeOf: x * (1 - square * series))
  }

  /// Eight at once, each of a turn between 0 and 2; off by less than a hundred-thousandth.
  static func values(_ turns: SIMD8<Float>) -> SIMD8<Float> {
    let turn = turns - (turns + Self.rounding8 - Self.rounding8)
    let half = SIMD8<Float>(repeating: 0.5)
    let size = turn.replacing(with: -turn, where: turn .< 0)
    let folded = size.replacing(with: half - size, where: size .> 0.25)
    let x = folded * (2 * .pi)
    let square = x * x
    var series = 1 / 5_040 - square * (1 / 362_880)
    series = 1 / 120 - square * series
    series = 1 / 6 - square * series
    let value = x * (1 - square * series)
    return value.replacing(with: -value, where: turn .< 0)
  }

  private static let rounding8 = SIMD8<Float>(repeating: 0x1.8p23)
}

extension SIMD8<Float> {
  /// The number of each, where eight samples are made at once.
  static var lanes: Self { Self(0, 1, 2, 3, 4, 5, 6, 7) }
}
