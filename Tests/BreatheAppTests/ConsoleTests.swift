import BreatheCore
import ScriptedWorld
import Testing

@testable import BreatheApp

@Suite("Lines that are printed")
struct ConsoleTests {
  private let console = Console(
    locale: LocaleSettings(language: .en, charset: .utf8), out: RecordedOutput(),
    errors: RecordedOutput())
  private let ascii = Console(
    locale: LocaleSettings(language: .nl, charset: .ascii), out: RecordedOutput(),
    errors: RecordedOutput())

  private func printed(_ text: String, _ console: Console) -> String {
    String(decoding: Array(console.bytes(of: CleanText(text))), as: UTF8.self)
  }

  /// Controls, format characters (the bidirectional ones too), and separators of lines other than
  /// a line feed.
  private static let forbidden: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator,
  ]

  @Test("Of all of Unicode, nothing that controls how text is shown gets through")
  func allOfUnicode() {
    var through: [String] = []
    for value in 0...0x10_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar != "\n",
        Self.forbidden.contains(scalar.properties.generalCategory)
      else { continue }
      let text = String(Character(scalar))
      if printed(text, console).unicodeScalars.contains(scalar) {
        through.append("U+" + String(value, radix: 16, uppercase: true))
      }
    }
    #expect(through.isEmpty, "\(through.joined(separator: " "))")
  }

  @Test(
    "What controls a terminal becomes a sign that something was there",
    arguments: [
      "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{90}q\u{9C}", "\r", "\t", "\u{8}",
      "\u{7F}", "\u{0}", "\u{E}",
    ])
  func replaced(_ text: String) {
    let line = printed("before\(text)after", console)
    #expect(line.hasPrefix("before\u{FFFD}"))
    #expect(line.hasSuffix("after\n"))
    #expect(printed("before\(text)after", ascii).hasPrefix("before?"))
  }

  @Test(
    "Text that turns the direction of writing can't",
    arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}"])
  func bidirectional(_ control: String) {
    #expect(!printed("abc\(control)def", console).contains(control))
  }

  @Test(
    "Ordinary text is printed as it is", arguments: ["één keer", "界 🙂", "e\u{301}", "a\nb", ""])
  func ordinary(_ text: String) {
    #expect(printed(text, console) == "\(text)\n")
  }

  @Test("A locale that is not UTF-8 gets ASCII and nothing else")
  func asciiLocale() {
    let text = "“Één” – ’t is 4 × 5 s… → cœur, Ĳ, ½, e\u{301}, 界, \u{9B}"
    #expect(printed(text, ascii) == "\"Een\" - 't is 4 x 5 s... -> coeur, IJ, 1/2, e, ?, ?\n")
    for value in 0...0x2FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = ascii.bytes(of: "\(Character(scalar))")
      guard bytes.allSatisfy({ $0 == 0x0A || (0x20...0x7E).contains($0) }) else {
        Issue.record("U+\(String(value, radix: 16)) is printed as \(Array(bytes))")
        return
      }
    }
  }
}
