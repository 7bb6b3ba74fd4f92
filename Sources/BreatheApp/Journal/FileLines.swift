import BreatheCore
import BreatheSystem

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

  private let end: Int
  private var number = 0
  /// Where in the file `block` begins, and where in that the next line does.
  private var blockOffset: Int
  private var block: [UInt8] = []
  private var position = 0

  private static let blockSize = 64 * 1024

  /// The lines that begin at `offset`, and what there is of them before `end`.
  init(from offset: Int = 0, to end: Int = .max) {
    self.end = end
    blockOffset = offset
  }

  /// The next line of `file`; nil at the end.
  mutating func next(of file: borrowing File) throws(JournalProblem) -> Line? {
    number += 1
    var line = Line(
      number: number, offset: blockOffset + position, bytes: [], length: 0, isEnded: false)
    while !line.isEnded {
      if position == block.count, try !readBlock(of: file) { return line.length > 0 ? line : nil }
      let rest = block[position...]
      let feed = rest.withUnsafeBytes { $0.firstOffset(of: UInt8(ascii: "\n")) }
        .map { rest.startIndex + $0 }
      let part = rest[..<(feed ?? rest.endIndex)]
      line.bytes += part.prefix(LineGlance.limit - line.bytes.count)
      line.length += part.count
      line.isEnded = feed != nil
      position = feed.map { $0 + 1 } ?? block.count
    }
    return line
  }

  /// Answers whether there is more.
  private mutating func readBlock(of file: borrowing File) throws(JournalProblem) -> Bool {
    blockOffset += block.count
    position = 0
    block = try JournalProblem.catching(
      file.read(at: blockOffset, count: min(Self.blockSize, end - blockOffset)))
    return !block.isEmpty
  }
}
