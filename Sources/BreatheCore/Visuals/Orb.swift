import Glibc

/// A round body that swells and settles with the breath, lit from the upper left, with the faint
/// ring of the full breath around it to grow into.
package struct Orb: Sendable {
  private let canvas: Canvas
  /// The radius of the empty and of the full breath, in rows.
  package let radii: (empty: Double, full: Double)
  /// How many steps its swelling shows.
  package let steps: Int
  private let middle: (x: Double, y: Double)

  /// Ink from none to most.
  private static let ramp = Array(" .:-=+*#%".unicodeScalars)
  /// Where the light comes from: left, above and in front; of length 1.
  private static let light = (x: -0.48, y: -0.60, z: 0.64)
  /// Width of the soft edge, in rows.
  private static let edge = 0.9

  package init(area: Area, glyphs: Glyphs = .ascii) {
    canvas = Canvas(area: area, glyphs: glyphs)
    let outer = max(1, min(Double(area.rows) / 2, Double(area.columns) / 4) - 0.5)
    radii = (outer * 0.26, max(0.8, outer - 0.35))
    // Fine enough that the edge seems to move by itself; more steps than a breath has frames would
    // only be work.
    let most = glyphs == .ascii ? 60 : 40
    steps = min(most, max(8, Int((radii.full - radii.empty) * 9)))
    middle = (
      Double(area.column) + Double(area.columns) / 2, Double(area.row) + Double(area.rows) / 2
    )
  }

  /// Draws the ring.
  package func drawStill(into frame: inout Frame) {
    let dots = max(12, Int(radii.full + 0.35) * 4)
    for dot in 0..<dots {
      let place = outermost(at: (Double(dot) + 0.5) / Double(dots) * 2 * .pi)
      canvas.light(x: place.x, y: place.y, ["."], style: .faint, into: &frame)
    }
  }

  /// The dot farthest from the middle in this direction that the full breath still covers: it grows
  /// into its ring and leaves nothing of it.
  private func outermost(at angle: Double) -> (x: Double, y: Double) {
    var radius = radii.full
    while true {
      let dot = canvas.dot(
        at: middle.x + 2 * radius * cos(angle), middle.y + radius * sin(angle))
      if radius <= 0 || coverage(dot.x, dot.y, radius: radii.full) > canvas.leastCoverage {
        return dot
      }
      radius -= 0.1
    }
  }

  /// Draws the body at `breathLevel` (0 empty, 1 full), rounded to its steps.
  package func draw(breathLevel: Double, into frame: inout Frame) {
    let area = canvas.area
    let level = (breathLevel * Double(steps)).rounded() / Double(steps)
    let radius = radii.empty + (radii.full - radii.empty) * level
    let reach = radius + Self.edge / 2
    for row in area.row..<(area.row + area.rows) {
      let y = Double(row) + 0.5 - middle.y
      guard abs(y) < reach else { continue }
      let halfWidth = 2 * (reach * reach - y * y).squareRoot()
      let first = max(area.column, Int((middle.x - halfWidth - 0.5).rounded(.up)))
      let last = min(
        area.column + area.columns - 1, Int((middle.x + halfWidth - 0.5).rounded(.down)))
      guard first <= last else { continue }
      let style = style(y: y)
      for column in first...last {
        let tone = tone(x: (Double(column) + 0.5 - middle.x) / 2, y: y, radius: radius)
        canvas.fill(column: column, row: row, tone: tone, Self.ramp, style: style, into: &frame) {
          coverage($0, $1, radius: radius)
        }
      }
    }
  }

  /// The colour of a row: lit from above. One for the whole row, and the same for every breath level,
  /// because each change of colour takes more bytes than ten characters.
  private func style(y: Double) -> Style {
    switch y / radii.full {
    case ..<(-0.35): .light
    case ..<0.4: .body
    default: .shade
    }
  }

  /// How much light falls on a point of the body.
  private func tone(x: Double, y: Double, radius: Double) -> Double {
    // Finer glyphs take more bytes: what is within the edge stays as it is, a light to grow into.
    let radius = canvas.glyphs == .ascii ? radius : radii.full
    // At the soft edge the surface already faces sideways; keep the normal on the sphere.
    let scale = 1 / max(radius, (x * x + y * y).squareRoot())
    let (nx, ny) = (x * scale, y * scale)
    let nz = max(0, 1 - nx * nx - ny * ny).squareRoot()
    return 0.40 + 0.60 * max(0, nx * Self.light.x + ny * Self.light.y + nz * Self.light.z)
  }

  /// How much of a dot the body covers: all of it within, and less and less at the edge.
  private func coverage(_ x: Double, _ y: Double, radius: Double) -> Double {
    let (dx, dy) = ((x - middle.x) / 2, y - middle.y)
    return (radius - (dx * dx + dy * dy).squareRoot()) / Self.edge + 0.5
  }
}

extension Orb: Drawing {
  /// A smaller one would not be round.
  private static let fewestRows = 5

  init?(_ room: VisualRoom) {
    guard room.area.rows >= Self.fewestRows else { return nil }
    self.init(area: room.area, glyphs: room.glyphs)
  }

  var motion: Motion { .breath(steps: steps) }

  func drawStill(_ moment: Moment, into frame: inout Frame) { drawStill(into: &frame) }

  func draw(_ moment: Moment, into frame: inout Frame) {
    draw(breathLevel: moment.breathLevel, into: &frame)
  }
}
