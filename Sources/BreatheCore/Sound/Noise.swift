/// Noise without hiss: heights by chance at even distances, and a smooth curve that follows them.
/// Any of it can be had without what comes before: it depends on nothing but the number of a sample.
struct Noise: Equatable, Sendable {
  /// Samples from one height to the next, a multiple of eight: the more, the deeper it sounds. Above
  /// a quarter of so many heights a second little of it is left, above all of them nothing.
  let spacing: Int
  /// Noises of different seeds have nothing to do with one another.
  let seed: UInt64

  /// The samples from `first` on, a multiple of their count and at least 0; each in -1…1.
  func values(from first: Int) -> SIMD8<Float> {
    let (number, offset) = first.quotientAndRemainder(dividingBy: spacing)
    let a = height(number)
    let b = height(number + 1)
    let c = height(number + 2)
    let d = height(number + 3)
    // A cubic B-spline: its loudness is the same between two heights as at them.
    let x = (SIMD8.lanes + Float(offset)) * (1 / Float(spacing))
    var curve = x * (d - a + 3 * (b - c))
    curve = x * (curve + 3 * (a + c - 2 * b))
    curve = x * (curve + 3 * (c - a))
    return (curve + (a + 4 * b + c)) * (1 / 6)
  }

  /// The height of that number, -1…1: the number's bits mixed, as SplitMix64 does.
  private func height(_ number: Int) -> Float {
    var bits = (UInt64(truncatingIfNeeded: number) ^ seed) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Float(Int32(truncatingIfNeeded: bits)) * 0x1p-31
  }
}
