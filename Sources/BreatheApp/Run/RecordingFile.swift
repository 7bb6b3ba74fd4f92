import BreatheCore
import BreatheSystem

/// A soundtrack in a file.
package enum WaveFile {
  /// Samples that are held in memory.
  private static let block = 16_384

  /// Writes all of `soundtrack` to `path`, or nothing. Returns the signal that is to end the program,
  /// if one came meanwhile.
  package static func write(
    _ soundtrack: Soundtrack, to path: String, replacing: Bool, heeding signals: Signals?
  ) throws(LibraryProblem) -> Int32? {
    guard let header = WaveFormat.header(sampleCount: soundtrack.sampleCount) else {
      throw .unwritableFile(CleanText(path), code: SystemError.tooLarge.code)
    }
    let file = try OutputFile(path, replacing: replacing)
    try file.write(header)
    var samples = [Float](repeating: 0, count: block)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block * 2)
    var start = 0
    while start < soundtrack.sampleCount {
      if let signal = signals?.toEnd() { return signal }
      soundtrack.render(from: start, into: &samples)
      WaveFormat.encode(samples.prefix(soundtrack.sampleCount - start), into: &bytes)
      try file.write(bytes)
      start += block
    }
    try file.finish()
    return signals?.toEnd()
  }
}
