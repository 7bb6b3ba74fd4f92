import BreatheCore
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp
@testable import BreatheSystem

@Suite("The lines of a journal")
struct JournalLinesTests {
  /// A line that was read, with bytes of its own.
  private struct Read: Equatable {
    var number: Int
    var offset: Int
    var length: Int
    var isEnded: Bool
    var bytes: [UInt8]
  }

  private func lines(_ bytes: [UInt8], in range: Range<Int> = 0..<Int.max) throws -> [Read] {
    let folder = try TemporaryFolder()
    let file = try File(reading: folder.write(bytes, to: "journal.jsonl"))
    var found: [Read] = []
    try file.forEachLine(in: range) { line in
      #expect(line.end == line.offset + line.length + (line.isEnded ? 1 : 0))
      found.append(
        Read(
          number: line.number, offset: line.offset, length: line.length, isEnded: line.isEnded,
          bytes: Array(line.bytes)))
    }
    return found
  }

  private func linesFromEnd(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    let file = try File(reading: folder.write(bytes, to: "journal.jsonl"))
    var found: [[UInt8]] = []
    _ = try file.containsLastLine(before: bytes.count) { line, offset in
      #expect(bytes[offset...].starts(with: line) || line.count > JournalLine.limit)
      found.append(Array(line))
      return false
    }
    return found
  }

  /// Lines of any length, the last with a line feed or without.
  private func random(_ seed: UInt64, most: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let text = Array((0..<300_100).lazy.map { UInt8(0x20 + $0 % 95) })
    var bytes: [UInt8] = []
    while bytes.count < 900_000 {
      let isLong = Int.random(in: 0..<40, using: &random) == 0
      let length = Int.random(in: 0...(isLong ? most : 700), using: &random)
      bytes += text.dropFirst(Int.random(in: 0..<95, using: &random)).prefix(length) + [0x0A]
    }
    if seed.isMultiple(of: 2) { bytes.removeLast() }
    return bytes
  }

  /// What a reader without blocks finds.
  private func expected(_ bytes: [UInt8]) -> [Read] {
    var (offset, number) = (0, 0)
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { line in
        defer { offset += line.count + 1 }
        number += 1
        return Read(
          number: number, offset: offset, length: line.count, isEnded: true, bytes: Array(line))
      }
    lines[lines.count - 1].isEnded = false
    if lines.last?.length == 0 { lines.removeLast() }
    return lines
  }

  @Test("Each comes once, wherever blocks of 256 KiB end", arguments: 1...6 as ClosedRange<UInt64>)
  func blocks(seed: UInt64) throws {
    let bytes = random(seed, most: 200_000)
    let expected = expected(bytes)
    #expect(try lines(bytes) == expected)
    #expect(try lines(bytes, in: 0..<bytes.count) == expected)
    // From the middle on, where a line begins.
    let middle = expected[expected.count / 2].offset
    let rest = expected.filter { $0.offset >= middle }
    #expect(try lines(bytes, in: middle..<bytes.count).map(\.bytes) == rest.map(\.bytes))
  }

  @Test("From the end they come in the other order", arguments: 1...4 as ClosedRange<UInt64>)
  func backwards(seed: UInt64) throws {
    let bytes = random(seed, most: 4096)
    let expected = expected(bytes).map(\.bytes).reversed()
    let found = try linesFromEnd(bytes)
    // What follows the last line feed is a line, if only of nothing.
    #expect(Array(found.drop(while: \.isEmpty)) == Array(expected.drop(while: \.isEmpty)))
  }

  @Test(
    "Of one that is longer than a block, nothing comes but where it is",
    arguments: [262_143, 262_144, 262_145, 524_288, 1_000_000])
  func longLine(length: Int) throws {
    for before in [0, 1, 5000] {
      let first = Array(repeating: UInt8(ascii: "a"), count: before)
      let long = Array(repeating: UInt8(ascii: "b"), count: length)
      let found = try lines(first + [0x0A] + long + [0x0A] + Array("last".utf8))
      #expect(found.map(\.length) == [before, length, 4])
      #expect(found.map(\.offset) == [0, before + 1, before + length + 2])
      #expect(found.map(\.isEnded) == [true, true, false])
      #expect(found[1].bytes.isEmpty || found[1].bytes.count == length)
      #expect(found[2].bytes == Array("last".utf8))
      // Nor can it be read, or make anything grow, from the end.
      let last = try linesFromEnd(first + [0x0A] + long + [0x0A] + Array("last".utf8))
      #expect(last.first == Array("last".utf8) && last.last == first)
      #expect(last.count == 3 && last[1].count > JournalLine.limit)
    }
  }

  @Test("They may begin and end anywhere")
  func part() throws {
    let bytes = Array("one\ntwo\nthree\n".utf8)
    #expect(try lines(bytes, in: 4..<Int.max).map(\.offset) == [4, 8])
    #expect(try lines(bytes, in: 4..<6).map(\.bytes) == [Array("tw".utf8)])
    #expect(try lines(bytes, in: 4..<6).map(\.isEnded) == [false])
    for offset in [14, 99] { #expect(try lines(bytes, in: offset..<Int.max).isEmpty) }
    #expect(try lines([]).isEmpty)
    #expect(try lines(bytes, in: 3..<3).isEmpty)
  }

  @Test("It is read no further than to the line that is wanted")
  func wanted() throws {
    let folder = try TemporaryFolder()
    let file = try File(reading: folder.write("a\nb\nc\n", to: "journal.jsonl"))
    var seen: [Int] = []
    let isFound = try file.containsLine(in: 0..<6) { line in
      seen.append(line.number)
      return line.number == 2
    }
    #expect(isFound && seen == [1, 2])
  }
}
