/// A soundtrack as the bytes of a WAV file: 16 bits a sample, one channel.
package enum WaveFormat {
  /// What stands before the samples; nil where there are more than such a file can hold, which is
  /// more than twelve hours.
  package static func header(sampleCount: Int) -> [UInt8]? {
    let size = sampleCount * 2
    guard size <= Int(UInt32.max) - 36 else { return nil }
    return Array("RIFF".utf8) + number(36 + size, bytes: 4) + Array("WAVEfmt ".utf8)
      + number(16, bytes: 4)  // what the format takes
      + number(1, bytes: 2)  // linear samples
      + number(1, bytes: 2)  // channels
      + number(Soundtrack.rate, bytes: 4)
      + number(Soundtrack.rate * 2, bytes: 4)  // bytes a second
      + number(2, bytes: 2) + number(16, bytes: 2)  // bytes and bits of a sample
      + Array("data".utf8) + number(size, bytes: 4)
  }

  /// `samples`, each in -1…1, in the place of what `bytes` held.
  package static func encode(_ samples: ArraySlice<Float>, into bytes: inout [UInt8]) {
    if bytes.count != samples.count * 2 { bytes = [UInt8](repeating: 0, count: samples.count * 2) }
    var span = bytes.mutableSpan
    var index = 0
    for sample in samples {
      let value = UInt16(bitPattern: number(sample))
      span[index] = UInt8(truncatingIfNeeded: value)
      span[index + 1] = UInt8(truncatingIfNeeded: value >> 8)
      index += 2
    }
  }

  /// A sample in -1…1 as a number of 16 bits.
  package static func number(_ sample: Float) -> Int16 {
    Int16(sample * 32767 + (sample < 0 ? -0.5 : 0.5))
  }

  /// The lowest byte first.
  private static func number(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
