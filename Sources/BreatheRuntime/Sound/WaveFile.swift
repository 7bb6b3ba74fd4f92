import BreatheCore
import Glibc

/// A soundtrack in a file.
package enum WaveFile {
  /// Samples that are held in memory.
  private static let block = 16_384

  /// Writes all of `soundtrack` to `path`, or nothing. Where one of `signals` ends the program
  /// meanwhile, it does so once nothing is left of the file.
  package static func write(
    _ soundtrack: Soundtrack, to path: String, replacing: Bool, heeding signals: Signals?
  ) throws(LibraryProblem) {
    guard let header = WaveFormat.header(sampleCount: soundtrack.sampleCount) else {
      throw .unwritableFile(CleanText(path), code: EFBIG)
    }
    let ending = try write(header, soundtrack, to: path, replacing: replacing, heeding: signals)
    if let ending { Signals.end(by: ending) }
  }

  /// Answers the signal that came in before it was whole.
  private static func write(
    _ header: [UInt8], _ soundtrack: Soundtrack, to path: String, replacing: Bool,
    heeding signals: Signals?
  ) throws(LibraryProblem) -> Int32? {
    let draft = try FileDraft(path, replacing: replacing)
    try draft.write(header)
    var samples = [Float](repeating: 0, count: block)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block * 2)
    var start = 0
    while start < soundtrack.sampleCount {
      if let signal = signals?.toEnd() { return signal }
      soundtrack.render(from: start, into: &samples)
      WaveFormat.encode(samples.prefix(soundtrack.sampleCount - start), into: &bytes)
      try draft.write(bytes)
      start += block
    }
    try draft.finish()
    return signals?.toEnd()
  }
}
