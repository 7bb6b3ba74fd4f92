/// The breath in one line: it grows from the middle to both sides and comes back.
package struct Bar: Sendable {
  /// One row of cells; at least `shortest`.
  private let canvas: Canvas

  /// With fewer cells there is nothing to see.
  static let shortest = 8
  private static let longest = 64

  private static let track = Array(" .".unicodeScalars)
  private static let ramp = Array(" -=".unicodeScalars)
  private static let held = Array(" =#".unicodeScalars)

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
    fill(halfWidth: Double(canvas.area.columns), Self.track, tone: 0.2, style: .faint, into: &frame)
  }

  /// Draws it at `breathLevel` (0 empty, 1 full). What is empty is never nothing.
  package func draw(breathLevel: Double, style: Style = .body, into frame: inout Frame) {
    fill(halfWidth: halfWidth(breathLevel), Self.ramp, style: style, into: &frame)
  }

  /// Draws how much of a hold at `breathLevel` has gone, 0…1, from the middle on.
  private func drawHold(
    _ progress: Double, breathLevel: Double, style: Style, into frame: inout Frame
  ) {
    let width = breathLevel > 0.5 ? halfWidth(breathLevel) : Double(canvas.area.columns) / 2
    fill(halfWidth: width * progress, Self.held, style: style, into: &frame)
  }

  private func halfWidth(_ breathLevel: Double) -> Double {
    (1 + (breathLevel * Double(steps)).rounded()) / 2
  }

  private func fill(
    halfWidth: Double, _ ramp: [Unicode.Scalar], tone: Double = 1, style: Style,
    into frame: inout Frame
  ) {
    let area = canvas.area
    let middle = Double(area.column) + Double(area.columns) / 2
    for column in area.column..<(area.column + area.columns) {
      canvas.fill(
        column: column, row: area.row, tone: tone, ramp, style: { _ in style }, into: &frame
      ) { x, _ in
        (halfWidth - abs(x - middle)) / canvas.dotWidth + 0.5
      }
    }
  }
}

extension Bar: Drawing {
  init?(_ room: VisualRoom) {
    self.init(area: room.area, glyphs: room.glyphs)
  }

  func motion(of segment: Segment) -> Motion {
    segment.phase?.isHold == true ? .steady(beat(of: segment)) : .breath(steps: steps)
  }

  /// The steps in which a hold goes by.
  private func beat(of hold: Segment) -> Beat {
    Beat(step: hold.duration / (canvas.area.columns / 2), start: hold.start)
  }

  func drawStill(_ moment: Moment, into frame: inout Frame) { drawStill(into: &frame) }

  func draw(_ moment: Moment, into frame: inout Frame) {
    let segment = moment.segment
    draw(breathLevel: moment.breathLevel, style: segment.bodyStyle, into: &frame)
    guard segment.phase?.isHold == true else { return }
    let gone = Double(beat(of: segment).index(at: moment.time)) / Double(canvas.area.columns / 2)
    drawHold(
      min(1, gone), breathLevel: moment.breathLevel, style: segment.bodyStyle, into: &frame)
  }
}
