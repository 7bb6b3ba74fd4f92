/// The breath in one line: it grows from the middle to both sides and comes back.
package struct Bar: Sendable {
  /// One row of cells; at least `shortest`.
  private let canvas: Canvas

  /// With fewer cells there is nothing to see.
  static let shortest = 8
  private static let longest = 64

  private static let track = Array(" .".unicodeScalars)
  private static let ramp = Array(" -=".unicodeScalars)

  /// In the middle of `area`; nil where it is too small.
  package init?(area: Area, glyphs: Glyphs = .ascii) {
    let columns = min(Self.longest, area.columns) & ~1
    guard columns >= Self.shortest, let place = area.middle(columns: columns, rows: 1) else {
      return nil
    }
    canvas = Canvas(area: place, glyphs: glyphs)
  }

  /// How many steps its growing shows: half a cell on each side.
  package var steps: Int { canvas.area.columns - 1 }

  /// Draws what is empty.
  package func drawStill(into frame: inout Frame) {
    for column in canvas.area.column..<(canvas.area.column + canvas.area.columns) {
      canvas.fill(
        column: column, row: canvas.area.row, tone: 0.2, Self.track, style: .faint, into: &frame
      ) { _, _ in 1 }
    }
  }

  /// Draws it at `breathLevel` (0 empty, 1 full). What is empty is never nothing.
  package func draw(breathLevel: Double, into frame: inout Frame) {
    let area = canvas.area
    let half = (1 + (breathLevel * Double(steps)).rounded()) / 2
    let middle = Double(area.column) + Double(area.columns) / 2
    for column in area.column..<(area.column + area.columns) {
      canvas.fill(column: column, row: area.row, Self.ramp, style: .body, into: &frame) { x, _ in
        (half - abs(x - middle)) / canvas.dotWidth + 0.5
      }
    }
  }
}

extension Bar: Drawing {
  init?(_ room: VisualRoom) {
    self.init(area: room.area, glyphs: room.glyphs)
  }

  var motion: Motion { .breath(steps: steps) }

  func drawStill(_ moment: Moment, into frame: inout Frame) { drawStill(into: &frame) }

  func draw(_ moment: Moment, into frame: inout Frame) {
    draw(breathLevel: moment.breathLevel, into: &frame)
  }
}
