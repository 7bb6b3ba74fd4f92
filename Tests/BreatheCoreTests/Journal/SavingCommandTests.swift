import BreatheCore
import Testing

@Suite struct `The command that saves a line` {
  @Test func `is one line of ASCII that no shell reads anything into`() {
    let line = #"{"text":"it's \\ \"é\" 😀! $(x) `x` \u001b"}"#
    #expect(
      SavingCommand(line).text
        == #"printf '%s\n' '{"text":"it\u0027s \u005c \"\u00e9\" \ud83d\ude00\u0021 $(x) `x` \u001b"}'"#
        + " >> ~/breathe-journal.jsonl")
  }

  @Test func `changes nothing that the line says`() {
    for text in [
      "", "'", "\\", "\\\\", "\\'", "\\u0041", "!", "\"\\\"", "a\nb", "é界😀\u{301}", "%s",
    ] {
      let note = Note(id: "b", entry: text, text: text)
      let quoted = SavingCommand(note.line).text.split(
        separator: "'", omittingEmptySubsequences: false)
      #expect(quoted.count == 5)
      #expect(quoted[3].utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(Note(line: quoted[3].utf8) == note)
    }
  }
}
