import Testing

@testable import BreatheCore

@Suite struct `A canvas` {
  private static let size = Size(columns: 12, rows: 6)
  private static let area = Area(column: 1, row: 1, columns: 10, rows: 4)

  @Test(arguments: Glyphs.allCases) func `has a character of one cell for any dots`(
    glyphs: Glyphs
  ) {
    let count = glyphs.dots.columns * glyphs.dots.rows
    let all = (0..<(1 << count)).map { glyphs.scalar(UInt8($0)) }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { cellWidth($0) == 1 })
    #expect(cellWidth(glyphs.solid) == 1)
    guard glyphs != .ascii else { return }
    for (bits, scalar) in all.enumerated() { #expect(glyphs.bits(in: Cell(scalar)) == UInt8(bits)) }
    #expect(glyphs.bits(in: Cell("x")) == 0)
  }

  @Test(arguments: Glyphs.allCases) func `lights one dot after the other`(glyphs: Glyphs) {
    let canvas = Canvas(area: Self.area, glyphs: glyphs)
    var frame = Frame(size: Self.size)
    var seen: Set<UInt32> = []
    for y in 0..<glyphs.dots.rows {
      for x in 0..<glyphs.dots.columns {
        let place = canvas.dot(
          at: 3 + Double(x) / Double(glyphs.dots.columns), 2 + Double(y) / Double(glyphs.dots.rows))
        canvas.light(x: place.x, y: place.y, ["."], style: .body, into: &frame)
        seen.insert(frame[3, 2].scalar)
      }
    }
    #expect(seen.count == glyphs.dots.columns * glyphs.dots.rows)
    #expect(frame[3, 2].scalar == (glyphs == .ascii ? 0x2E : glyphs.solid.value))
    #expect(frame.cells.count { $0 != .blank } == 1)
  }

  @Test(arguments: Glyphs.allCases) func `draws nothing outside its area`(glyphs: Glyphs) {
    let canvas = Canvas(area: Self.area, glyphs: glyphs)
    var frame = Frame(size: Self.size)
    for x in stride(from: -2.1, to: 15, by: 0.3) {
      for y in stride(from: -2.1, to: 8, by: 0.3) {
        canvas.ball(x: x, y: y, style: .strong, into: &frame)
      }
    }
    for column in 0..<12 {
      for row in 0..<6 {
        #expect((frame[column, row] != .blank) == Self.area.contains(column: column, row: row))
      }
    }
  }

  @Test(arguments: [Glyphs.blocks, .braille]) func `leaves what is written`(glyphs: Glyphs) {
    let canvas = Canvas(area: Self.area, glyphs: glyphs)
    var frame = Frame(size: Self.size)
    frame.write("hold", column: 3, row: 2, width: cellWidth)
    canvas.ball(x: 4.5, y: 2.5, style: .strong, into: &frame)
    #expect(frame.text.contains("hold"))
  }

  @Test func `tells in ASCII how high in its cell a dot lies`() {
    let canvas = Canvas(area: Self.area, glyphs: .ascii)
    var frame = Frame(size: Self.size)
    for (column, y) in [(2, 2.1), (3, 2.5), (4, 2.9)] {
      canvas.light(x: Double(column) + 0.5, y: y, ["'", "-", "."], style: .body, into: &frame)
    }
    #expect(frame.text.contains("'-."))
  }

  @Test func `fills in tones, with as many dots as there is light`() {
    let canvas = Canvas(area: Self.area, glyphs: .braille)
    let counts = stride(from: 0.1, through: 1, by: 0.1).map { tone in
      var frame = Frame(size: Self.size)
      canvas.fill(column: 3, row: 2, tone: tone, [" ", "#"], style: { _ in .body }, into: &frame) {
        _, _ in 1
      }
      return Glyphs.braille.bits(in: frame[3, 2]).nonzeroBitCount
    }
    #expect(counts == counts.sorted())
    #expect(counts.first == 1 && counts.last == 8)
  }

  @Test func `fills in tones of whole blocks, and in quarters at an edge`() {
    let canvas = Canvas(area: Self.area, glyphs: .blocks)
    var frame = Frame(size: Self.size)
    for (column, tone) in [0.1, 0.4, 0.6, 0.9].enumerated() {
      canvas.fill(
        column: 2 + column, row: 2, tone: tone, [" ", "#"], style: { _ in .body }, into: &frame
      ) { _, _ in 1 }
      canvas.fill(
        column: 2 + column, row: 3, tone: tone, [" ", "#"], style: { _ in .body }, into: &frame
      ) { x, _ in x - Double(2 + column) }
    }
    #expect(frame.text.contains("░▒▓█"))
    #expect(frame.text.contains("▐▐▐▐"))
  }
}
