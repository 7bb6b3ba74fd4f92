import BreatheCore
import Glibc

/// The lines of an open file one by one, in memory that does not grow with it.
struct FileLines {
  struct Line {
    /// Counted from 1.
    var number: Int
    /// Where in the file it begins.
    var offset: Int
    /// Of a line that is too long for a journal, only its beginning.
    var bytes: [UInt8]
    /// In bytes, without its line feed.
    var length: Int
    /// A line feed ends it; the last line may have none.
    var isEnded: Bool

    var isTooLong: Bool { length > LineGlance.limit }
    /// What it says; nil where it is broken.
    var content: JournalLine? { isTooLong ? nil : JournalLine(bytes) }
  }

  private let descriptor: Int32
  private let end: Int
  private var number = 0
  /// Where in the file `block` begins, and where in that the next line does.
  private var blockOffset: Int
  private var block: [UInt8] = []
  private var position = 0

  private static let blockSize = 64 * 1024

  /// The lines that begin at `offset`, and what there is of them before `end`.
  init(_ descriptor: Int32, from offset: Int = 0, to end: Int = .max) {
    self.descriptor = descriptor
    self.end = end
    blockOffset = offset
  }

  /// The next line; nil at the end.
  mutating func next() throws(JournalProblem) -> Line? {
    number += 1
    var line = Line(
      number: number, offset: blockOffset + position, bytes: [], length: 0, isEnded: false)
    while !line.isEnded {
      if position == block.count, try !readBlock() { return line.length > 0 ? line : nil }
      let rest = block[position...]
      let feed = Self.lineFeed(in: rest)
      let part = rest[..<(feed ?? rest.endIndex)]
      line.bytes += part.prefix(LineGlance.limit - line.bytes.count)
      line.length += part.count
      line.isEnded = feed != nil
      position = feed.map { $0 + 1 } ?? block.count
    }
    return line
  }

  /// Fast also where lines are long, as those of any other file may be.
  private static func lineFeed(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { raw -> Int? in
      guard let start = raw.baseAddress else { return nil }
      return memchr(start, Int32(UInt8(ascii: "\n")), raw.count).map {
        bytes.startIndex + (UnsafeRawPointer($0) - start)
      }
    }
  }

  /// Answers whether there is more.
  private mutating func readBlock() throws(JournalProblem) -> Bool {
    blockOffset += block.count
    position = 0
    block = try Self.read(descriptor, at: blockOffset, min(Self.blockSize, end - blockOffset))
    return !block.isEmpty
  }

  /// What there is of `count` bytes; less only at the end of the file.
  static func read(
    _ descriptor: Int32, at offset: Int, _ count: Int
  ) throws(JournalProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var read = 0
    while read < bytes.count {
      let count = bytes[read...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(offset + read))
      }
      if count == 0 { break }
      guard count > 0 || errno == EINTR else { throw .failed(errno) }
      read += max(0, count)
    }
    return Array(bytes[..<read])
  }
}
