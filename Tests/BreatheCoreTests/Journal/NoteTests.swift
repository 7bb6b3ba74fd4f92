import BreatheCore
import Testing

@Suite struct `A note` {
  private static let example = Note(id: "b", entry: "a", text: "calm")

  private static let exampleLine = #"{"v":1,"kind":"note","id":"b","of":"a","text":"calm"}"#

  @Test func `is written as the format's example, and read as it was written`() {
    #expect(Self.example.line == Self.exampleLine)
    #expect(Note(line: Self.exampleLine.utf8) == Self.example)
  }

  @Test(arguments: ["", "\"", "\\", "a\nb\tc", "'; rm -rf ~", "één 界 😀", "\u{0}\u{1B}[2J\u{7F}"])
  func `is one line without a control character, whatever it says`(text: String) {
    let note = Note(id: text, entry: text, text: text)
    #expect(!note.line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    #expect(Note(line: note.line.utf8) == note)
  }

  @Test(arguments: [
    "calm", "", "é 界 😀", "\"", "\\", "\\n", "\\\n\"", "a \"b\" \\ c\nd\\\\n", "\u{1B}[2J",
  ]) func `says the same in whatever way its line is written`(text: String) {
    let note = Note(id: "b", entry: "a", text: text)
    #expect(Note(line: (note.line + " ").utf8) == note)
    #expect(Note(line: note.line.utf8) == note)
  }

  @Test(arguments: [
    ("\"v\":1", "\"v\":2"), ("note", "entry"), ("\"of\":\"a\",", ""), ("calm", "calm\n"), ("}", ""),
    ("\"calm\"", "5"),
  ]) func `is nothing else`(part: String, other: String) {
    #expect(Note(line: Self.exampleLine.replacing(part, with: other).utf8) == nil)
  }

  @Test func `keeps to the rules of any text`() {
    #expect(Note.mistake(in: "calm,\nand “warm” é 界") == nil)
    #expect(Note.mistake(in: String(repeating: "界", count: 500)) == nil)
    #expect(Note.mistake(in: String(repeating: "x", count: 501)) == .longNote(500))
    for nothing in ["", " ", "\u{3164}", "\u{2800}\u{A0}\u{3000}"] {
      #expect(Note.mistake(in: nothing) == .emptyNote)
    }
    for forbidden in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{0}", "\t", "\r"] {
      let code = forbidden.unicodeScalars.first?.value ?? 0
      #expect(Note.mistake(in: "calm\(forbidden)") == .forbiddenInNote(code))
    }
    #expect(Note.mistake(in: "e\u{301}\u{301}\u{301}") == .forbiddenInNote(0x301))
  }
}
