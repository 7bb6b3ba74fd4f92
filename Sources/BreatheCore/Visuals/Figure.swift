/// The posture that is held or moved, with the time left, and the breath beneath it where it is paced.
struct Figure: Drawing {
  private let picture: Picture
  private let place: Area
  private let timeRow: Int?
  private let bar: Bar?

  private static let widestBar = 32

  /// In the middle of `area`; nil where the picture does not fit. What is drawn beneath it goes first
  /// where there is no room.
  init?(_ picture: Picture, area: Area, showsBreath: Bool, glyphs: Glyphs) {
    let (columns, rows) = (picture.columns, picture.rows.count)
    guard columns <= area.columns, rows <= area.rows else { return nil }
    self.picture = picture
    let spare = area.rows - rows
    // With or without the breath, so that the figure stays where it is from a rest to the next hold.
    let below = spare < 2 ? spare : spare > 3 ? 4 : 2
    let hasBar = showsBreath && below == 4
    place = Area(
      column: area.column + (area.columns - columns) / 2, row: area.row + (spare - below) / 2,
      columns: columns, rows: rows)
    // A blank row between the picture and what stands beneath it.
    let first = place.row + rows + (below > 1 ? 1 : 0)
    timeRow = below > 0 ? first + (hasBar ? 2 : 0) : nil
    let line = Area(column: area.column, row: first, columns: area.columns, rows: 1)
    bar =
      hasBar
      ? line.middle(columns: min(Self.widestBar, area.columns), rows: 1).flatMap {
        Bar(area: $0, glyphs: glyphs)
      }
      : nil
  }

  init?(_ room: VisualRoom) {
    guard let picture = room.segment.picture else { return nil }
    self.init(
      picture, area: room.area, showsBreath: room.showsBreath, glyphs: room.glyphs)
  }

  var showsTime: Bool { timeRow != nil }

  /// The row below all that is drawn during `segment`.
  func end(during segment: Segment) -> Int {
    let timeEnd = segment.exercise == nil ? nil : timeRow.map { $0 + 1 }
    return timeEnd ?? place.row + place.rows
  }

  func motion(of segment: Segment) -> Motion { bar?.motion(of: segment) ?? .still }

  /// Draws all but the breath.
  func drawStill(_ moment: Moment, into frame: inout Frame) {
    for (row, line) in picture.rows.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated() where scalar != " " {
        frame[place.column + column, place.row + row] = Cell(scalar, style: .body)
      }
    }
    bar?.drawStill(into: &frame)
    if let timeRow, let exercise = moment.segment.exercise {
      let left = (exercise.end - moment.time).clockText
      let column = place.column + (place.columns - left.utf8.count) / 2
      frame.write(left, column: max(0, column), row: timeRow, style: .faint) { _ in 1 }
    }
  }

  func draw(_ moment: Moment, into frame: inout Frame) { bar?.draw(moment, into: &frame) }
}
