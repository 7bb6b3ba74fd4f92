import Glibc
import Testing

@testable import BreatheCore

@Suite struct `The orb` {
  private static let areas: [(columns: Int, rows: Int)] = [
    (80, 16), (100, 32), (40, 20), (41, 15), (20, 30), (30, 9), (200, 52), (24, 5), (9, 3),
  ]

  /// The cells of the body: ink that is not the faint ring.
  private func body(_ orb: Orb, _ size: Size, level: Double) -> [(column: Int, row: Int)] {
    var frame = Frame(size: size)
    orb.draw(breathLevel: level, into: &frame)
    return frame.cells.indices
      .filter { frame.cells[$0].scalar != 0x20 && frame.cells[$0].style != .faint }
      .map { ($0 % size.columns, $0 / size.columns) }
  }

  private func orb(_ columns: Int, _ rows: Int) -> (orb: Orb, size: Size) {
    (
      Orb(area: Area(column: 0, row: 0, columns: columns, rows: rows)),
      Size(columns: columns, rows: rows)
    )
  }

  @Test(arguments: areas) func `is round and in the middle`(columns: Int, rows: Int) throws {
    let (orb, size) = orb(columns, rows)
    for level in [0, 0.3, 0.5, 0.8, 1] {
      let body = body(orb, size, level: level)
      let (xs, ys) = (body.map(\.column), body.map(\.row))
      let (left, right) = (try #require(xs.min()), try #require(xs.max()))
      let (top, bottom) = (try #require(ys.min()), try #require(ys.max()))
      #expect(abs((right - left + 1) - 2 * (bottom - top + 1)) <= 2)
      #expect(left + right == columns - 1)
      #expect(top + bottom == rows - 1)
    }
  }

  @Test(arguments: areas) func `is as wide to the left as to the right in each row`(
    columns: Int, rows: Int
  ) throws {
    let (orb, size) = orb(columns, rows)
    for level in [0, 0.4, 1] {
      let body = body(orb, size, level: level)
      for row in 0..<rows {
        let xs = body.filter { $0.row == row }.map(\.column)
        let mirrored = body.filter { $0.row == rows - 1 - row }.map(\.column)
        #expect(xs.min().map { columns - 1 - $0 } == xs.max())
        #expect(xs.count == mirrored.count)
        if let first = xs.min(), let last = xs.max() { #expect(xs.count == last - first + 1) }
      }
    }
  }

  @Test(arguments: areas) func `never shrinks while the breath fills`(columns: Int, rows: Int) {
    let (orb, size) = orb(columns, rows)
    var last = 0
    for step in 0...orb.steps {
      let count = body(orb, size, level: Double(step) / Double(orb.steps)).count
      #expect(count >= last)
      last = count
    }
    #expect(last > body(orb, size, level: 0).count)
  }

  @Test(arguments: areas) func `stays within its area`(columns: Int, rows: Int) {
    let orb = Orb(area: Area(column: 3, row: 2, columns: columns, rows: rows))
    let size = Size(columns: columns + 6, rows: rows + 4)
    var frame = Frame(size: size)
    orb.drawStill(into: &frame)
    orb.draw(breathLevel: 1, into: &frame)
    for index in frame.cells.indices where frame.cells[index] != .blank {
      #expect((3..<(3 + columns)).contains(index % size.columns))
      #expect((2..<(2 + rows)).contains(index / size.columns))
    }
  }

  @Test func `is ASCII, and of one picture for one step`() {
    let (orb, size) = orb(80, 16)
    var (first, second) = (Frame(size: size), Frame(size: size))
    orb.draw(breathLevel: 10 / Double(orb.steps), into: &first)
    orb.draw(breathLevel: 10.4 / Double(orb.steps), into: &second)
    #expect(first == second)
    #expect(first.cells.allSatisfy { (0x20...0x7E).contains($0.scalar) })
    var third = Frame(size: size)
    orb.draw(breathLevel: 11 / Double(orb.steps), into: &third)
    #expect(first != third)
  }

  @Test func `lies within the ring of the full breath`() {
    let (orb, size) = orb(80, 16)
    var frame = Frame(size: size)
    orb.drawStill(into: &frame)
    orb.draw(breathLevel: 0, into: &frame)
    let ring = frame.cells.indices.filter { frame.cells[$0].style == .faint }
    #expect(ring.count > 12)
    let full = body(orb, size, level: 1)
    let widest = ring.map { $0 % size.columns }
    #expect((full.map(\.column).min() ?? 0) >= (widest.min() ?? 0) - 1)
    #expect((full.map(\.column).max() ?? 99) <= (widest.max() ?? 0) + 1)
  }

  @Test(arguments: [Glyphs.blocks, .braille])
  func `leaves nothing of its ring when it is full`(glyphs: Glyphs) {
    let size = Size(columns: 80, rows: 16)
    let orb = Orb(area: Area(column: 0, row: 0, columns: 80, rows: 16), glyphs: glyphs)
    var frame = Frame(size: size)
    orb.drawStill(into: &frame)
    #expect(frame.cells.contains { $0.style == .faint })
    orb.draw(breathLevel: 1, into: &frame)
    #expect(!frame.cells.contains { $0.style == .faint })
  }

  @Test(arguments: Glyphs.allCases) func `has more ink above and to the left, where its light is`(
    glyphs: Glyphs
  ) {
    let area = Area(column: 0, row: 0, columns: 80, rows: 16)
    var frame = Frame(size: Size(columns: 80, rows: 16))
    Orb(area: area, glyphs: glyphs).draw(breathLevel: 1, into: &frame)
    func ink(_ column: Int, _ row: Int) -> Int {
      let scalar = frame[column, row].scalar
      if glyphs == .braille { return glyphs.bits(in: frame[column, row]).nonzeroBitCount }
      let inks = " .:-=+*#%░▒▓█".unicodeScalars.map(\.value)
      return inks.firstIndex(of: scalar) ?? 0
    }
    for (column, row) in [(4, 2), (8, 3), (10, 0), (0, 5)] {
      #expect(ink(39 - column, 7 - row) > ink(40 + column, 8 + row))
    }
  }

  @Test(arguments: [Glyphs.blocks, .braille])
  func `changes only at its edge with finer glyphs`(glyphs: Glyphs) {
    let size = Size(columns: 80, rows: 16)
    let orb = Orb(area: Area(column: 0, row: 0, columns: 80, rows: 16), glyphs: glyphs)
    let frames = (0...orb.steps).map { step in
      var frame = Frame(size: size)
      orb.draw(breathLevel: Double(step) / Double(orb.steps), into: &frame)
      return frame
    }
    for (small, large) in zip(frames, frames.dropFirst()) {
      let changed = small.cells.indices.filter { small.cells[$0] != large.cells[$0] }
      // No more than a circle of the larger one's size goes through.
      #expect(changed.count < 90)
      let lost = changed.filter {
        glyphs.bits(in: small.cells[$0]) & ~glyphs.bits(in: large.cells[$0]) != 0
      }
      #expect(lost.isEmpty)
    }
    #expect(zip(frames, frames.dropFirst()).count { $0 != $1 } > 2 * Int(orb.radii.full))
  }

  @Test(arguments: areas, Glyphs.allCases)
  func `has the same ring in each quarter, and an even one`(
    area: (columns: Int, rows: Int), glyphs: Glyphs
  ) {
    let size = Size(columns: area.columns, rows: area.rows)
    var frame = Frame(size: size)
    Orb(area: Area(column: 0, row: 0, columns: size.columns, rows: size.rows), glyphs: glyphs)
      .drawStill(into: &frame)
    let ring = frame.cells.indices.filter { frame.cells[$0] != .blank }
      .map { (column: $0 % size.columns, row: $0 / size.columns) }
    for dot in ring {
      let (column, row) = (size.columns - 1 - dot.column, size.rows - 1 - dot.row)
      for mirrored in [(column, dot.row), (dot.column, row), (column, row)] {
        #expect(ring.contains { $0 == mirrored })
      }
    }
    // From the middle, one dot follows another at about the same angle.
    let angles = ring.map { dot in
      atan2(
        Double(dot.row) + 0.5 - Double(size.rows) / 2,
        (Double(dot.column) + 0.5 - Double(size.columns) / 2) / 2)
    }.sorted()
    let gaps = zip(angles, angles.dropFirst()).map { $1 - $0 }
    let mean = 2 * Double.pi / Double(angles.count)
    if size.rows >= 15 { #expect((gaps.max() ?? 0) < 1.7 * mean) }
  }

  /// The orb of the segment at `index`, at `time`.
  private func frame(_ timeline: Timeline, _ index: Int, at time: Duration) throws -> Frame {
    let room = VisualRoom(
      area: Area(column: 0, row: 0, columns: 80, rows: 17), glyphs: .ascii,
      layout: TextLayout(width: cellWidth), timeline: timeline, segment: timeline.segments[index],
      showsBreath: false, words: []
    ) { _ in "" }
    let orb = try #require(Orb(room))
    var frame = Frame(size: Size(columns: 80, rows: 17))
    let moment = timeline.moment(at: time)
    orb.drawStill(moment, into: &frame)
    orb.draw(moment, into: &frame)
    return frame
  }

  @Test func `fills its ring dot by dot while the breath is held, full or empty`() throws {
    let timeline = try timeline(steps: "- breathe: 4-7-4-6\n  cycles: 2")
    for hold in [1, 3] {
      let segment = timeline.segments[hold]
      var last: Set<Int> = []
      for step in 0...100 {
        let frame = try frame(timeline, hold, at: segment.start + segment.duration * 0.00999 * step)
        let filled = Set(frame.cells.indices.filter { frame.cells[$0].scalar == 0x6F })
        #expect(filled.isSuperset(of: last), "what is filled stays so")
        #expect(filled.count <= last.count + 1, "one by one")
        last = filled
      }
      #expect(last.count > 20)
    }
  }

  @Test func `opens the colour of a phase from the middle`() throws {
    let timeline = try timeline(steps: "- breathe: 4-7-8\n  cycles: 2")
    func hues(_ index: Int, _ second: Double) throws -> Set<Style.Hue?> {
      let start = timeline.segments[index].start
      return Set(
        try frame(timeline, index, at: start + .seconds(second)).cells.map { $0.style.glow?.hue })
    }
    #expect(try hues(0, 1) == [nil, .inhale])
    #expect(try hues(1, 0.6) == [nil, .inhale, .hold])
    #expect(try hues(1, 1.5) == [nil, .hold])
    #expect(try hues(2, 1.2) == [nil, .hold, .exhale])
    #expect(try hues(2, 3) == [nil, .exhale])
  }

  @Test func `breathes on by itself in the closing rest, small and faint`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 1\n- rest: 1m\n  closing: true")
    let closing = timeline.segments.count - 1
    let start = timeline.segments[closing].start
    let frames = try stride(from: 0.0, to: 20, by: 0.5).map {
      try frame(timeline, closing, at: start + .seconds($0))
    }
    #expect(Set(frames.map(\.text)).count >= 3)
    #expect(frames[0] == frames[20], "a breath of ten seconds")
    for frame in frames {
      #expect(frame.cells.allSatisfy { $0 == .blank || $0.style == .faint })
      #expect(frame.cells.count { ![0x20, 0x27, 0x2E].contains($0.scalar) } < 120)
    }
  }
}
