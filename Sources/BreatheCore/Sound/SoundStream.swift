/// A soundtrack as a device takes it, one block after the other. It follows the session through
/// pauses and skips, and the device's own sense of time, without a click.
package struct SoundStream: Sendable {
  private let soundtrack: Soundtrack
  /// The sample of the soundtrack that follows on what was given last.
  private var next = 0
  /// What the last sample was multiplied with.
  private var gain: Float = 0

  /// Samples from full to none: 10 ms, too quick to wait for and too slow to click.
  private static let fade = 480
  /// How far off nobody hears it, in samples: 2 ms. A device that is asked how late it is answers
  /// no more closely.
  private static let tolerance = 96
  /// How far off is put right at once, and not only where nothing sounds: 50 ms.
  private static let mostOff = 2400

  package init(_ soundtrack: Soundtrack) {
    self.soundtrack = soundtrack
  }

  /// Nothing of what was given last can be heard.
  package var isSilent: Bool { gain == 0 }

  /// Fills `block` with what is to be heard from `position` on, a sample of the soundtrack; where
  /// that is nil, with silence. `gain` is what it is to be multiplied with, 0…1. Nothing of the
  /// soundtrack is heard from `limit` on.
  package mutating func fill(
    _ block: inout [Float], heardAt position: Int?, gain: Float, until limit: Int = .max
  ) {
    guard let position else { return fade(&block, block.indices, to: 0) }
    // Where it sounds, it may be ahead of what is asked for.
    let first = self.gain == 0 ? position : max(position, next)
    let heard = max(0, min(block.count, limit - Self.fade - first))
    if heard > 0 { follow(&block, 0..<heard, from: position, gain: gain) }
    fade(&block, heard..<block.count, to: 0)
  }

  private mutating func follow(
    _ block: inout [Float], _ range: Range<Int>, from position: Int, gain: Float
  ) {
    var filled = 0
    let off = position - next
    if self.gain == 0 || abs(off) >= Self.tolerance && soundtrack.isSilent(between: next, position)
    {
      next = position
    } else if abs(off) >= Self.mostOff {
      filled = min(range.count, Int(self.gain * Float(Self.fade)) + 2)
      fade(&block, 0..<filled, to: 0)
      if self.gain == 0 { next = position + filled }
    } else if abs(off) >= Self.tolerance,
      let turn = soundtrack.turn(in: next..<next + range.count)
    {
      filled = turn - next
      fade(&block, 0..<filled, to: gain)
      next += max(-Soundtrack.turn, min(Soundtrack.turn, off))
    }
    fade(&block, filled..<range.count, to: gain)
  }

  /// Writes what comes next into `range`, on the way to `goal` as fast as it may change.
  private mutating func fade(_ block: inout [Float], _ range: Range<Int>, to goal: Float) {
    guard !range.isEmpty else { return }
    if gain == 0, goal == 0 {
      for index in range { block[index] = 0 }
    } else {
      var samples = [Float](repeating: 0, count: range.count)
      soundtrack.render(from: next, into: &samples)
      let step = 1 / Float(Self.fade)
      for index in samples.indices {
        gain = gain < goal ? min(goal, gain + step) : max(goal, gain - step)
        block[range.lowerBound + index] = samples[index] * gain
      }
    }
    next += range.count
  }
}
