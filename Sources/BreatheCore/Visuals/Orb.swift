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

  public struct Area: Equatable, Sendable {
    public var column: Int
    public var row: Int
    public var columns: Int
    public var rows: Int

    public init(column: Int, row: Int, columns: Int, rows: Int) {
      self.column = column
      self.row = row
      self.columns = columns
      self.rows = rows
    }

    func contains(column: Int, row: Int) -> Bool {
      (self.column..<(self.column + columns)).contains(column)
        && (self.row..<(self.row + rows)).contains(row)
    }
  }

  /// The cells of the ring.
  private let ring: [(column: Int, row: Int)]
  private let middle: (x: Double, y: Double)

  /// Ink from none to most.
  private static let ramp: [Cell] = " .:-=+*#%".unicodeScalars.map { Cell($0) }
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
    steps = min(64, max(8, Int((radii.full - radii.empty) * 9)))
    middle = (
      Double(area.columns) / 2 - 0.5 + Double(area.column),
      Double(area.rows) / 2 - 0.5 + Double(area.row)
    )
    let dots = max(12, Int(outer) * 4)
    ring = (0..<dots).map { [middle] dot in
      let angle = (Double(dot) + 0.5) / Double(dots) * 2 * .pi
      return (
        Int((middle.x + 2 * outer * cos(angle)).rounded()),
        Int((middle.y + outer * sin(angle)).rounded())
      )
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
      for column in first...last {
        let x = (Double(column) - middle.x) / 2
        if let ink = ink(x: x, y: y, radius: radius) { frame[column, row] = Self.ramp[ink] }
      }
    }
  }

  /// How much ink a point of the body takes, as an index into the ramp; nil outside it.
  private func ink(x: Double, y: Double, radius: Double) -> Int? {
    let distance = (x * x + y * y).squareRoot()
    let coverage = (radius - distance) / Self.edge + 0.5
    guard coverage > 0.12 else { return nil }
    // At the soft edge the surface already faces sideways; keep the normal on the sphere.
    let scale = 1 / max(radius, distance)
    let (nx, ny) = (x * scale, y * scale)
    let nz = max(0, 1 - nx * nx - ny * ny).squareRoot()
    let light = Self.light
    let shade = 0.40 + 0.60 * max(0, nx * light.x + ny * light.y + nz * light.z)
    let ink = shade * min(1, coverage) * Double(Self.ramp.count - 1)
    return max(1, min(Self.ramp.count - 1, Int(ink.rounded())))
  }
}
