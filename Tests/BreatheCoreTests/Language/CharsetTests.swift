import BreatheCore
import Testing

@Suite struct `Text in a terminal's characters` {
  @Test(arguments: ["", "plain", "één", "呼吸", "“quoted”"]) func `in UTF-8 is as it is`(
    text: String
  ) {
    #expect(Charset.utf8.spell(text) == text)
  }

  @Test(arguments: [
    ("plain text, 1-2", "plain text, 1-2"), ("één knie", "een knie"),
    ("naïef, coördinatie", "naief, coordinatie"),
    ("“tuck”, ‘tuck’", "\"tuck\", 'tuck'"), ("a–b — c", "a-b - c"), ("wait…", "wait..."),
    ("→ start", "-> start"), ("e\u{301}e\u{301}n", "een"), ("4\u{A0}s", "4 s"), ("2 × 3", "2 x 3"),
    ("ß Æ œ ĳ", "ss AE oe ij"), ("呼吸", "??"), ("½ ≤ 1", "1/2 <= 1"), ("ÀÉÎÕÜ ñ ç", "AEIOU n c"),
  ]) func `in ASCII loses its accents and nothing else`(text: String, plain: String) {
    #expect(Charset.ascii.spell(text) == plain)
  }

  @Test func `in ASCII is ASCII, whatever it is`() {
    var generator = SplitMix64(seed: 400)
    for _ in 0..<2000 {
      let scalars = (0..<generator.int(0...12)).compactMap { _ in
        Unicode.Scalar(UInt32(generator.int(0...0x1FFFF)))
      }
      let plain = Charset.ascii.spell(String(String.UnicodeScalarView(scalars)))
      #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: Language.allCases) func `in ASCII has no question mark for our own words`(
    language: Language
  ) {
    for text in ownTexts(in: language) {
      let marks = text.count { $0 == "?" }
      #expect(Charset.ascii.spell(text).count { $0 == "?" } == marks, "\(text)")
    }
  }
}
