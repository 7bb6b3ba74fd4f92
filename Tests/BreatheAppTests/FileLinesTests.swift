import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp
@testable import BreatheSystem

@Suite("The lines of a file")
struct FileLinesTests {
  private func lines(
    _ bytes: [UInt8], from offset: Int = 0, to end: Int = .max
  ) throws -> [FileLines.Line] {
    let folder = try TemporaryFolder()
    let file = try File(reading: folder.write(bytes, to: "file"))
    var lines = FileLines(from: offset, to: end)
    var found: [FileLines.Line] = []
    while let line = try lines.next(of: file) { found.append(line) }
    return found
  }

  @Test(
    "They are those that a reader without blocks finds", arguments: 1...8 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 200_000 {
      let length = [0, 1, 300, 4095, 4096, 4097, 70_000].randomElement(using: &random) ?? 0
      bytes += (0..<length).map { _ in UInt8.random(in: 32...255, using: &random) }
      bytes.append(UInt8(ascii: "\n"))
    }
    if seed.isMultiple(of: 2) { bytes += [65, 66] }
    let found = try lines(bytes)
    var offset = 0
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard number < found.count else {
        #expect(line.isEmpty && offset == bytes.count)
        continue
      }
      let next = found[number]
      number += 1
      #expect(next.number == number && next.offset == offset && next.length == line.count)
      #expect(next.bytes.elementsEqual(line.prefix(4096)))
      #expect(next.isTooLong == (line.count > 4096))
      offset += line.count + 1
    }
    #expect(number == found.count)
    #expect(found.dropLast().allSatisfy { $0.isEnded })
    #expect(found.last?.isEnded == !seed.isMultiple(of: 2))
  }

  @Test("They may begin and end anywhere")
  func part() throws {
    let bytes = Array("one\ntwo\nthree\n".utf8)
    #expect(try lines(bytes, from: 4).map(\.offset) == [4, 8])
    #expect(try lines(bytes, from: 4, to: 6).map(\.bytes) == [Array("tw".utf8)])
    for offset in [14, 99] { #expect(try lines(bytes, from: offset).isEmpty) }
    #expect(try lines([]).isEmpty)
  }
}
