import Glibc

/// A round body that swells and settles with the breath, lit from the upper left, with the faint
/// ring of the full breath around it to grow into.
///
/// A cell is taken to be twice as high as wide, so that round looks round.
public struct Orb: Sendable {
  /// The cells it is drawn in: its middle, and how far it may reach.
  public let area: Area
  /// The radius of the empty and of the full breath, in rows.
  public let radii: (empty: Double, full: Double)
  /// How many steps its swelling shows.
  public let steps: Int

  /// The cells of the ring.
  private let ring: [(column: Int, row: Int)]
  private let middle: (x: Double, y: Double)

  /// Ink from none to most.
  private static let ramp = Array(" .:-=+*#%".unicodeScalars)
  private static let ringDot = Cell(".", style: .faint)
  /// Where the light comes from: left, above and in front; of length 1.
  private static let light = (x: -0.48, y: -0.60, z: 0.64)
  /// Width of the soft edge, in rows.
  private static let edge = 0.9

  public init(area: Area) {
    self.area = area
    let outer = max(1, min(Double(area.rows) / 2, Double(area.columns) / 4) - 0.5)
    radii = (outer * 0.26, max(0.8, outer - 0.35))
    // Fine enough that the edge seems to move by itself; more steps than a breath has frames would
    // only be work.
    steps = min(60, max(8, Int((radii.full - radii.empty) * 9)))
    middle = (
      Double(area.columns) / 2 - 0.5 + Double(area.column),
      Double(area.rows) / 2 - 0.5 + Double(area.row)
    )
    let dots = max(12, Int(outer) * 4)
    ring = (0..<dots).map { [middle, radii] dot in
      let angle = (Double(dot) + 0.5) / Double(dots) * 2 * .pi
      return Self.outermost(at: angle, of: radii.full, around: middle)
    }
  }

  /// The cell farthest from the middle in this direction that the full breath still covers: it grows
  /// into its ring and leaves nothing of it.
  private static func outermost(
    at angle: Double, of full: Double, around middle: (x: Double, y: Double)
  ) -> (column: Int, row: Int) {
    var radius = full
    while true {
      let x = (middle.x + 2 * radius * cos(angle)).rounded()
      let y = (middle.y + radius * sin(angle)).rounded()
      if radius <= 0 || ink(x: (x - middle.x) / 2, y: y - middle.y, radius: full) != nil {
        return (Int(x), Int(y))
      }
      radius -= 0.1
    }
  }

  /// Draws the orb at `breathLevel` (0 empty, 1 full), rounded to its steps.
  public func draw(breathLevel: Double, into frame: inout Frame) {
    for dot in ring where area.contains(column: dot.column, row: dot.row) {
      frame[dot.column, dot.row] = Self.ringDot
    }
    let level = (breathLevel * Double(steps)).rounded() / Double(steps)
    let radius = radii.empty + (radii.full - radii.empty) * level
    let reach = radius + Self.edge / 2
    for row in area.row..<(area.row + area.rows) {
      let y = Double(row) - middle.y
      guard abs(y) < reach else { continue }
      let halfWidth = 2 * (reach * reach - y * y).squareRoot()
      let first = max(area.column, Int((middle.x - halfWidth).rounded(.up)))
      let last = min(area.column + area.columns - 1, Int((middle.x + halfWidth).rounded(.down)))
      guard first <= last else { continue }
      let style = style(y: y)
      for column in first...last {
        let x = (Double(column) - middle.x) / 2
        if let ink = Self.ink(x: x, y: y, radius: radius) {
          frame[column, row] = Cell(Self.ramp[ink], style: style)
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

  /// How much ink a point of the body takes, as an index into the ramp; nil outside it.
  private static func ink(x: Double, y: Double, radius: Double) -> Int? {
    let distance = (x * x + y * y).squareRoot()
    let coverage = (radius - distance) / edge + 0.5
    guard coverage > 0.12 else { return nil }
    // At the soft edge the surface already faces sideways; keep the normal on the sphere.
    let scale = 1 / max(radius, distance)
    let (nx, ny) = (x * scale, y * scale)
    let nz = max(0, 1 - nx * nx - ny * ny).squareRoot()
    let shade = 0.40 + 0.60 * max(0, nx * light.x + ny * light.y + nz * light.z)
    let ink = shade * min(1, coverage) * Double(ramp.count - 1)
    return max(1, min(ramp.count - 1, Int(ink.rounded())))
  }
}
