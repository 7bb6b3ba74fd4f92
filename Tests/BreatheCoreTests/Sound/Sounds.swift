import TestSupport

@testable import BreatheCore

extension Soundtrack {
  /// The samples in `window`, rendered at once.
  func samples(_ window: Range<Int>) -> [Float] {
    var samples = [Float](repeating: .nan, count: window.count)
    render(from: window.lowerBound, into: &samples)
    return samples
  }

  /// Those between two times of its timeline, which has no lead-in.
  func samples(_ from: Double, _ to: Double) -> [Float] {
    samples(Int(from * Double(Self.rate))..<Int(to * Double(Self.rate)))
  }
}

extension CueTones {
  var samples: [Double] {
    (0...Int(duration * Double(Soundtrack.rate))).map { sample in
      tones.reduce(0) { $0 + $1.value(at: Double(sample) / Double(Soundtrack.rate)) }
    }
  }
}

extension Collection where Element == Float, Index == Int {
  var loudest: Float { TestSupport.loudest(Array(self)) }

  /// The most that it changes from a sample to the next.
  var largestStep: Float { TestSupport.largestStep(Array(self)) }

  /// How often a second it swings, from its passes through zero on the way up.
  var pitch: Double {
    let rises = indices.dropFirst().filter { self[$0 - 1] < 0 && self[$0] >= 0 }
    guard let first = rises.first, let last = rises.last, last > first else { return 0 }
    return Double(rises.count - 1) * Double(Soundtrack.rate) / Double(last - first)
  }
}
