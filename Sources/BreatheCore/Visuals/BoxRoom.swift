/// Where there is room for the words of a box: clear of its sides and of one another.
struct BoxRoom {
  private let area: Area
  /// The cells that the sides take, row by row.
  private var sides: [Bool]
  /// Those that the sides or words take.
  private var taken: [Bool]

  /// Blank cells on both sides of a word.
  private static let gap = 2

  init(in area: Area) {
    self.area = area
    sides = Array(repeating: false, count: area.rows * area.columns)
    taken = sides
  }

  /// Keeps a cell free for a side.
  mutating func keep(column: Int, row: Int) {
    guard area.contains(column: column, row: row) else { return }
    let index = index(column, row)
    sides[index] = true
    taken[index] = true
  }

  /// Takes so many cells beside the side that goes through `middle`; nil where there is no room.
  mutating func take(
    _ cells: Int, beside middle: (x: Double, y: Double), from: (x: Double, y: Double),
    to: (x: Double, y: Double)
  ) -> Area? {
    let row = Int(middle.y)
    let isFlat = abs(to.x - from.x) > 6 * abs(to.y - from.y)
    let goesRight = to.x > from.x
    if isFlat, area.rows >= 7 {
      // Along a flat side there may be room within.
      for distance in [1, 2] {
        let inner = goesRight ? row + distance : row - distance
        if let place = take(cells, column: Int(middle.x) - cells / 2, row: inner) { return place }
      }
    }
    // Upward, what is outside lies to the left; so it does at the bottom.
    let isAtLeft = isFlat ? !goesRight : to.y < from.y
    for distance in 0..<area.rows {
      for row in [row + distance, row - distance] {
        guard let columns = columns(beside: row) else { continue }
        let column =
          isAtLeft ? columns.lowerBound - Self.gap - cells : columns.upperBound + Self.gap + 1
        if let place = take(cells, column: column, row: row) { return place }
      }
    }
    return nil
  }

  /// From the leftmost to the rightmost column that the sides take in `row` and in those beside it.
  private func columns(beside row: Int) -> ClosedRange<Int>? {
    let (first, end) = (max(row - 1, area.row), min(row + 2, area.row + area.rows))
    guard first < end else { return nil }
    let rows = first..<end
    let columns = area.column..<area.column + area.columns
    func isTaken(_ column: Int) -> Bool { rows.contains { sides[index(column, $0)] } }
    guard let left = columns.first(where: isTaken), let right = columns.last(where: isTaken) else {
      return nil
    }
    return left...right
  }

  private func index(_ column: Int, _ row: Int) -> Int {
    (row - area.row) * area.columns + column - area.column
  }

  private mutating func take(_ cells: Int, column: Int, row: Int) -> Area? {
    guard area.contains(column: column, row: row),
      area.contains(column: column + cells - 1, row: row)
    else { return nil }
    let room =
      max(
        area.column, column - Self.gap)..<min(area.column + area.columns, column + cells + Self.gap)
    guard !room.contains(where: { taken[index($0, row)] }) else { return nil }
    for column in column..<column + cells { taken[index(column, row)] = true }
    return Area(column: column, row: row, columns: cells, rows: 1)
  }
}
