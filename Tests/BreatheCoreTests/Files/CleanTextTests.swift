import BreatheCore
import Testing

@Suite struct `Clean text` {
  @Test(arguments: ["", "plain ~", "één\nkeer", "呼吸 🙂", "e\u{301}\u{323}x\u{301}", "\u{A0}…"])
  func `is ordinary text as it is`(text: String) {
    #expect(CleanText(text).string == text)
  }

  @Test(arguments: [
    "\u{1B}", "\0", "\r", "\t", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2028}", "\u{AD}",
  ])
  func `shows that something was there`(scalar: String) {
    #expect(CleanText("a\(scalar)b").string == "a\u{FFFD}b")
    #expect(CleanText("é\(scalar)\(scalar)").string == "é\u{FFFD}\u{FFFD}")
  }

  @Test func `has two combining marks in a row at most`() {
    #expect(
      CleanText("e\u{301}\u{302}\u{303}\u{304}o\u{305}").string
        == "e\u{301}\u{302}\u{FFFD}\u{FFFD}o\u{305}")
  }

  @Test func `is clean when it was clean before`() {
    let clean = CleanText("a\u{1B}e\u{301}\u{302}\u{303}\u{304}\u{E000}\u{305}")
    #expect(CleanText(clean.string) == clean)
  }

  @Test func `is clean as a literal and where parts meet`() {
    let literal: CleanText = "a\u{1B}b"
    #expect(literal.string == "a\u{FFFD}b")
    let (first, second): (CleanText, CleanText) = ("e\u{301}\u{302}", "\u{303}x")
    let both: CleanText = "\(first)\(second)\("\u{9B}")"
    #expect(both.string == "e\u{301}\u{302}\u{FFFD}x\u{FFFD}")
    #expect("“\(first)”" == "“e\u{301}\u{302}”")
  }

  @Test func `is what a text of a session holds, whoever made it`() {
    let text = LocalizedText(en: "a\u{1B}b", nl: nil)
    #expect(text.text(in: .nl) == "a\u{FFFD}b")
    #expect(LocalizedText("\u{202E}") == LocalizedText("\u{FFFD}"))
  }
}
