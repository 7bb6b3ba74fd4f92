extension SIMD8<Float> {
  /// The number of each, where eight samples are made at once.
  static var lanes: Self { Self(0, 1, 2, 3, 4, 5, 6, 7) }
}
