/// Whether two pieces of sound are the same as far as both go, but for what 16 bits can't tell.
public func isSame(_ one: ArraySlice<Float>, _ other: ArraySlice<Float>) -> Bool {
  zip(one, other).allSatisfy { abs($0 - $1) < 0.0001 }
}

/// The largest of `samples`, above or below zero.
public func loudest(_ samples: [Float]) -> Float {
  samples.reduce(0) { max($0, abs($1)) }
}

/// The most that they change from one to the next.
public func largestStep(_ samples: [Float]) -> Float {
  zip(samples, samples.dropFirst()).reduce(0) { max($0, abs($1.1 - $1.0)) }
}
