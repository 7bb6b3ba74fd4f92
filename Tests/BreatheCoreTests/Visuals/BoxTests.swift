import Testing

@testable import BreatheCore

@Suite struct `The box` {
  private static let size = Size(columns: 60, rows: 17)
  private static let area = Area(column: 0, row: 1, columns: 60, rows: 15)

  /// The box of the segment at `index`, and all of it at `time`.
  private func frame(
    _ timeline: Timeline, _ index: Int, at time: Duration, glyphs: Glyphs = .ascii
  ) throws -> (box: Box, frame: Frame) {
    let round = try #require(timeline.round(of: index))
    let phases = timeline.segments[round]
    let box = try #require(
      Box(
        phases, side: index - round.lowerBound,
        words: phases.map(Language.en.shortWord(for:)), area: Self.area, glyphs: glyphs,
        layout: TextLayout(width: cellWidth)))
    var frame = Frame(size: Self.size)
    box.drawStill(into: &frame)
    box.draw(at: time, into: &frame)
    return (box, frame)
  }

  private func dot(_ frame: Frame) throws -> (column: Int, row: Int) {
    let index = try #require(frame.cells.firstIndex { $0.scalar == 0x4F })
    return (index % Self.size.columns, index / Self.size.columns)
  }

  @Test(arguments: ["4-7-8", "4-4-4-4", "4-6", "3-1-6-1", "4-4-6-2"])
  func `has a dot that walks on from phase to phase, by a cell at most`(pattern: String) throws {
    let timeline = try timeline(steps: "- breathe: \(pattern)\n  cycles: 2")
    var places: [(column: Int, row: Int)] = []
    for (index, segment) in timeline.segments.enumerated() {
      var time = segment.start
      while time < segment.end {
        let (box, frame) = try frame(timeline, index, at: time)
        places.append(try dot(frame))
        time = timeline.nextChange(after: time, motion: .steady(box.beat))
      }
    }
    for (from, to) in zip(places, places.dropFirst()) {
      #expect(abs(from.column - to.column) <= 1 && abs(from.row - to.row) <= 1)
    }
    // The second breath goes the same way, and back to where the first began.
    #expect(places[0] == places[places.count / 2])
    #expect(Set(places.map(\.column)).count > 12)
    #expect(Set(places.map(\.row)).count > 12)
  }

  @Test func `begins its phases at the corners of a square`() throws {
    let timeline = try timeline(steps: "- breathe: 4-4-4-4\n  cycles: 1")
    let corners = try timeline.segments.enumerated().map { index, segment in
      try dot(frame(timeline, index, at: segment.start).frame)
    }
    let (left, right) = (corners[0].column, corners[2].column)
    #expect(corners.map(\.column) == [left, left, right, right])
    #expect(corners.map(\.row) == [15, 1, 1, 15])
    #expect(right - left == 28)
  }

  @Test(arguments: Glyphs.allCases) func `changes a few cells with each step, within its area`(
    glyphs: Glyphs
  ) throws {
    let timeline = try timeline(steps: "- breathe: 4-7-8\n  cycles: 1")
    for (index, segment) in timeline.segments.enumerated() {
      var last: Frame?
      for step in 0..<100 {
        let time = segment.start + segment.duration * step / 100
        let (_, frame) = try frame(timeline, index, at: time, glyphs: glyphs)
        for row in [0, 16] {
          #expect((0..<Self.size.columns).allSatisfy { frame[$0, row] == .blank })
        }
        if let last {
          #expect(zip(frame.cells, last.cells).count { $0 != $1 } <= 16)
        }
        last = frame
      }
    }
  }

  @Test func `tells the words of all sides, the present one strongly`() throws {
    let timeline = try timeline(steps: "- breathe: 4-4-4-4\n  cycles: 1")
    for (index, word) in ["in", "hold", "out", "wait"].enumerated() {
      let (_, frame) = try frame(timeline, index, at: timeline.segments[index].start + .seconds(2))
      for word in ["in", "hold", "out", "wait"] { #expect(frame.text.contains(word)) }
      let strong = frame.cells.filter { $0.style == .strong && $0.scalar != 0x4F }
      let text = strong.compactMap { Unicode.Scalar($0.scalar) }.map(String.init).joined()
      #expect(text == word)
    }
  }

  @Test(arguments: Glyphs.allCases) func `has its words clear of its sides and of its dot`(
    glyphs: Glyphs
  ) throws {
    var generator = SplitMix64(seed: 64)
    for round in 0..<40 {
      let phases = (0...generator.int(1...4)).map { _ in
        "{ \(generator.pick(Move.Phase.Kind.allCases)): \(generator.int(1...9))s }"
      }
      let timeline = try timeline(
        steps: "- move: Any\n  tempo: [\(phases.joined(separator: ", "))]\n  reps: 1")
      let segments = timeline.segments[0..<phases.count]
      let words = segments.map(Language.allCases[round % 2].shortWord(for:))
      // Takes as many cells as the word, and shows nothing.
      let unseen = words.map { String(repeating: "\u{1}", count: $0.count) }
      var (written, lines): (Set<Int>, Set<Int>) = ([], [])
      for side in segments.indices {
        let box = try wide(segments, side, words, glyphs)
        var frame = Frame(size: Self.wideSize)
        box.drawStill(into: &frame)
        written.formUnion(
          frame.cells.indices.filter { (0x61...0x7A).contains(frame.cells[$0].scalar) })
        let bare = try wide(segments, side, unseen, glyphs)
        var lined = Frame(size: Self.wideSize)
        bare.drawStill(into: &lined)
        for step in 0...60 {
          bare.draw(at: segments[side].start + segments[side].duration * step / 60, into: &lined)
        }
        lines.formUnion(lined.cells.indices.filter { lined.cells[$0] != .blank })
      }
      #expect(written.isDisjoint(with: lines), "\(phases)")
      #expect(written.count == words.joined().count { $0 != " " }, "\(phases)")
    }
  }

  private static let wideSize = Size(columns: 80, rows: 19)

  private func wide(
    _ phases: ArraySlice<Segment>, _ side: Int, _ words: [String], _ glyphs: Glyphs
  ) throws -> Box {
    try #require(
      Box(
        phases, side: side, words: words, area: Area(column: 0, row: 1, columns: 80, rows: 17),
        glyphs: glyphs, layout: TextLayout { _ in 1 }))
  }

  @Test func `has the phases of a movement for its sides`() throws {
    let timeline = try timeline(
      steps: """
        - move: Bridge
          tempo: [{ lift: 2s }, { hold: 5s }, { lower: 3s }, { pause: 2s }]
          reps: 3
        """)
    for index in 0..<12 { #expect(timeline.round(of: index) == index / 4 * 4..<index / 4 * 4 + 4) }
    #expect(try frame(timeline, 5, at: .seconds(15)).frame.text.contains("lower"))
  }

  @Test func `is not for what has no phases`() throws {
    let timeline = try timeline(steps: "- rest: 10s\n- breathe: 4-6\n  cycles: 1")
    #expect(timeline.round(of: 0) == nil)
    #expect(timeline.round(of: 1) == 1..<3)
  }

  @Test(arguments: ["4-4-4-4", "4-4-6-2"], Glyphs.allCases)
  func `of four phases has straight sides`(pattern: String, glyphs: Glyphs) throws {
    let timeline = try timeline(steps: "- breathe: \(pattern)\n  cycles: 1")
    for index in timeline.segments.indices {
      let round = try #require(timeline.round(of: index))
      let phases = timeline.segments[round]
      let box = try #require(
        Box(
          phases, side: index, words: ["", "", "", ""], area: Self.area, glyphs: glyphs,
          layout: TextLayout(width: cellWidth)))
      var frame = Frame(size: Self.size)
      box.drawStill(into: &frame)
      let taken = frame.cells.indices.filter { frame.cells[$0] != .blank }
      let columns = taken.map { $0 % Self.size.columns }
      let (left, right) = (try #require(columns.min()), try #require(columns.max()))
      for column in [left, right] {
        // But for the corners, each cell of a side is the same.
        let side = (2..<15).map { frame[column, $0] }
        #expect(Set(side.map(\.scalar)).count == 1, "\(index)")
      }
      let inside = taken.filter { (left + 1..<right).contains($0 % Self.size.columns) }
      #expect(Set(inside.map { $0 / Self.size.columns }).count == 2)
    }
  }
}
