import BreatheCore
import Testing

@Suite struct `A file that is not UTF-8` {
  private func place(of bytes: [UInt8]) -> Place? {
    let read = SessionFile(bytes: bytes)
    #expect(read.session == nil)
    #expect(read.text.diagnostics.map(\.problem) == [.notUTF8])
    return read.text.diagnostics.first?.place
  }

  @Test(
    arguments: [
      [0xE9], [0xFF], [0xFE], [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]]) func `is refused where it breaks`(broken: [UInt8])
  {
    let bytes =
      Array("breathe: 1\nid: test\ntitle: éé".utf8) + broken + Array(" x\nsteps: []\n".utf8)
    #expect(place(of: bytes) == Place(line: 3, column: 10))
  }

  @Test func `is refused at its very beginning and end`() {
    #expect(place(of: [0xFF]) == Place(line: 1, column: 1))
    #expect(place(of: Array("id: x\n".utf8) + [0xC3]) == Place(line: 2, column: 1))
    #expect(place(of: [0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == Place(line: 1, column: 2))
    #expect(place(of: [0xEF, 0xBB]) == Place(line: 1, column: 1))
  }

  @Test func `is refused at the line that a Windows editor shows`() {
    let bytes = Array("breathe: 1\r\nid: test\r\ntitle: ".utf8) + [0xC9, 0xE9, 0x6E, 0x0D, 0x0A]
    #expect(place(of: bytes) == Place(line: 3, column: 8))
  }

  @Test func `is not told of at a replacement character that it holds`() {
    let bytes = Array("# \u{FFFD}\ntitle: ".utf8) + [0xE9]
    #expect(place(of: bytes) == Place(line: 2, column: 8))
  }

  @Test func `is UTF-16: read with a byte-order mark, and refused without one`() {
    let text = "breathe: 1\nid: test\ntitle: Test\nsteps: [{ rest: 20s }]\n"
    var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
    for byte in text.utf8 {
      little += [byte, 0]
      big += [0, byte]
    }
    #expect(SessionFile(bytes: little).session?.id == "test")
    #expect(SessionFile(bytes: big).session?.id == "test")
    // An odd byte, or half of a pair.
    #expect(place(of: little + [0]) == Place(line: 1, column: 1))
    #expect(place(of: [0xFF, 0xFE, 0x00, 0xD8]) == Place(line: 1, column: 1))
    #expect(place(of: Array(little.dropFirst(2))) == Place(line: 1, column: 1))
    #expect(place(of: Array(big.dropFirst(2))) == Place(line: 1, column: 1))
  }

  @Test func `shows the line that it breaks in, and none of what is too large`() {
    #expect(SessionFile(bytes: [0x61, 0xFF]).text.lines == ["a\u{FFFD}"])
    #expect(SessionFile(bytes: Array(repeating: 0x61, count: 70_000)).text.lines.isEmpty)
  }
}
