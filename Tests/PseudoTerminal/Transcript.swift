import Glibc

/// Everything that was read from one place, and when each part of it came.
public struct Transcript: Sendable {
  /// Text found in a transcript.
  public struct Occurrence: Hashable, Sendable {
    /// Offsets in bytes.
    public var range: Range<Int>
    /// When its last byte had been read.
    public var time: Timestamp
  }

  /// The result of one read.
  public struct Chunk: Hashable, Sendable {
    public var time: Timestamp
    /// Offset in bytes of the first byte after it.
    public var end: Int
  }

  public private(set) var bytes: [UInt8] = []
  public private(set) var chunks: [Chunk] = []

  init() {}

  /// One that came at once.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    chunks = bytes.isEmpty ? [] : [Chunk(time: .now, end: bytes.count)]
  }

  /// As text, with U+FFFD for what is not UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public func contains(_ text: String) -> Bool {
    firstOccurrence(of: text) != nil
  }

  /// Searches from an offset in bytes, such as the end of an earlier occurrence.
  public func firstOccurrence(of text: String, from offset: Int = 0) -> Occurrence? {
    let wanted = Array(text.utf8)
    let found = bytes.withUnsafeBytes { all -> Int? in
      guard offset <= all.count, let start = all.baseAddress,
        let match = memmem(start + offset, all.count - offset, wanted, wanted.count)
      else { return nil }
      return UnsafeRawPointer(match) - start
    }
    guard let found, let time = time(ofByte: found + max(wanted.count - 1, 0)) else { return nil }
    return Occurrence(range: found..<found + wanted.count, time: time)
  }

  /// When the byte at an offset had been read; nil when there is no such byte.
  public func time(ofByte offset: Int) -> Timestamp? {
    var low = 0
    var high = chunks.count
    while low < high {
      let middle = (low + high) / 2
      if chunks[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < chunks.count ? chunks[low].time : nil
  }

  /// The most bytes that came within any one `window` of time, from the byte `offset` on.
  public func most(within window: Duration, from offset: Int = 0) -> Int {
    var most = 0
    var first = 0
    for last in chunks.indices {
      while chunks[last].time - chunks[first].time >= window { first += 1 }
      let start = first == 0 ? 0 : chunks[first - 1].end
      most = max(most, chunks[last].end - max(start, offset))
    }
    return most
  }

  /// Reads once from `descriptor` and notes the time.
  mutating func read(from descriptor: Descriptor) throws(SystemFailure) -> Descriptor.Reading {
    let reading = try descriptor.read(into: &bytes)
    if case .more = reading { chunks.append(Chunk(time: .now, end: bytes.count)) }
    return reading
  }
}
