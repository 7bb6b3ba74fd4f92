import Glibc

/// A round body that swells and settles with the breath, lit from the upper left, with the faint
/// ring of the full breath around it to grow into. While the breath is held, the ring fills.
package struct Orb: Sendable {
  private let canvas: Canvas
  /// The radius of the empty and of the full breath, in rows.
  package let radii: (empty: Double, full: Double)
  /// How many steps its swelling shows.
  package let steps: Int
  private let middle: (x: Double, y: Double)
  /// The dots of its ring, clockwise from the top.
  private let ring: [(x: Double, y: Double)]
  /// Its colour, and the one that it had before.
  private let hues: (now: Style.Hue, before: Style.Hue)

  /// Ink from none to most.
  private static let ramp = Array(" .:-=+*#%".unicodeScalars)
  /// Where the light comes from: left, above and in front; of length 1.
  private static let light = (x: -0.48, y: -0.60, z: 0.64)
  /// Width of the soft edge, in rows.
  private static let edge = 0.9
  /// A new colour opens from the middle: in a hold for so long, else over so much of the way.
  private static let opening = (time: Duration.seconds(1), share: 0.12)
  /// A breath that nobody paces, in the closing rest: how long it takes and how full it gets.
  private static let ownBreath = (length: 10.0, level: 0.2)
  private static let restingStep = Duration.milliseconds(500)

  package init(
    area: Area, glyphs: Glyphs = .ascii, hues: (now: Style.Hue, before: Style.Hue)? = nil
  ) {
    canvas = Canvas(area: area, glyphs: glyphs)
    self.hues = hues ?? (.inhale, .inhale)
    let outer = max(1, min(Double(area.rows) / 2, Double(area.columns) / 4) - 0.5)
    let full = max(0.8, outer - 0.35)
    radii = (outer * 0.26, full)
    // Fine enough that the edge seems to move by itself; more steps than a breath has frames would
    // only be work.
    let most = glyphs == .ascii ? 60 : 40
    steps = min(most, max(8, Int((radii.full - radii.empty) * 9)))
    middle = (
      Double(area.column) + Double(area.columns) / 2, Double(area.row) + Double(area.rows) / 2
    )
    ring = Self.ring(radius: full, around: middle, canvas)
  }

  /// As many dots as look even, the same in each quarter. The full breath covers all of them: it grows
  /// into its ring and leaves nothing of it.
  private static func ring(
    radius: Double, around middle: (x: Double, y: Double), _ canvas: Canvas
  ) -> [(x: Double, y: Double)] {
    let count = max(2, Int((radius * .pi / 2 / 1.5).rounded()))
    let angles = (0..<count).map { (Double($0) + 0.5) / Double(count) * .pi / 2 }
    func quarter(_ radius: Double) -> [(x: Double, y: Double)] {
      angles.map { angle in
        let dot = canvas.mark(
          at: middle.x + 2 * radius * sin(angle), middle.y - radius * cos(angle))
        return (dot.x - middle.x, dot.y - middle.y)
      }
    }
    let most = radius + Self.edge / 2 - Self.edge * canvas.leastCoverage
    func isCovered(_ place: (x: Double, y: Double)) -> Bool {
      let dot = canvas.dot(at: middle.x + place.x, middle.y + place.y)
      let (dx, dy) = ((dot.x - middle.x) / 2, dot.y - middle.y)
      return (dx * dx + dy * dy).squareRoot() < most
    }
    var reach = radius
    while reach > 0.5, !quarter(reach).allSatisfy(isCovered) { reach -= 0.1 }
    let first = quarter(reach)
    let dots =
      first + first.reversed().map { ($0.x, -$0.y) } + first.map { (-$0.x, -$0.y) }
      + first.reversed().map { (-$0.x, $0.y) }
    return dots.map { (middle.x + $0.x, middle.y + $0.y) }
  }

  /// Draws the ring.
  package func drawStill(into frame: inout Frame) {
    for dot in ring {
      canvas.light(x: dot.x, y: dot.y, ["'", "."], style: .faint, into: &frame)
    }
  }

  /// Draws the body at `breathLevel` (0 empty, 1 full), rounded to its steps. Its new colour has come
  /// as far from the middle as `opened` says, 0…1.
  package func draw(breathLevel: Double, opened: Double = 1, into frame: inout Frame) {
    let level = (breathLevel * Double(steps)).rounded() / Double(steps)
    let radius = radii.empty + (radii.full - radii.empty) * level
    let border = opened < 1 ? radius * opened : .infinity
    draw(radius: radius, into: &frame) { light, distance in
      // Two inks to a shade, so that a contour of colour is one of ink, too: each change takes bytes.
      let shade = (Int((light * 8).rounded()) - 3) / 2
      let shades = Style.shades
      return .glow(
        distance < border ? hues.now : hues.before,
        max(shades.lowerBound, min(shades.upperBound - 1, shade)))
    }
  }

  /// Draws so many dots of the ring as filled.
  private func fillRing(_ count: Int, into frame: inout Frame) {
    let style = Style.glow(hues.now, Style.shades.upperBound - 1)
    for dot in ring.prefix(count) {
      canvas.ball(x: dot.x, y: dot.y, mark: "o", style: style, into: &frame)
    }
  }

  /// Draws it as it breathes on by itself.
  private func drawAtRest(after time: Duration, into frame: inout Frame) {
    let steps = (time / Self.restingStep).rounded(.down)
    let turn = steps * Self.restingStep.inSeconds / Self.ownBreath.length
    let level = (1 - cos(2 * .pi * turn)) / 2 * Self.ownBreath.level
    let radius = radii.empty + (radii.full - radii.empty) * level
    draw(radius: radius, light: 0.6, into: &frame) { _, _ in .faint }
  }

  /// The style of a cell is that of the light on it and of its distance from the middle, in rows.
  private func draw(
    radius: Double, light: Double = 1, into frame: inout Frame,
    style: (_ light: Double, _ distance: Double) -> Style
  ) {
    let area = canvas.area
    let reach = radius + Self.edge / 2
    for row in area.row..<(area.row + area.rows) {
      let y = Double(row) + 0.5 - middle.y
      guard abs(y) < reach else { continue }
      let halfWidth = 2 * (reach * reach - y * y).squareRoot()
      let first = max(area.column, Int((middle.x - halfWidth - 0.5).rounded(.up)))
      let last = min(
        area.column + area.columns - 1, Int((middle.x + halfWidth - 0.5).rounded(.down)))
      guard first <= last else { continue }
      for column in first...last {
        let x = (Double(column) + 0.5 - middle.x) / 2
        let tone = light * tone(x: x, y: y, radius: radius)
        canvas.fill(
          column: column, row: row, tone: tone, Self.ramp,
          style: { style($0, (x * x + y * y).squareRoot()) }, into: &frame
        ) {
          coverage($0, $1, radius: radius)
        }
      }
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
    let index = room.timeline.index(at: room.segment.start)
    let before = index > 0 ? room.timeline.segments[index - 1].hue : nil
    // Where nothing is paced, it waits in the colour of the breath that comes first or was last.
    let now = room.segment.hue ?? before ?? .inhale
    self.init(area: room.area, glyphs: room.glyphs, hues: (now, before ?? now))
  }

  func motion(of segment: Segment) -> Motion {
    if segment.phase?.isHold == true { return .steady(beat(of: segment)) }
    return segment.activity == .closing
      ? .steady(Beat(step: Self.restingStep, start: segment.start)) : .breath(steps: steps)
  }

  func drawStill(_ moment: Moment, into frame: inout Frame) { drawStill(into: &frame) }

  func draw(_ moment: Moment, into frame: inout Frame) {
    let segment = moment.segment
    guard segment.activity != .closing else {
      drawAtRest(after: moment.time - segment.start, into: &frame)
      return
    }
    guard segment.phase?.isHold == true else {
      let (from, to) = (segment.breathLevel.from, segment.breathLevel.to)
      let step = (moment.breathLevel * Double(steps)).rounded() / Double(steps)
      let gone = from == to ? 1 : abs(step - from) / abs(to - from)
      draw(breathLevel: step, opened: gone / Self.opening.share, into: &frame)
      return
    }
    let filled = min(ring.count, beat(of: segment).index(at: moment.time))
    let time = segment.duration * filled / ring.count
    draw(
      breathLevel: moment.breathLevel, opened: time / Self.opening.time, into: &frame)
    fillRing(filled, into: &frame)
  }

  /// The steps in which the ring fills.
  private func beat(of hold: Segment) -> Beat {
    Beat(step: hold.duration / ring.count, start: hold.start)
  }
}
