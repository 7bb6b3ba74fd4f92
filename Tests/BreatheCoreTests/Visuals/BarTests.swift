import BreatheCore
import Testing

@Suite struct `The bar` {
  private func text(
    _ level: Double, columns: Int, glyphs: Glyphs = .ascii
  ) throws -> String {
    let area = Area(column: 0, row: 0, columns: columns, rows: 1)
    let bar = try #require(Bar(area: area, glyphs: glyphs))
    var frame = Frame(size: Size(columns: columns, rows: 1))
    bar.drawStill(into: &frame)
    bar.draw(breathLevel: level, into: &frame)
    return frame.text
  }

  @Test func `grows from its middle to both ends`() throws {
    #expect(try text(0, columns: 10) == "....--....")
    #expect(try text(4.0 / 9, columns: 10) == "..-====-..")
    #expect(try text(1, columns: 10) == "==========")
  }

  @Test func `moves its ends by half cells with finer glyphs`() throws {
    #expect(try text(0, columns: 10, glyphs: .blocks) == "░░░░▐▌░░░░")
    #expect(try text(4.0 / 9, columns: 10, glyphs: .blocks) == "░░▐████▌░░")
    #expect(try text(4.0 / 9, columns: 10, glyphs: .braille) == "⠅⠅⢸⣿⣿⣿⣿⡇⠅⠅")
    #expect(try text(1, columns: 10, glyphs: .braille) == "⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿")
  }

  @Test(arguments: 8...200) func `is the same to the left as to the right, at every step`(
    columns: Int
  ) throws {
    let bar = try #require(Bar(area: Area(column: 0, row: 0, columns: columns, rows: 1)))
    var seen: Set<String> = []
    for step in 0...bar.steps {
      let text = try text(Double(step) / Double(bar.steps), columns: columns)
        .filter { $0 != " " }
      #expect(text == String(text.reversed()))
      seen.insert(text)
    }
    #expect(seen.count == bar.steps + 1)
  }

  @Test func `needs some room`() {
    #expect(Bar(area: Area(column: 0, row: 0, columns: 7, rows: 1)) == nil)
    #expect(Bar(area: Area(column: 0, row: 0, columns: 70, rows: 0)) == nil)
    #expect(Bar(area: Area(column: 0, row: 0, columns: -3, rows: 1)) == nil)
  }
}
