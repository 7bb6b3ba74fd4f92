import Foundation
import Testing

@testable import BreatheCore

@Suite struct `Markup` {
  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("</script><script>alert(1)", "&lt;/script&gt;&lt;script&gt;alert(1)"),
    ("\u{1B}[31m\u{202E}x", "\u{FFFD}[31m\u{FFFD}x"), ("été", "été"),
  ])
  func `shows any text as text`(text: String, source: String) {
    #expect(
      ("<p title=\"\(text)\">\(text)</p>" as HTML).source
        == "<p title=\"\(source)\">\(source)</p>")
    #expect(("\(CleanText(text))" as HTML).source == source)
  }

  @Test func `is put together of markup`() {
    let items = ["a", "<b>"].map { text -> HTML in "<li>\(text)</li>" }
    let list: HTML = "<ul>\(items)</ul>\(.empty as HTML)"
    #expect(list.source == "<ul><li>a</li>\n<li>&lt;b&gt;</li></ul>")
  }

  /// No text ends the element that its JSON is in.
  @Test func `holds JSON that stays where it is`() throws {
    let text = "</script><!-- & \u{2028} \"quoted\" \\ é"
    let source = ("<script>\(json: [text])</script>" as HTML).source
    let inner = source.dropFirst("<script>".count).dropLast("</script>".count)
    #expect(!inner.contains { "<>&\u{2028}".contains($0) })
    #expect(
      inner == #"["\u003c/script\u003e\u003c!-- \u0026 \u2028 \"quoted\" \\ é"]"#)
  }

  @Test(arguments: 0..<20) func `has no sign of markup in text that was generated`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "<", ">", "&", "\"", "'", "a", " ", "=", "/", "script", "\u{0}", "é", "&lt;", "`", "\\",
      "javascript:", "<!--", "]]>", "\u{2028}",
    ]
    // A million in `make soak`.
    let isSoak = getenv("BREATHE_SOAK") != nil
    for _ in 0..<(isSoak ? 50_000 : 200) {
      let text = (0..<generator.int(1...20)).map { _ in
        // Of all categories of characters.
        let scalar = Unicode.Scalar(UInt32(generator.int(0...0x10FFFF)))
        return generator.int(0...3) == 0 ? scalar.map { String($0) } ?? "" : generator.pick(pieces)
      }.joined()
      let json = ("\(json: [text])" as HTML).source
      #expect(!json.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
      let source = ("\(text)" as HTML).source
      #expect(!source.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
      // Each ampersand begins one of our own names.
      let names = source.utf8.split(separator: 0x26, omittingEmptySubsequences: false).dropFirst()
      #expect(
        names.allSatisfy { name in
          ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { name.starts(with: $0.utf8) }
        })
    }
  }
}
