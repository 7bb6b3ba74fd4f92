import BreatheCore
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("The lines of a journal")
struct JournalLinesTests {
  /// What comes of `bytes`, from `begin` on.
  private func lines(_ bytes: [UInt8], from begin: Int = 0) throws -> [(line: [UInt8], end: Int)] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "journal.jsonl")
    let file = try #require(try OpenJournal(path))
    var lines: [(line: [UInt8], end: Int)] = []
    try file.forEachLine(in: begin..<file.size) { lines.append((Array($0), $1)) }
    return lines
  }

  @Test("Each comes once, wherever blocks of 256 KiB end", arguments: 1...6)
  func blocks(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Array((0..<200_100).lazy.map { UInt8(0x20 + $0 % 95) })
    var bytes: [UInt8] = []
    while bytes.count < 900_000 {
      let isLong = Int.random(in: 0..<40, using: &random) == 0
      let length = Int.random(in: 0...(isLong ? 200_000 : 700), using: &random)
      bytes += text.dropFirst(Int.random(in: 0..<95, using: &random)).prefix(length) + [0x0A]
    }
    if seed.isMultiple(of: 2) { bytes.removeLast() }
    let expected = bytes.split(separator: 0x0A).map { (Array($0), $0.endIndex + 1) }
    let found = try lines(bytes)
    #expect(found.map(\.line) == expected.map(\.0))
    #expect(found.map(\.end) == expected.map(\.1))
    // From the middle on, where a line begins.
    let middle = expected[expected.count / 2].1
    #expect(try lines(bytes, from: middle).map(\.end) == expected.map(\.1).filter { $0 > middle })
  }

  @Test(
    "Of one that is longer than a block, the beginning comes, and then the next",
    arguments: [262_143, 262_144, 262_145, 524_288, 1_000_000])
  func longLine(length: Int) throws {
    for before in [0, 1, 5000] {
      let first = Array(repeating: UInt8(ascii: "a"), count: before)
      let long = Array(repeating: UInt8(ascii: "b"), count: length)
      let found = try lines(first + [0x0A] + long + [0x0A] + Array("last".utf8))
      let texts = found.map(\.line).drop { $0 == first }
      #expect(texts.count == 2)
      #expect(texts.first?.count == min(length, 262_144))
      #expect(texts.last == Array("last".utf8))
    }
  }

  @Test(
    "None come of a file that is empty, or has line feeds only", arguments: ["", "\n", "\n\n\n"])
  func none(text: String) throws {
    #expect(try lines(Array(text.utf8)).isEmpty)
  }
}
