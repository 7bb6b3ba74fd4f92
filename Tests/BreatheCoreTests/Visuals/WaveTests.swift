import Testing

@testable import BreatheCore

@Suite struct `The wave` {
  private static let size = Size(columns: 80, rows: 17)
  private static let area = Area(column: 0, row: 1, columns: 80, rows: 15)
  /// Where the dot rides in ASCII.
  private static let dotColumn = 5 + 70 / 3
  private static let columns = 5..<75

  private func wave(
    _ timeline: Timeline, glyphs: Glyphs = .ascii, area: Area = area
  ) throws -> Wave {
    try #require(
      Wave(
        timeline, area: area, glyphs: glyphs, layout: TextLayout(width: cellWidth),
        word: Language.en.shortWord(for:)))
  }

  private func frame(_ wave: Wave, _ timeline: Timeline, at time: Duration) -> Frame {
    var frame = Frame(size: Self.size)
    wave.draw(timeline.moment(at: time), into: &frame)
    return frame
  }

  /// The row of the curve in `column`: what is drawn above the words.
  private func row(_ frame: Frame, _ column: Int) -> Int? {
    (0..<14).first { frame[column, $0] != .blank }
  }

  @Test(arguments: ["4-7-8", "4-6", "5.5-5.5", "4-4-4-4"])
  func `shows what comes where it will be, and what was where it has been`(pattern: String) throws {
    let timeline = try timeline(steps: "- breathe: \(pattern)\n  cycles: 6")
    let wave = try wave(timeline)
    var generator = SplitMix64(seed: 71)
    for _ in 0..<60 {
      // Half a step after one has begun: no rounding tells one from the next.
      let step = generator.int(40...120)
      let time = wave.beat.step * step + wave.beat.step / 2
      let now = frame(wave, timeline, at: time)
      let ahead = generator.int(-20...44)
      let then = frame(wave, timeline, at: time + wave.beat.step * ahead)
      #expect(row(now, Self.dotColumn + ahead) == row(then, Self.dotColumn))
    }
  }

  @Test func `has its dot on the curve, as high as the breath is full`() throws {
    let timeline = try timeline(steps: "- breathe: 4-7-8\n  cycles: 4")
    let wave = try wave(timeline)
    for step in 1..<200 {
      let time = wave.beat.step * step + .microseconds(1)
      let frame = frame(wave, timeline, at: time)
      let dots = frame.cells.indices.filter { frame.cells[$0].scalar == 0x4F }
      #expect(dots.map { $0 % Self.size.columns } == [Self.dotColumn])
      let row = dots.first.map { $0 / Self.size.columns }
      let level = timeline.moment(at: time).breathLevel
      let (top, rows) = (2.0, 9.0)
      #expect(abs(Double(row ?? 0) - (top + (1 - level) * rows)) < 0.6)
    }
  }

  @Test func `is flat while the breath is held`() throws {
    let timeline = try timeline(steps: "- breathe: 4-7-8-5\n  cycles: 3")
    let wave = try wave(timeline)
    let frame = frame(wave, timeline, at: .seconds(24))
    let columns = (0..<20).map { Self.dotColumn + 1 + $0 }
    let rows = columns.map { row(frame, $0) }
    // The next breath goes in for four seconds, and then is held for seven.
    let top = (0..<7 * 2).map { row(frame, Self.dotColumn + 14 + $0) }
    #expect(Set(top).count == 1)
    #expect(Set(rows).count > 4)
  }

  @Test func `is faint where it was, and not where it will be`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 6")
    let frame = frame(try wave(timeline), timeline, at: .seconds(20))
    for column in Self.columns where column != Self.dotColumn {
      let curve = try #require(row(frame, column))
      #expect((frame[column, curve].style == .faint) == (column < Self.dotColumn))
    }
  }

  @Test(arguments: Language.allCases) func `tells in whole words what the phases are`(
    language: Language
  ) throws {
    let timeline = try shipped("478").timeline(RunOptions(language: language))
    let known = Set(timeline.segments.map(language.shortWord(for:)))
    for columns in [40, 80] {
      let area = Area(column: 0, row: 1, columns: columns, rows: 15)
      let wave = try #require(
        Wave(
          timeline, area: area, glyphs: .ascii, layout: TextLayout(width: cellWidth),
          word: language.shortWord(for:)))
      // The words move by a cell in about as long.
      for time in stride(from: 0, to: 76_000, by: 430) {
        let moment = timeline.moment(at: .milliseconds(time))
        var frame = Frame(size: Self.size)
        wave.draw(moment, into: &frame)
        let words = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[13]
          .split(separator: "  ").map { $0.drop { $0 == " " } }
        #expect(words.allSatisfy { known.contains(String($0)) }, "\(words)")
        #expect(!words.isEmpty)
        let strong = frame.cells.filter { $0.style == .strong && $0.scalar != 0x4F }
        let told = strong.compactMap { Unicode.Scalar($0.scalar) }.map(String.init).joined()
        #expect(told == language.shortWord(for: moment.segment))
      }
    }
  }

  @Test(arguments: [20, 40, 80]) func `always tells what it is in, however short`(columns: Int)
    throws
  {
    let timeline = try timeline(steps: "- breathe: 2-1-3-1\n  cycles: 6")
    let word = { @Sendable (segment: Segment) in Language.nl.shortWord(for: segment) }
    let area = Area(column: 0, row: 1, columns: columns, rows: 15)
    let wave = try #require(
      Wave(
        timeline, area: area, glyphs: .ascii, layout: TextLayout(width: cellWidth), word: word))
    for tenth in 1..<420 {
      let moment = timeline.moment(at: .milliseconds(tenth * 100))
      var frame = Frame(size: Self.size)
      wave.draw(moment, into: &frame)
      let words = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[13]
      #expect(words.contains(word(moment.segment)), "\(words)")
    }
  }

  @Test func `tells once of a rest that chimes break`() throws {
    let timeline = try timeline(
      steps: "- breathe: 4-6\n  cycles: 1\n- rest: 20s\n  every: 8s\n- breathe: 4-6\n  cycles: 2")
    let wave = try wave(timeline)
    for tenth in 0..<400 {
      let time = Duration.milliseconds(tenth * 100)
      let text = frame(wave, timeline, at: time).text
      #expect(text.split(separator: "rest", omittingEmptySubsequences: false).count <= 2)
      #expect(text.contains("rest") || time < .seconds(3) || time > .seconds(34))
    }
  }

  @Test(arguments: Glyphs.allCases) func `changes no more than its curve with each step`(
    glyphs: Glyphs
  ) throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 12")
    let wave = try wave(timeline, glyphs: glyphs)
    var last = frame(wave, timeline, at: .zero)
    for step in 1..<300 {
      let frame = frame(wave, timeline, at: wave.beat.step * step + .microseconds(1))
      let changed = frame.cells.indices.filter { frame.cells[$0] != last.cells[$0] }
      #expect(changed.count < 180)
      #expect(changed.allSatisfy { Self.columns.contains($0 % 80) && (2...13).contains($0 / 80) })
      last = frame
    }
  }

  @Test func `takes part in nothing but the session`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 2")
    let wave = try wave(timeline)
    let first = frame(wave, timeline, at: .zero)
    #expect((5..<Self.dotColumn).allSatisfy { row(first, $0) == nil })
    let last = frame(wave, timeline, at: timeline.end - .milliseconds(500))
    #expect(((Self.dotColumn + 4)..<75).allSatisfy { row(last, $0) == nil })
  }

  @Test func `needs some room`() throws {
    let timeline = try timeline(steps: "- breathe: 4-6\n  cycles: 2")
    for (columns, rows) in [(19, 10), (80, 4)] {
      let area = Area(column: 0, row: 0, columns: columns, rows: rows)
      #expect(
        Wave(
          timeline, area: area, glyphs: .ascii, layout: TextLayout(width: cellWidth),
          word: { _ in "" }) == nil)
    }
  }
}
