import BreatheCore
import BreatheSystem

/// Soundtracks in a file, one after the other.
package struct RecordingFile {
  private let parts: [Soundtrack]
  private let format: RecordingFormat
  private let tags: RecordingTags

  /// Samples that are in memory at once.
  private static let block = 16_384

  package init(_ parts: [Soundtrack], _ format: RecordingFormat, _ tags: RecordingTags) {
    self.parts = parts
    self.format = format
    self.tags = tags
  }

  /// Writes all of it to `path`, or nothing. Returns the signal that is to end the program, if one
  /// came meanwhile.
  package func write(
    to path: String, replacing: Bool, heeding signals: Signals?
  ) throws(LibraryProblem) -> Int32? {
    let header = try header(path)
    let file = try OutputFile(path, replacing: replacing)
    try file.write(header)
    let signal: Int32?
    if format == .wav {
      var bytes: [UInt8] = []
      signal = try eachBlock(heeding: signals) { samples throws(LibraryProblem) in
        WaveFormat.encode(samples, into: &bytes)
        try file.write(bytes)
      }
    } else {
      let encoder = try SoundEncoder(
        format, format == .mp3 ? nil : tags, to: file.draft, from: header.count)
      signal = try eachBlock(heeding: signals) { samples throws(LibraryProblem) in
        try LibraryProblem.writing(path, encoder.write(samples))
      }
      try LibraryProblem.writing(path, encoder.finish())
    }
    if let signal { return signal }
    try file.finish()
    return signals?.toEnd()
  }

  /// What comes before the sound. Tags of ours are in front of an MP3 file: libsndfile writes no UTF-8
  /// there.
  private func header(_ path: String) throws(LibraryProblem) -> [UInt8] {
    switch format {
    case .mp3: return ID3Tag(tags).bytes
    case .ogg, .opus, .flac: return []
    case .wav:
      let count = parts.reduce(0) { $0 + $1.sampleCount }
      guard let header = WaveFormat.header(sampleCount: count) else {
        throw .unwritableFile(CleanText(path), code: SystemError.tooLarge.code)
      }
      return header
    }
  }

  /// Gives all samples to `take`, block by block, until a signal comes.
  private func eachBlock(
    heeding signals: Signals?,
    _ take: (ArraySlice<Float>) throws(LibraryProblem) -> Void
  ) throws(LibraryProblem) -> Int32? {
    var samples = [Float](repeating: 0, count: Self.block)
    for part in parts {
      for start in stride(from: 0, to: part.sampleCount, by: Self.block) {
        if let signal = signals?.toEnd() { return signal }
        part.render(from: start, into: &samples)
        try take(samples.prefix(part.sampleCount - start))
      }
    }
    return nil
  }
}
