import BreatheCore
import Testing

@Suite struct `Typed words` {
  private func words(_ text: String) -> TypedWords {
    TypedWords(text.split(separator: " ").map(String.init)) {
      ["478", "box", "4-6", "10m"].contains($0)
    }
  }

  @Test(
    arguments: [
      ("box", "box", nil), ("box 5m", "box", "5m"), ("calm 1m30s", "calm", "1m30s"),
      ("sleep 5min", "sleep", "5m"), ("sleep 5 min", "sleep", "5m"),
      ("buik 5 minuten", "buik", "5m"),
      ("box for 5m", "box", "5m"), ("box voor 5 minuten", "box", "5m"),
      ("box 1:30", "box", "1m30s"),
      ("stretch hip 5m", "stretch hip", "5m"), ("478 4m", "478", "4m"), ("4-6 90s", "4-6", "90s"),
      // Without a unit after a name, it is for --for to ask.
      ("box 5", "box", "5"), ("478 5", "478", "5"),
      // Numbers alone are a pattern, and the name of a session goes before a length.
      ("4 7 8", "4 7 8", nil), ("4 6", "4 6", nil), ("4–6", "4–6", nil), ("478", "478", nil),
      ("10m", "10m", nil),
      ("5m", "", "5m"), ("5 min", "", "5m"), ("", "", nil), ("4 6 5m", "4 6", "5m"),
      ("box 1m 30s", "box", "1m30s"),
      ("low lunge", "low lunge", nil), ("5m box", "5m box", nil),
    ] as [(String, String, String?)])
  func `end with a length, or don't`(typed: String, names: String, time: String?) {
    let words = words(typed)
    #expect(words.text == names)
    #expect(words.time == time)
  }
}
