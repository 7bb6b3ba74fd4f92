/// A sound that another program made: samples of 16 bits, one channel, at a rate of their own.
package struct Recording: Equatable, Sendable {
  private let samples: [Int16]
  /// A second.
  private let rate: Int

  /// Reads the bytes of a WAV file of such samples, or its beginning; nil where they are none. What it
  /// says of its length is passed over: a program that writes it to a pipe does not know it.
  package init?(wave bytes: [UInt8]) {
    func number(at offset: Int, bytes count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    guard bytes.count >= 44, bytes[0..<4].elementsEqual("RIFF".utf8),
      bytes[8..<16].elementsEqual("WAVEfmt ".utf8), number(at: 16, bytes: 4) == 16,
      number(at: 20, bytes: 4) == 0x1_0001, number(at: 34, bytes: 2) == 16,
      bytes[36..<40].elementsEqual("data".utf8)
    else { return nil }
    rate = number(at: 24, bytes: 4)
    guard (8000...Soundtrack.rate).contains(rate) else { return nil }
    samples = stride(from: 44, to: bytes.count - 1, by: 2).map {
      Int16(truncatingIfNeeded: number(at: $0, bytes: 2))
    }
  }

  /// In samples of a soundtrack.
  var count: Int { samples.count * Soundtrack.rate / rate }

  /// What is heard of it at a sample of a soundtrack, counted from its beginning, -1…1: what lies
  /// between two of its own samples is drawn straight.
  func value(at sample: Int) -> Float {
    let (index, part) = (sample * rate).quotientAndRemainder(dividingBy: Soundtrack.rate)
    guard samples.indices.contains(index) else { return 0 }
    let here = Float(samples[index])
    let next = index + 1 < samples.count ? Float(samples[index + 1]) : 0
    return (here + (next - here) * Float(part) / Float(Soundtrack.rate)) / 32768
  }
}

/// A recording where it is to be heard on a timeline.
package struct SpokenCue: Sendable {
  package var recording: Recording
  package var start: Duration
  /// The next cue is due; nothing of it is heard any more.
  package var end: Duration

  package init(_ recording: Recording, from start: Duration, to end: Duration) {
    self.recording = recording
    self.start = start
    self.end = end
  }
}
