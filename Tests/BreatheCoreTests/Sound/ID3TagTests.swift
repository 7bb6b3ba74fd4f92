import Testing

@testable import BreatheCore

@Suite struct `The tags of an MP3 file` {
  private func tags(title: String) -> RecordingTags {
    var session = Session(id: "x", title: LocalizedText(title), steps: [])
    session.author = LocalizedText("Zoë")
    return RecordingTags(session, on: Day(number: 20_788), program: "1.0", .en)
  }

  @Test func `are frames of UTF-8 behind a header`() {
    func frame(_ name: String, _ text: String) -> [UInt8] {
      Array(name.utf8) + [0, 0, 0, UInt8(text.utf8.count + 1), 0, 0, 3] + Array(text.utf8)
    }
    let frames =
      frame("TIT2", "Één – 界") + frame("TPE1", "Zoë") + frame("TALB", "breathe")
      + frame("TDRC", "2026-12-01") + frame("TSSE", "breathe 1.0")
    #expect(
      ID3Tag(tags(title: "Één – 界")).bytes
        == Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, UInt8(frames.count)] + frames)
  }

  /// No byte of a length has its highest bit set.
  @Test func `have lengths of seven bits a byte`() {
    let bytes = ID3Tag(tags(title: String(repeating: "x", count: 300))).bytes
    #expect(bytes[14..<18].elementsEqual([0, 0, 2, 45]))
    #expect(bytes[6..<10].reduce(0) { $0 << 7 | Int($1) } == bytes.count - 10)
  }

  @Test func `show text only, whatever a file says`() {
    let bytes = ID3Tag(tags(title: "a\u{0}b\u{1B}[31m")).bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("a\u{FFFD}b\u{FFFD}[31m"))
  }
}
