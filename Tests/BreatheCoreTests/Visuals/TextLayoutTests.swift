import BreatheCore
import Testing

@Suite struct `Text in lines` {
  private let layout = TextLayout(width: cellWidth)

  @Test func `is broken at spaces`() {
    #expect(layout.wrap("one two three four", columns: 9) == ["one two", "three", "four"])
    #expect(layout.wrap("one two", columns: 7) == ["one two"])
    #expect(layout.wrap("one two", columns: 6) == ["one", "two"])
  }

  @Test func `keeps seconds and their unit together`() {
    #expect(layout.wrap("Breathe in  (4 s)", columns: 14) == ["Breathe in", "(4 s)"])
    #expect(layout.wrap("for 10 s, then rest", columns: 7) == ["for", "10 s,", "then", "rest"])
    #expect(layout.wrap("4 sides", columns: 6) == ["4", "sides"])
  }

  @Test func `breaks a row of keys between keys`() {
    #expect(
      layout.wrap("Enter = start   q = stop   space = pause", columns: 26)
        == ["Enter = start   q = stop", "space = pause"])
    #expect(
      layout.wrap("q = stop   space = pause", columns: 8) == ["q = stop", "space =", "pause"])
  }

  @Test func `is broken within a word that is too long, and only then`() {
    #expect(layout.wrap("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(layout.wrap("a bcdefgh i", columns: 4) == ["a", "bcde", "fgh", "i"])
  }

  @Test func `keeps the line feeds that it has`() {
    #expect(layout.wrap("one\ntwo\n\nthree", columns: 20) == ["one", "two", "", "three"])
    #expect(layout.wrap("", columns: 5) == [""])
    #expect(layout.wrap("   ", columns: 5) == [""])
  }

  @Test func `of a list goes on past its dash`() {
    #expect(
      layout.wrap("  - one two three\n- four five", columns: 11)
        == ["  - one two", "    three", "- four five"])
    #expect(layout.wrap("  - one two three", columns: 13) == ["  - one two", "    three"])
    #expect(layout.wrap("- one two three", columns: 10) == ["- one two", "  three"])
    #expect(layout.wrap("- one", columns: 4) == ["-", "one"])
  }

  @Test func `counts wide characters twice and marks not at all`() {
    #expect(layout.cells("呼吸") == 4)
    #expect(layout.cells("e\u{301}e\u{323}") == 2)
    #expect(layout.cells("a\u{1B}b") == 2)
    #expect(layout.wrap("呼吸呼吸", columns: 5) == ["呼吸", "呼吸"])
    #expect(layout.wrap("呼吸呼吸", columns: 3) == ["呼", "吸", "呼", "吸"])
    #expect(
      layout.wrap("e\u{301}e\u{301}e\u{301}", columns: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test func `is cut to a character a line where even that is too wide`() {
    #expect(layout.wrap("呼吸", columns: 1) == ["呼", "吸"])
  }

  @Test func `of no columns is nothing`() {
    #expect(layout.wrap("abc", columns: 0).isEmpty)
    #expect(layout.wrap("abc", columns: -3).isEmpty)
  }

  @Test func `holds every word, in order, in lines that fit`() {
    var generator = SplitMix64(seed: 100)
    let letters = ["a", "b", "呼", "é", "e\u{301}", "?", "吸", "ij"]
    for _ in 0..<500 {
      let words = (0..<generator.int(1...12)).map { _ in
        (0..<generator.int(1...9)).map { _ in generator.pick(letters) }.joined()
      }
      let columns = generator.int(2...20)
      let lines = layout.wrap(words.joined(separator: " "), columns: columns)
      #expect(lines.allSatisfy { layout.cells($0) <= columns })
      let text = lines.joined().filter { $0 != " " }
      #expect(text == words.joined())
    }
  }

  @Test func `stands side by side where there is room`() {
    #expect(layout.row(["ab", "cd", "ef"], columns: 12) == ["ab   cd   ef"])
    #expect(layout.row(["ab", "cd", "ef"], columns: 11) == ["ab   cd", "ef"])
    #expect(layout.row(["ab", "cd", "ef"], columns: 2) == ["ab", "cd", "ef"])
    #expect(layout.row([], columns: 10).isEmpty)
  }

  @Test func `is cut after a whole sentence, where one fits`() {
    let text = "Left knee down. Too much? Ease off."
    #expect(layout.sentences(text, columns: 40) == [text])
    #expect(layout.sentences(text, columns: 30) == ["Left knee down. Too much?"])
    #expect(layout.sentences(text, columns: 20) == ["Left knee down."])
    #expect(layout.sentences(text, columns: 10) == ["Left knee"])
    #expect(layout.sentences("", columns: 10) == [""])
    #expect(
      layout.sentences(text, columns: 20, rows: 2) == ["Left knee down. Too", "much? Ease off."])
    #expect(layout.sentences(text, columns: 16, rows: 2) == ["Left knee down.", "Too much?"])
    #expect(layout.sentences("no end at all here", columns: 6, rows: 2) == ["no end", "at all"])
  }
}
