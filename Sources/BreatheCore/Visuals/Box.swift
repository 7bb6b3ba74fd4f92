/// A dot that walks round the sides of a figure, one for each phase of the breath or of the movement,
/// as long as the phase takes; the phases' words at their sides.
struct Box {
  private let canvas: Canvas
  private let layout: TextLayout
  private let loop: Loop
  private let words: [String]
  /// The phase that the dot is in, and its side.
  private let segment: Segment
  private let side: Int

  static let fewestRows = 5

  /// `phases` are those of one breath, `side` is the one that it is drawn for.
  init?(
    _ phases: ArraySlice<Segment>, side: Int, words: [String], area: Area, glyphs: Glyphs,
    layout: TextLayout
  ) {
    guard area.rows >= Self.fewestRows else { return nil }
    let widest = words.map(layout.cells).max() ?? 0
    let width = Double(area.columns - 2 * (widest + 3)) / 2
    guard width >= 3 else { return nil }
    let times = phases.map(\.duration.inSeconds)
    loop = Loop(Self.lengths(of: times)).fitted(
      width: width, height: Double(area.rows - 1))
    canvas = Canvas(area: area, glyphs: glyphs)
    segment = phases[phases.startIndex + side]
    (self.words, self.side, self.layout) = (words, side, layout)
  }

  /// Each side is as long as its phase; but four are those of a rectangle, whose dot is quicker on one
  /// side than on the other.
  private static func lengths(of times: [Double]) -> [Double] {
    guard times.count == 4 else { return times }
    let (up, along) = (times[0] + times[2], times[1] + times[3])
    // Not so narrow or so flat that nothing has room in it.
    let (height, width) = (max(up, along / 2), max(along, up / 2))
    return [height, width, height, width]
  }

  /// The steps of the dot.
  var beat: Beat { Beat(step: segment.duration / steps, start: segment.start) }

  /// The dots that the side goes through.
  private var steps: Int {
    let places = (0...8).map { place(side, Double($0) / 8) }
    let cells = zip(places, places.dropFirst()).map { from, to in
      (abs(to.x - from.x), abs(to.y - from.y))
    }
    let dots = cells.map { across, down in
      max(across * Double(canvas.glyphs.dots.columns), down * Double(canvas.glyphs.dots.rows))
    }
    // More steps than these don't look smoother, unless it would leap over a cell.
    let fewest = cells.map { max($0, $1) }.max() ?? 0
    let most = max(segment.duration.inSeconds * 10, 8 * fewest)
    return max(1, Int(min(most, 8 * (dots.max() ?? 0)).rounded(.up)))
  }

  /// Draws the sides and the words.
  func drawStill(into frame: inout Frame) {
    for other in 0..<loop.sides where other != side { draw(other, .faint, into: &frame) }
    draw(side, segment.bodyStyle, into: &frame)
    var room = room
    for (side, word) in words.enumerated() {
      let place = room.take(
        layout.cells(word), beside: place(side, 0.5), from: place(side, 0), to: place(side, 1))
      guard let place else { continue }
      frame.write(
        word, column: place.column, row: place.row, style: side == self.side ? .strong : .faint,
        width: layout.width)
    }
  }

  /// The side that the dot is on is a line, the others are dotted.
  private func draw(_ side: Int, _ style: Style, into frame: inout Frame) {
    let isCurrent = side == self.side
    let density = isCurrent ? 4.0 : canvas.glyphs == .braille ? 2 : 1
    let dots = max(1, Int((loop.length(side) * density).rounded()))
    for dot in 0...dots {
      let place = place(side, Double(dot) / Double(dots))
      canvas.light(x: place.x, y: place.y, [isCurrent ? ":" : "."], style: style, into: &frame)
    }
  }

  /// What the sides leave, and the dot on its way along them.
  private var room: BoxRoom {
    var room = BoxRoom(in: canvas.area)
    // The ball of finer glyphs is a cell high, around the middle of a dot.
    let reach = canvas.glyphs == .ascii ? 0 : 0.5
    for side in 0..<loop.sides {
      let samples = max(1, Int((loop.length(side) * 8).rounded(.up)))
      for sample in 0...samples {
        let place = place(side, Double(sample) / Double(samples))
        let y = canvas.dot(at: place.x, place.y).y
        for edge in [y - reach, y + reach] {
          room.keep(column: Int(place.x.rounded(.down)), row: Int(edge.rounded(.down)))
        }
      }
    }
    return room
  }

  /// Draws the dot.
  func draw(at time: Duration, into frame: inout Frame) {
    let place = place(side, min(1, Double(beat.index(at: time)) / Double(steps)))
    canvas.ball(x: place.x, y: place.y, style: .strong, into: &frame)
  }

  private func place(_ side: Int, _ progress: Double) -> (x: Double, y: Double) {
    let place = loop.place(side, progress)
    let area = canvas.area
    return (
      Double(area.column) + Double(area.columns / 2) + 0.5 + 2 * place.x + Self.hair,
      Double(area.row) + Double(area.rows) / 2 + place.y + Self.hair
    )
  }

  /// More than the rounding of a side that runs between two dots, so that it stays on one of them.
  private static let hair = 1e-9
}

extension Box: Drawing {
  init?(_ room: VisualRoom) {
    let index = room.timeline.index(at: room.segment.start)
    guard let round = room.timeline.round(of: index) else { return nil }
    let phases = room.timeline.segments[round]
    self.init(
      phases, side: index - round.lowerBound, words: phases.map(room.word), area: room.area,
      glyphs: room.glyphs, layout: room.layout)
  }

  func motion(of segment: Segment) -> Motion { .steady(beat) }

  func drawStill(_ moment: Moment, into frame: inout Frame) { drawStill(into: &frame) }

  func draw(_ moment: Moment, into frame: inout Frame) { draw(at: moment.time, into: &frame) }
}
