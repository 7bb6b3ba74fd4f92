import BreatheCore
import Testing

@Suite struct `Any line of a journal` {
  @Test func `is an entry, a note, or of a later version`() {
    let entry = `A line of the journal`.example
    #expect(JournalLine(entry.line.utf8) == .entry(entry))
    let note = Note(id: "b", entry: "a", text: "calm")
    #expect(JournalLine(note.line.utf8) == .note(note))
    for (line, kind) in [
      (#"{"v":2,"kind":"entry","id":"c","new":[1,{}]}"#, "entry"),
      (#"{"id":"c","kind":"pulse","v":1}"#, "pulse"),
      (#" {"v":9,"kind":"note","id":"c"} "#, "note"),
    ] {
      let read = JournalLine(line.utf8)
      #expect(read == .later(kind: kind, id: "c"))
      #expect(read?.kind == kind && read?.id == "c")
    }
  }

  @Test(arguments: [
    "", " ", "{}", "x", "{\"v\":1", #"{"v":1,"kind":"entry","id":"c"}"#,
    #"{"v":1,"kind":"note","id":"c"}"#, #"{"v":-1,"kind":"pulse","id":"c"}"#,
    #"{"v":2,"kind":"entry"}"#, #"{"v":2,"id":"c"}"#, #"{"v":2,"kind":"entry","id":7}"#,
    #"[{"v":2,"kind":"entry","id":"c"}]"#, "\u{0}\u{0}\u{0}",
    String(repeating: "[", count: 4000),
  ]) func `is broken otherwise`(line: String) {
    #expect(JournalLine(line.utf8) == nil)
  }

  @Test func `is broken in UTF-16 and UTF-32, in any byte order`() {
    for line in [
      `A line of the journal`.example.line, Note(id: "b", entry: "a", text: "calm").line,
      #"{"v":2,"kind":"entry","id":"c"}"#,
    ] {
      for zeros in [1, 3].map({ Array(repeating: UInt8(0), count: $0) }) {
        for encoded in [line.utf8.flatMap { [$0] + zeros }, line.utf8.flatMap { zeros + [$0] }] {
          #expect(JournalLine(encoded) == nil)
          #expect(Entry(line: encoded) == nil && Note(line: encoded) == nil)
          #expect(encoded.withUnsafeBufferPointer { LineGlance($0) } == .broken)
        }
      }
    }
  }

  @Test func `is broken wherever it is cut off`() {
    let line = Array(`A line of the journal`.example.line.utf8)
    for length in line.indices { #expect(JournalLine(line.prefix(length)) == nil) }
  }
}
