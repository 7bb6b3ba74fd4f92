import BreatheCore
import Testing

@Suite struct `A frame` {
  private func written(
    _ text: String, column: Int = 0, row: Int = 0, columns: Int = 6, rows: Int = 2
  ) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.write(text, column: column, row: row, width: cellWidth)
    return frame
  }

  @Test func `holds what is written into it`() {
    #expect(written("abc").text == "abc\n")
    #expect(written("abc", column: 2, row: 1).text == "\n  abc")
  }

  @Test func `cuts off what does not fit on the right`() {
    #expect(written("abcdefgh").text == "abcdef\n")
    #expect(written("abc", column: 5).text == "     a\n")
    #expect(written("abc", column: 6).text == "\n")
    #expect(written("abc", column: 600).text == "\n")
  }

  @Test func `takes nothing outside its rows or left of it`() {
    for row in [-1, 2, 100] { #expect(written("abc", row: row).text == "\n") }
    #expect(written("abc", column: -1).text == "\n")
    #expect(written("e\u{301}", column: -1).text == "\n")
    #expect(written("\u{301}").text == "\n")
  }

  @Test func `gives a wide character two cells, or none`() {
    let frame = written("a呼b")
    #expect(frame.text == "a呼b\n")
    #expect(frame[2, 0].scalar == 0)
    #expect(frame[3, 0].scalar == 0x62)
    #expect(written("abcde呼").text == "abcde\n")
    #expect(written("abcd呼").text == "abcd呼\n")
  }

  private func marks(_ cell: Cell) -> [UInt32] { [cell.firstMark, cell.secondMark] }

  @Test func `puts marks on the character before them, two at most`() {
    let frame = written("e\u{301}\u{323}\u{302}x")
    #expect(marks(frame[0, 0]) == [0x301, 0x323])
    #expect(frame[1, 0].scalar == 0x78)
    #expect(marks(written("呼\u{301}")[0, 0]) == [0x301, 0])
    #expect(marks(written("abcdef\u{301}")[5, 0]) == [0x301, 0])
    #expect(written("abcdefg\u{301}").text == "abcdef\n")
  }

  @Test func `leaves out what can't be shown`() {
    #expect(written("a\u{1B}[31m").text == "a[31m\n")
    #expect(written("a\tb\r\nc").text == "abc\n")
    #expect(written("a\0b\u{202E}c\u{200B}d\u{9B}").text == "abcd\n")
  }

  @Test func `has no half of a wide character left when one is written over`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("呼吸", column: 0, row: 0, width: cellWidth)
    frame.write("x", column: 1, row: 0, width: cellWidth)
    frame.write("y", column: 2, row: 0, width: cellWidth)
    #expect(frame.text == " xy")
  }

  @Test func `has no cell of what can't be shown`() {
    for scalar in ["\0", "\n", "\u{1B}", "\u{9B}", "\u{202E}"] as [Unicode.Scalar] {
      #expect(Cell(scalar) == Cell("\u{FFFD}"))
      var frame = Frame(size: Size(columns: 3, rows: 1))
      // As where a terminal would take it for a mark.
      frame.write("a\(Character(scalar))", column: 0, row: 0) { $0 == "a" ? 1 : 0 }
      #expect(frame.text == "a")
    }
    #expect(Cell.rightHalf().scalar == 0)
  }

  @Test func `is blank to begin with`() {
    let frame = Frame(size: Size(columns: 3, rows: 2))
    #expect(frame.cells == Array(repeating: .blank, count: 6))
    #expect(frame.text == "\n")
    #expect(Frame(size: Size(columns: 0, rows: 0)).cells.isEmpty)
  }
}
