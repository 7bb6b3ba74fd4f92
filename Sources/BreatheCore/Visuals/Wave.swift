/// The curve of the breath, which goes by: a dot rides it, what comes lies to its right, what was to
/// its left.
struct Wave {
  private let timeline: Timeline
  private let canvas: Canvas
  private let labelRow: Int
  private let layout: TextLayout
  private let word: @Sendable (Segment) -> String
  /// The steps in which it goes by: the width of a dot each.
  let beat: Beat

  static let fewestRows = 5

  /// Cells that a second takes: a breath of ten seconds is to be seen twice in the widest wave, and
  /// most phases have room for their words.
  private static let columnsInASecond = 3.0

  init?(
    _ timeline: Timeline, area: Area, glyphs: Glyphs, layout: TextLayout,
    word: @escaping @Sendable (Segment) -> String
  ) {
    guard area.rows >= Self.fewestRows, area.columns >= 20 else { return nil }
    // The words, and a blank row above them where there is room.
    let below = area.rows < 8 ? 1 : 2
    // Not so high that it is steep, nor so wide that too much goes by.
    let rows = min(area.rows - below, max(10, area.rows * 2 / 5))
    let columns = min(area.columns - (area.columns < 30 ? 0 : 4), max(70, 7 * rows))
    let first = area.row + (area.rows - rows - below) / 2
    let place = Area(
      column: area.column + (area.columns - columns) / 2, row: first, columns: columns, rows: rows)
    canvas = Canvas(area: place, glyphs: glyphs)
    labelRow = first + rows + below - 1
    let step = Duration.milliseconds(Int(1000 * canvas.dotWidth / Self.columnsInASecond))
    beat = Beat(step: step, start: .zero)
    (self.timeline, self.layout, self.word) = (timeline, layout, word)
  }

  /// Dots across, and how many of them are behind the one that rides.
  private var dots: Int { canvas.area.columns * canvas.glyphs.dots.columns }
  private var behind: Int { dots / 3 }

  func draw(_ moment: Moment, into frame: inout Frame) {
    let first = beat.index(at: moment.time) - behind
    let points = (0...dots).map { point(at: beat.step * (first + $0)) }
    for dot in 0..<dots {
      guard let point = points[dot] else { continue }
      let next = points[dot + 1]?.height ?? point.height
      let style = dot < behind ? .faint : point.segment.bodyStyle
      draw(dot, from: point.height, to: next, style: style, into: &frame)
    }
    if let point = points[behind] {
      canvas.ball(x: x(behind), y: point.height, style: .strong, into: &frame)
    }
    writeWords(moment, first: first, into: &frame)
  }

  /// Where the curve is at `time`, in rows, and what is done there; nil before the first step, and
  /// after the last.
  private func point(at time: Duration) -> (height: Double, segment: Segment)? {
    guard time >= .zero, time < timeline.end else { return nil }
    let index = timeline.index(at: time)
    let level = timeline.breathLevel(at: time, of: index)
    let height = Double(canvas.area.row) + 0.5 + (1 - level) * Double(canvas.area.rows - 1)
    return (height, timeline.segments[index])
  }

  private func x(_ dot: Int) -> Double {
    Double(canvas.area.column) + (Double(dot) + 0.5) * canvas.dotWidth
  }

  /// Where the curve is steep, it stays one line.
  private func draw(
    _ dot: Int, from: Double, to: Double, style: Style, into frame: inout Frame
  ) {
    let rows = Double(canvas.glyphs.dots.rows)
    let steps = max(1, Int((abs(to - from) * rows).rounded(.down)))
    for step in 0..<steps {
      let y = from + (to - from) * Double(step) / Double(steps)
      canvas.light(x: x(dot), y: y, ["'", "-", "."], style: style, into: &frame)
    }
  }

  /// Writes what the phases are beneath them: the present one always, the others where they have room.
  private func writeWords(_ moment: Moment, first: Int, into frame: inout Frame) {
    let present = timeline.whole(of: moment.index)
    let told = columns(of: present, first: first, always: true) ?? 0..<0
    write(present, at: told, style: .strong, into: &frame)
    let end = beat.step * (first + dots)
    var index = timeline.index(at: beat.step * first)
    while index < timeline.segments.count, timeline.segments[index].start < end {
      let other = timeline.whole(of: index)
      index = other.upperBound
      guard other != present, timeline.segments[other.lowerBound].activity != .leadIn,
        let columns = columns(of: other, first: first, always: false),
        columns.upperBound < told.lowerBound || columns.lowerBound > told.upperBound
      else { continue }
      write(other, at: columns, style: .faint, into: &frame)
    }
  }

  /// Where the word of a phase stands: in its middle, or as near to that as is seen. A word that has
  /// no room beneath its phase has no place, unless it is to be told `always`.
  private func columns(of phase: Range<Int>, first: Int, always: Bool) -> Range<Int>? {
    let area = canvas.area
    func column(_ time: Duration) -> Int {
      let dot = beat.index(at: time) - first
      return area.column + Int((Double(dot) * canvas.dotWidth).rounded(.down))
    }
    let cells = layout.cells(word(timeline.segments[phase.lowerBound]))
    let start = column(timeline.segments[phase.lowerBound].start)
    let stop = column(timeline.segments[phase.upperBound - 1].end)
    var (left, right) = (max(area.column, start), min(area.column + area.columns, stop - 1))
    let middle = (start + stop - cells) / 2
    if cells > right - left {
      guard always else { return nil }
      (left, right) = (area.column, area.column + area.columns)
    }
    let place = max(left, min(middle, right - cells))
    return place..<(place + cells)
  }

  private func write(
    _ phase: Range<Int>, at columns: Range<Int>, style: Style, into frame: inout Frame
  ) {
    frame.write(
      word(timeline.segments[phase.lowerBound]), column: columns.lowerBound, row: labelRow,
      style: style, width: layout.width)
  }
}

extension Wave: Drawing {
  init?(_ room: VisualRoom) {
    self.init(
      room.timeline, area: room.area, glyphs: room.glyphs, layout: room.layout, word: room.word)
  }

  func motion(of segment: Segment) -> Motion { .steady(beat) }

  func drawStill(_ moment: Moment, into frame: inout Frame) {}
}
