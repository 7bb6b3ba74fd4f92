import BreatheCore
import Testing

@Suite struct `An undo` {
  private static let example = Undo(id: "b", entry: "a")

  private static let exampleLine = #"{"v":1,"kind":"undo","id":"b","of":"a"}"#

  private func glance(_ line: String) -> LineGlance {
    Array(line.utf8).withUnsafeBufferPointer { LineGlance($0) }
  }

  @Test func `is written as the format's example, and read as it was written`() {
    #expect(Self.example.line == Self.exampleLine)
    #expect(Undo(line: Self.exampleLine.utf8) == Self.example)
    #expect(JournalLine(Self.exampleLine.utf8) == .undo(Self.example))
  }

  @Test(arguments: [
    exampleLine, #"{ "kind": "undo", "v": 1, "of": "a", "by": "x", "id": "b" }"#,
    exampleLine + "\r",
  ]) func `is found at a glance, however another program writes it`(line: String) {
    #expect(glance(line) == .undo(Entry.idHash("a")))
  }

  @Test(arguments: [
    ("\"v\":1", "\"v\":2"), ("undo", "note"), ("undo", "entry"), ("\"of\":\"a\"", "\"of\":1"),
    ("}", ""),
  ]) func `is nothing else`(part: String, other: String) {
    let line = Self.exampleLine.replacing(part, with: other)
    #expect(Undo(line: line.utf8) == nil && glance(line) != .undo(Entry.idHash("a")))
  }

  @Test(arguments: ["", "\"", "\\", "a\nb", "\u{0}\u{1B}[2J\u{7F}"])
  func `is one line, whatever it undoes`(text: String) {
    let undo = Undo(id: text, entry: text)
    #expect(!undo.line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    #expect(Undo(line: undo.line.utf8) == undo)
  }
}
