/// Whether two pieces of sound are the same as far as both go, but for what 16 bits can't tell.
public func isSame(_ one: ArraySlice<Float>, _ other: ArraySlice<Float>) -> Bool {
  zip(one, other).allSatisfy { abs($0 - $1) < 0.0001 }
}
