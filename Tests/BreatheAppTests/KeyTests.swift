import BreatheCore
import TestSupport
import Testing

@testable import BreatheSystem

@Suite("Keys as a terminal sends them")
struct KeyTests {
  typealias Typed = KeyDecoder.Typed

  private static let patience = Duration.milliseconds(150)

  /// What comes of bytes that are read piece by piece, with nothing after the last.
  private static func typed(_ pieces: [[UInt8]]) -> [Typed] {
    var decoder = KeyDecoder(patience: patience)
    let typed = pieces.flatMap { decoder.decode($0) }
    return typed + (decoder.wait == nil ? [] : decoder.giveUp())
  }

  private static func typed(_ text: String) -> [Typed] { typed([Array(text.utf8)]) }

  /// Keys, and the bytes that terminals send for them.
  private static let keys: [(String, Key)] =
    [
      ("a", .character("a")), ("Q", .character("Q")), (" ", .character(" ")),
      ("~", .character("~")), ("0", .character("0")), ("+", .character("+")),
      ("é", .character("é")), ("界", .character("界")), ("🙂", .character("🙂")),
      ("\r", .enter), ("\n", .enter), ("\u{3}", .control("c")), ("\u{1}", .control("a")),
      ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\t", .control("i")),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\0", .unknown),
      ("\u{1B}", .escape), ("\u{1B}x", .unknown), ("\u{1B}é", .unknown),
      ("\u{1B}[", .unknown), ("\u{1B}O", .unknown), ("\u{1B}P", .unknown), ("\u{1B}]", .unknown),
      // Arrows and corners, also of the keypad and with other keys held.
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[1;1A", .up), ("\u{1B}[1;129B", .down), ("\u{1B}[5;65~", .pageUp),
      ("\u{1B}[1;5C", .unknown), ("\u{1B}[5;5~", .unknown), ("\u{1B}\u{1B}[A", .unknown),
      ("\u{1B}[Z", .unknown), ("\u{1B}[3~", .unknown), ("\u{1B}[15~", .unknown),
      ("\u{1B}OP", .unknown), ("\u{1B}[1;2P", .unknown), ("\u{1B}O5P", .unknown),
      // The Linux console.
      ("\u{1B}[[A", .unknown), ("\u{1B}[[E", .unknown),
      // The keypad of an application.
      ("\u{1B}Op", .character("0")), ("\u{1B}Oq", .character("1")), ("\u{1B}Oy", .character("9")),
      ("\u{1B}OM", .enter), ("\u{1B}On", .character(".")), ("\u{1B}Ok", .character("+")),
      // By the number of the character.
      ("\u{1B}[113u", .character("q")), ("\u{1B}[113;1u", .character("q")),
      ("\u{1B}[113;2u", .character("Q")), ("\u{1B}[113:81;2u", .character("Q")),
      ("\u{1B}[49:33;2u", .character("!")), ("\u{1B}[113;1:1u", .character("q")),
      ("\u{1B}[113;1:2u", .character("q")), ("\u{1B}[113;65u", .character("q")),
      ("\u{1B}[99;5u", .control("c")), ("\u{1B}[99;133u", .control("c")),
      ("\u{1B}[67;5u", .control("c")), ("\u{1B}[122;5u", .control("z")),
      ("\u{1B}[99;7u", .unknown), ("\u{1B}[13u", .enter), ("\u{1B}[13;2u", .enter),
      ("\u{1B}[27u", .escape), ("\u{1B}[127u", .backspace), ("\u{1B}[9u", .control("i")),
      ("\u{1B}[32u", .character(" ")), ("\u{1B}[233u", .character("é")),
      ("\u{1B}[57399u", .character("0")), ("\u{1B}[57408u", .character("9")),
      ("\u{1B}[57414u", .enter), ("\u{1B}[57419u", .up), ("\u{1B}[57376u", .unknown),
      ("\u{1B}[27;5;99~", .control("c")), ("\u{1B}[27;1;113~", .character("q")),
      ("\u{1B}[27;2;81~", .character("Q")), ("\u{1B}[27;5;13~", .unknown), ("\u{1B}[27~", .unknown),
      ("\u{1B}[27;~", .unknown), ("\u{1B}[34~", .unknown),
    ]

  @Test("Each key is known by its bytes", arguments: keys)
  func key(_ bytes: String, _ key: Key) {
    #expect(Self.typed(bytes) == [.key(key)])
  }

  @Test("However its bytes are cut into reads, a key is the same", arguments: keys)
  func split(_ text: String, _ key: Key) {
    let bytes = Array(text.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
        #expect(Self.typed(pieces) == [.key(key)])
      }
    }
    #expect(Self.typed(bytes.map { [$0] }) == [.key(key)])
  }

  /// What terminals tell of themselves, and of keys that are let go.
  private static let reports = [
    "\u{1B}[M !!", "\u{1B}[M#\u{7F}~", "\u{1B}[<0;12;7M", "\u{1B}[<0;12;7m", "\u{1B}[<35;200;100M",
    "\u{1B}[32;12;7M", "\u{1B}[I", "\u{1B}[O", "\u{1B}[12;40R", "\u{1B}[1;5R", "\u{1B}[0n",
    "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[?1u",
    "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{7}", "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\",
    "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P>|quiet(1.2)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}[113;1:3u", "\u{1B}[1;1:3A", "\u{1B}[5;1:3~", "\u{1B}[57441u",
    "\u{1B}[\(String(repeating: "1;", count: 500))A",
  ]

  @Test("However it is cut, a report is no key, and nor is what comes of it", arguments: reports)
  func report(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Self.typed(text) == [])
    for cut in 1..<min(bytes.count, 40) {
      #expect(Self.typed([Array(bytes[..<cut]), Array(bytes[cut...])]) == [])
    }
    #expect(Self.typed(bytes.map { [$0] }) == [])
    // A key after it counts.
    #expect(Self.typed([bytes, [UInt8(ascii: "q")]]) == [.key(.character("q"))])
    #expect(Self.typed(text + "\u{1B}[A") == [.key(.up)])
  }

