/// SplitMix64 (Steele, Lea and Flood, 2014): one seed gives the same numbers everywhere, so that a
/// property that fails, fails again.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func bool() -> Bool { next() & 1 == 0 }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { int(1...count) == 1 }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
    choices[choices.index(choices.startIndex, offsetBy: int(0...(choices.count - 1)))]
  }

  mutating func milliseconds(_ range: ClosedRange<Int>) -> Duration { .milliseconds(int(range)) }

  /// A time in `range`, its upper bound left out, to the nanosecond.
  mutating func time(in range: Range<Duration>) -> Duration {
    let (seconds, attoseconds) = (range.upperBound - range.lowerBound).components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    return range.lowerBound + .nanoseconds(int(0...max(0, nanoseconds - 1)))
  }
}
