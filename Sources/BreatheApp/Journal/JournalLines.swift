import BreatheCore
import BreatheSystem

/// A line of a journal, while it is being read.
struct FileLine {
  /// Counted from 1, where the reading began.
  var number: Int
  /// Where in the file it begins.
  var offset: Int
  /// In bytes, without its line feed.
  var length: Int
  /// A line feed ends it; the last line may have none.
  var isEnded: Bool
  /// They last only until the next line is read, and are none of a line that is longer than a block.
  var bytes: UnsafeBufferPointer<UInt8>

  /// Where the next line begins.
  var end: Int { offset + length + (isEnded ? 1 : 0) }

  @inline(__always)
  var glance: LineGlance { bytes.count < length ? .broken : LineGlance(bytes) }

  var isBlank: Bool { bytes.count == length && JournalLine.isBlank(bytes) }

  /// What it says; nil where it is broken.
  var content: JournalLine? { bytes.count < length ? nil : JournalLine(bytes) }
}

extension File {
  /// Of which the lines are looked at in turn; many times as much as a line of a journal may have.
  private static let blockSize = 256 * 1024

  /// Goes through the lines in `range`, which begins where a line does, in a memory that does not
  /// grow with them.
  func forEachLine(
    in range: Range<Int>, _ body: (FileLine) throws(JournalProblem) -> Void
  ) throws(JournalProblem) {
    _ = try containsLine(in: range) { (line) throws(JournalProblem) in
      try body(line)
      return false
    }
  }

  /// Goes through the lines in the same way, until one is wanted.
  func containsLine(
    in range: Range<Int>, where isWanted: (FileLine) throws(JournalProblem) -> Bool
  ) throws(JournalProblem) -> Bool {
    let block = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(Self.blockSize, range.count), alignment: 1)
    defer { block.deallocate() }
    // Where in the file the block begins, and how many of its bytes are filled.
    var (start, filled) = (range.lowerBound, 0)
    // What came of a line before the block.
    var (number, passed) = (0, 0)
    func line(_ bytes: Range<Int>, isEnded: Bool) -> FileLine {
      number += 1
      let part = UnsafeRawBufferPointer(rebasing: block[passed > 0 ? 0..<0 : bytes])
      return FileLine(
        number: number, offset: start + bytes.lowerBound - passed, length: passed + bytes.count,
        isEnded: isEnded, bytes: part.assumingMemoryBound(to: UInt8.self))
    }
    while true {
      let room = min(block.count, range.upperBound - start) - filled
      let free = UnsafeMutableRawBufferPointer(rebasing: block[filled..<filled + room])
      let count = try JournalProblem.catching(read(into: free, at: start + filled))
      filled += count
      var begin = 0
      while let length = UnsafeRawBufferPointer(rebasing: block[begin..<filled])
        .firstOffset(of: UInt8(ascii: "\n"))
      {
        if try isWanted(line(begin..<begin + length, isEnded: true)) { return true }
        begin += length + 1
        passed = 0
      }
      if count < room || start + filled == range.upperBound {
        let isLeft = passed + filled - begin > 0
        guard isLeft else { return false }
        return try isWanted(line(begin..<filled, isEnded: false))
      }
      if begin == 0, filled == block.count {
        passed += filled
        begin = filled
      }
      block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[begin..<filled]))
      start += begin
      filled -= begin
    }
  }

  /// Goes through the lines before `end`, from the last to the first, each with where it begins,
  /// until one is wanted. Of a line that is too long for a journal, only its end comes.
  func containsLastLine(
    before end: Int, where isWanted: (ArraySlice<UInt8>, _ offset: Int) -> Bool
  ) throws(JournalProblem) -> Bool {
    var end = end
    // The part of a line that lies in the block after.
    var rest: [UInt8] = []
    while end > 0 {
      let begin = max(0, end - 64 * 1024)
      let bytes = try JournalProblem.catching(read(at: begin, count: end - begin))
      // What was there is not any more.
      if bytes.count < end - begin { break }
      var lines = (bytes + rest).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      end = begin
      rest = end > 0 ? Array(lines.removeFirst().suffix(JournalLine.limit + 1)) : []
      if lines.reversed().contains(where: { isWanted($0, begin + $0.startIndex) }) { return true }
    }
    return false
  }
}
