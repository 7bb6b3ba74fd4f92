/// A part of a screen to draw shapes in, as finely as its glyphs allow.
///
/// Places are in cells from the upper left corner of the screen: a cell's middle is half a cell from
/// its edges. A cell is taken to be twice as high as wide.
struct Canvas {
  let area: Area
  let glyphs: Glyphs

  /// A dot of a shape is drawn from this share on of it that the shape covers. What has no ink to be
  /// soft with is there or not.
  var leastCoverage: Double { glyphs == .ascii ? 0.12 : 0.5 }

  /// The width of a dot, in cells.
  var dotWidth: Double { 1 / Double(glyphs.dots.columns) }

  /// The middle of the dot that the place lies in.
  func dot(at x: Double, _ y: Double) -> (x: Double, y: Double) {
    let (columns, rows) = (Double(glyphs.dots.columns), Double(glyphs.dots.rows))
    return (
      ((x * columns).rounded(.down) + 0.5) / columns, ((y * rows).rounded(.down) + 0.5) / rows
    )
  }

  /// The middle of what a mark shows at this place: of a dot, and in ASCII of the upper or lower half of
  /// a cell.
  func mark(at x: Double, _ y: Double) -> (x: Double, y: Double) {
    guard glyphs == .ascii else { return dot(at: x, y) }
    return (x.rounded(.down) + 0.5, (2 * y).rounded(.down) / 2 + 0.25)
  }

  /// Lights the dot that the place lies in; finer glyphs leave a text that is written there. In ASCII,
  /// one of `marks` stands for it: the first where it lies at the top of its cell, the last at the
  /// bottom.
  func light(
    x: Double, y: Double, _ marks: [Unicode.Scalar], style: Style, into frame: inout Frame
  ) {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard area.contains(column: column, row: row) else { return }
    let (across, down) = (x - Double(column), y - Double(row))
    guard glyphs != .ascii else {
      frame[column, row] = Cell(marks[Int(down * Double(marks.count))], style: style)
      return
    }
    let bits = glyphs.bits(in: frame[column, row])
    guard bits != 0 || frame[column, row] == .blank else { return }
    let bit = glyphs.bit(
      column: Int(across * Double(glyphs.dots.columns)), row: Int(down * Double(glyphs.dots.rows)))
    frame[column, row] = Cell(glyphs.scalar(bits | bit), style: style)
  }

  /// Fills of a cell as much as `coverage` says of the middle of each of its dots, lighter or darker
  /// by `tone`, which is from 0 to 1. In ASCII, the two make the ink of `ramp`, from none to most. The
  /// style is that of the light that is seen, from 0 to 1.
  func fill(
    column: Int, row: Int, tone: Double = 1, _ ramp: [Unicode.Scalar],
    style: (_ light: Double) -> Style, into frame: inout Frame,
    coverage: (_ x: Double, _ y: Double) -> Double
  ) {
    guard glyphs != .ascii else {
      let covered = coverage(Double(column) + 0.5, Double(row) + 0.5)
      guard covered > leastCoverage else { return }
      let light = tone * min(1, covered)
      let ink = Int((light * Double(ramp.count - 1)).rounded())
      frame[column, row] = Cell(ramp[max(1, min(ramp.count - 1, ink))], style: style(light))
      return
    }
    let dots = glyphs.dots
    var (covered, lit) = (UInt8(0), UInt8(0))
    for y in 0..<dots.rows {
      for x in 0..<dots.columns {
        let place = (
          x: Double(column) + (Double(x) + 0.5) / Double(dots.columns),
          y: Double(row) + (Double(y) + 0.5) / Double(dots.rows)
        )
        guard coverage(place.x, place.y) > leastCoverage else { continue }
        let bit = glyphs.bit(column: x, row: y)
        covered |= bit
        if tone > Self.thresholds[y * 2 + x] { lit |= bit }
      }
    }
    // Quarters are too coarse for tones: of what is full there is more or less ink.
    if glyphs == .blocks { lit = covered }
    guard lit != 0 else { return }
    let scalar = glyphs.scalar(lit)
    frame[column, row] = Cell(
      glyphs == .blocks && scalar == glyphs.solid ? Glyphs.shade(tone) : scalar,
      style: style(tone))
  }

  /// A small ball.
  func ball(
    x: Double, y: Double, mark: Unicode.Scalar = "O", style: Style, into frame: inout Frame
  ) {
    guard glyphs != .ascii else {
      light(x: x, y: y, [mark], style: style, into: &frame)
      return
    }
    let middle = dot(at: x, y)
    let (across, down) = (1 / Double(glyphs.dots.columns), 1 / Double(glyphs.dots.rows))
    for row in -2...2 {
      for column in -2...2 {
        let (dx, dy) = (Double(column) * across, Double(row) * down)
        guard dx * dx / 4 + dy * dy < 0.3 else { continue }
        light(x: middle.x + dx, y: middle.y + dy, [], style: style, into: &frame)
      }
    }
  }

  /// The tone from which each dot of a cell is lit: the next one is far from the last.
  private static let thresholds = [0, 4, 6, 2, 1, 5, 7, 3].map { (Double($0) + 0.5) / 8 }
}
