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
    loop = Loop(phases.map(\.duration.inSeconds)).fitted(
      width: width, height: Double(area.rows - 1))
    canvas = Canvas(area: area, glyphs: glyphs)
    segment = phases[phases.startIndex + side]
    (self.words, self.side, self.layout) = (words, side, layout)
  }

  /// The steps of the dot.
  var beat: Beat { Beat(step: segment.duration / steps, start: segment.start) }

  /// The dots that the side goes through.
  private var steps: Int {
    let places = (0...8).map { place(side, Double($0) / 8) }
    let dots = zip(places, places.dropFirst()).map { from, to in
      max(
        abs(to.x - from.x) * Double(canvas.glyphs.dots.columns),
        abs(to.y - from.y) * Double(canvas.glyphs.dots.rows))
    }
    // More steps than these don't look smoother.
    let most = segment.duration.inSeconds * 10
    return max(1, Int(min(most, 8 * (dots.max() ?? 0)).rounded(.up)))
  }

  /// Draws the sides and the words.
  func drawStill(into frame: inout Frame) {
    for other in 0..<loop.sides where other != side { draw(other, .faint, into: &frame) }
    draw(side, .body, into: &frame)
    for (side, word) in words.enumerated() { write(word, side, into: &frame) }
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

  private func write(_ word: String, _ side: Int, into frame: inout Frame) {
    let (from, middle, to) = (place(side, 0.45), place(side, 0.5), place(side, 0.55))
    let cells = layout.cells(word)
    var (column, row) = (Int(middle.x) - cells / 2, Int(middle.y))
    let slant = abs(to.x - from.x) / max(0.01, abs(to.y - from.y))
    if slant > 6 {
      // Along a flat side there may be room within.
      let room = 2 * Int(loop.length(side)) - 4
      guard canvas.area.rows >= 7, cells <= room else { return }
      row += to.x > from.x ? 1 : -1
    } else {
      // Upward, what is outside lies to the left.
      let gap = 2 + Int(slant * 0.75)
      column = to.y < from.y ? Int(middle.x) - gap - cells : Int(middle.x) + gap + 1
    }
    frame.write(
      word, column: column, row: row, style: side == self.side ? .strong : .faint,
      width: layout.width)
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
      Double(area.column) + Double(area.columns / 2) + 0.5 + 2 * place.x,
      Double(area.row) + Double(area.rows) / 2 + place.y
    )
  }
}