  @Test("Whatever is pasted is one text, however it is cut")
  func paste() {
    for text in ["q", "see equal q", "j\n", "één\nregel", "4-7-8\n0\n", "a [201~ b"] {
      let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
      #expect(Self.typed([bytes]) == [.text(text)])
      for cut in 1..<bytes.count {
        #expect(Self.typed([Array(bytes[..<cut]), Array(bytes[cut...])]) == [.text(text)])
      }
    }
    #expect(
      Self.typed("\u{1B}[200~x\u{3}\u{1B}[2J\u{1B}[201~q")
        == [.text("x\u{FFFD}\u{FFFD}[2J"), .key(.character("q"))],
      "no control of it acts, nor stays")
  }

  @Test("A large paste is held no longer than it can be of use, and ends")
  func largePaste() {
    let large = String(repeating: "qjn\r ", count: 20_000)
    let typed = Self.typed(["\u{1B}[200~", large, "\u{1B}[201~", "x"].map { Array($0.utf8) })
    #expect(typed.count == 2 && typed.last == .key(.character("x")))
    guard case .text(let text) = typed[0] else {
      Issue.record("no text: \(typed[0])")
      return
    }
    #expect(text.utf8.count <= 4096)
  }

  @Test("What was pasted is a text also where it never ends, and then keys count again")
  func unendedPaste() {
    var decoder = KeyDecoder(patience: Self.patience)
    #expect(decoder.decode(Array("\u{1B}[200~one q".utf8)) == [])
    #expect(decoder.wait == .seconds(1))
    #expect(decoder.giveUp() == [.text("one q")])
    #expect(decoder.wait == nil)
    #expect(decoder.decode([UInt8(ascii: "q")]) == [.key(.character("q"))])
  }

  @Test("Several characters in one read are text, with the line ends among them")
  func burst() {
    #expect(Self.typed("a quiet evening") == [.text("a quiet evening")])
    #expect(Self.typed("yes\r") == [.text("yes\n")])
    #expect(Self.typed("jé") == [.text("jé")])
    #expect(
      Self.typed("q\u{1B}[C\u{1B}[D é\u{1B}OA\r") == [
        .text("q é\n"), .key(.right), .key(.left), .key(.up),
      ])
    #expect(Self.typed("7\r") == [.key(.character("7")), .key(.enter)])
    #expect(Self.typed("\u{1B}[C\u{1B}[C") == [.key(.right), .key(.right)])
    #expect(Self.typed("\u{1B}[118u\u{1B}[113u") == [.key(.character("v")), .key(.character("q"))])
  }

  @Test("An escape right after another is one more")
  func twice() {
    #expect(Self.typed("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(Self.typed([[0x1B], [0x1B]]) == [.key(.escape), .key(.escape)])
  }

  @Test("An escape waits for the rest of its sequence, on a line from elsewhere longer")
  func patience() {
    for (environment, patience) in [([:], 150), (["SSH_CONNECTION": "::1 5 ::1 22"], 300)]
      as [([String: String], Int)]
    {
      var decoder = KeyDecoder(patience: KeyDecoder.patience(environment: environment))
      #expect(decoder.wait == nil)
      #expect(decoder.decode([0x1B]) == [])
      #expect(decoder.wait == .milliseconds(patience))
      #expect(decoder.giveUp() == [.key(.escape)])
      #expect(decoder.wait == nil)
    }
  }

  @Test(
    "Nothing that comes before Ctrl-C outside a paste keeps it from stopping",
    arguments: [
      "\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}O", "é", "\u{0}", "xyz", "\u{1B}[C", "\u{1B}[M ",
      "\u{1B}]11;", "\u{1B}P", "\u{1B}[[", "\u{1B}[99999999999999999999", "\u{E7}",
    ])
  func interrupt(after before: String) {
    #expect(Self.typed("\(before)\u{3}").last == .key(.control("c")))
  }

  @Test("Half a character of UTF-8 swallows no key after it")
  func brokenUTF8() {
    for lead: UInt8 in [0xC3, 0xE7, 0xF0, 0x80, 0xFF] {
      #expect(
        Self.typed([[lead, UInt8(ascii: "q")]]) == [.key(.unknown), .key(.character("q"))])
    }
  }

  @Test("What would change the direction of text, or shows nothing, is no character")
  func forbidden() {
    for text in ["\u{202E}", "\u{9B}", "\u{2028}", "\u{200B}"] {
      #expect(Self.typed(text) == [.key(.unknown)])
    }
  }

  @Test(
    "Any bytes at all in any pieces make no key out of nothing, and nothing that waits for ever")
  func garbage() {
    var random = SeededGenerator(seed: 7)
    let parts = [
      "\u{1B}", "[", "O", "]", "200~", "201~", "27", "~", "u", "M", "<", ";", "1", "q", "é",
      "\u{7}", "\\",
    ]
    for _ in 1...3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        bytes +=
          Bool.random(using: &random)
          ? Array(parts.randomElement(using: &random)!.utf8)
          : [UInt8.random(in: .min ... .max, using: &random)]
      }
      var decoder = KeyDecoder(patience: Self.patience)
      var typed: [Typed] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...8, using: &random)
        typed += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      if decoder.wait != nil { typed += decoder.giveUp() }
      #expect(decoder.wait == nil)
      #expect(typed.count <= bytes.count)
    }
  }

  @Test(
    "A flood is read in time that grows with its length only",
    arguments: [
      "q", "\u{1B}", "\u{1B}[", "\u{1B}[C", "界", "\u{1B}[1111", "\u{1B}]1", "\u{1B}[200~x",
      "\u{1B}[1;",
    ])
  func flood(_ text: String) {
    let bytes = Array(String(repeating: text, count: 200_000 / text.utf8.count).utf8)
    // It takes some 20 ms; a decoder that copies what is left each time takes minutes.
    #expect(ProcessorTime.taken { _ = Self.typed([bytes]) } < .seconds(5))
  }
}
