import BreatheCore
import BreatheSystem

extension OpenJournal {
  /// A line may be no longer than this to be looked at as a whole.
  private static let blockSize = 256 * 1024

  /// Goes through the lines that begin in `range`, in a memory that does not grow with them: each
  /// without its line feed, and with the offset after it. The range begins where a line does. Empty
  /// lines are left out; of one that is longer than a block, only the beginning comes.
  func forEachLine(
    in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>, _ end: Int) -> Void
  ) throws(JournalProblem) {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    try block.withUnsafeMutableBufferPointer { block throws(JournalProblem) in
      try forEachLine(in: range, by: block, body)
    }
  }

  private func forEachLine(
    in range: Range<Int>, by block: UnsafeMutableBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, _ end: Int) -> Void
  ) throws(JournalProblem) {
    guard let base = block.baseAddress else { return }
    // Where in the file the block begins, and how many of its bytes are filled.
    var (offset, filled) = (range.lowerBound, 0)
    // The beginning of this line came already.
    var isInLongLine = false
    func tell(_ begin: Int, _ end: Int) {
      if isInLongLine {
        isInLongLine = false
      } else if end > begin {
        body(UnsafeBufferPointer(start: base + begin, count: end - begin), offset + end + 1)
      }
    }
    while true {
      let room = min(block.count, range.upperBound - offset) - filled
      let count = try JournalProblem.catching(
        file.read(into: .init(start: base + filled, count: max(0, room)), at: offset + filled))
      filled += count
      var begin = 0
      while let length = UnsafeRawBufferPointer(start: base + begin, count: filled - begin)
        .firstOffset(of: 0x0A)
      {
        tell(begin, begin + length)
        begin += length + 1
      }
      if count == 0 {
        // The last line may have no line feed.
        tell(begin, filled)
        return
      }
      if begin == 0, filled == block.count {
        tell(0, filled)
        isInLongLine = true
        begin = filled
      }
      base.update(from: base + begin, count: filled - begin)
      offset += begin
      filled -= begin
    }
  }
}
