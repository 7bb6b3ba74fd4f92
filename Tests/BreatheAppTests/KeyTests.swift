import TestSupport
import Testing

@testable import BreatheSystem

@Suite("Keys as a terminal sends them")
struct KeyTests {
  @Test(
    "Each key is known by its bytes",
    arguments: [
      ("a", .character("a")), ("Q", .character("Q")), (" ", .character(" ")),
      ("~", .character("~")), ("0", .character("0")), ("+", .character("+")),
      ("\r", .enter), ("\n", .enter), ("\u{3}", .control("c")), ("\u{1}", .control("a")),
      ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\t", .control("i")),
      ("\u{1B}", .escape), ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
      ("\u{1B}[D", .left), ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right),
      ("\u{1B}OD", .left), ("\u{1B}[3~", .unknown), ("\u{1B}[1;5C", .unknown),
      ("\u{1B}[15~", .unknown),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[5;5~", .unknown), ("\u{1B}OP", .unknown), ("\u{1B}x", .unknown),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\0", .unknown), ("é", .unknown),
      ("界", .unknown), ("🙂", .unknown),
    ] as [(String, Key)])
  func key(_ bytes: String, _ key: Key) {
    #expect(Key.decode(Array(bytes.utf8)) == [key])
  }

  @Test("Keys that come together stay apart")
  func together() {
    let bytes = Array("q\u{1B}[C\u{1B}[D é\u{1B}OA\r".utf8)
    #expect(
      Key.decode(bytes)
        == [.character("q"), .right, .left, .character(" "), .unknown, .up, .enter])
  }

  @Test("A sequence that comes in two reads stops nothing", arguments: 1...5)
  func split(at count: Int) {
    let bytes = Array("\u{1B}[1;5C".utf8)
    let keys = Key.decode(bytes[..<count]) + Key.decode(bytes[count...])
    let meant: [Key] = [.right, .left, .character(" "), .character("q"), .control("c")]
    #expect(!keys.isEmpty)
    #expect(!keys.contains { meant.contains($0) })
  }

  @Test("A sequence that never ends leaves nothing behind")
  func unended() {
    #expect(Key.decode(Array("\u{1B}[".utf8)) == [.unknown])
    #expect(Key.decode(Array("\u{1B}O".utf8)) == [.unknown])
    #expect(Key.decode(Array("\u{1B}[1;2;3;4;5".utf8)) == [.unknown])
  }

  @Test(
    "Nothing that comes before Ctrl-C in one read keeps it from stopping",
    arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}O", "é", "\u{0}", "xyz", "\u{1B}[C"])
  func interrupt(after before: String) {
    #expect(Key.decode(Array("\(before)\u{3}".utf8)).last == .control("c"))
  }

  @Test("Half a character of UTF-8 swallows no key after it")
  func brokenUTF8() {
    for lead: UInt8 in [0xC3, 0xE7, 0xF0, 0x80, 0xFF] {
      #expect(Key.decode([lead, UInt8(ascii: "q")]) == [.unknown, .character("q")])
    }
  }

  @Test("Any bytes at all are keys, none of them out of nothing")
  func garbage() {
    var random = SeededGenerator(seed: 7)
    for _ in 1...2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let keys = Key.decode(bytes)
      #expect(keys.count <= bytes.count)
      #expect(keys.isEmpty == bytes.isEmpty)
      for case .character(let character) in keys {
        #expect(character.asciiValue.map { bytes.contains($0) } == true)
      }
    }
  }

  @Test(
    "A flood is read in time that grows with its length only",
    arguments: ["q", "\u{1B}", "\u{1B}[", "\u{1B}[C", "界", "\u{1B}[1111"])
  func flood(_ text: String) {
    let count = 200_000
    let bytes = Array(String(repeating: text, count: count / text.utf8.count).utf8)
    var keys: [Key] = []
    let time = ProcessorTime.taken { keys = Key.decode(bytes) }
    #expect(!keys.isEmpty)
    // It takes some 20 ms; a decoder that copies what is left each time takes minutes.
    #expect(time < .seconds(5))
  }
}
