/// Where there is room for the words of a box: clear of its sides and of one another.
struct BoxRoom {
  private let area: Area
  /// The columns that the sides take, row by row.
  private var sides: [Set<Int>]
  /// Those that words take.
  private var words: [Set<Int>]

  /// Blank cells on both sides of a word.
  private static let gap = 2

  init(in area: Area) {
    self.area = area
    sides = Array(repeating: [], count: area.rows)
    words = sides
  }

  /// Keeps a cell free for a side.
  mutating func keep(column: Int, row: Int) {
    if sides.indices.contains(row - area.row) { sides[row - area.row].insert(column) }
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
    let taken = ((row - 1)...(row + 1)).lazy.map { $0 - area.row }
      .filter(sides.indices.contains).flatMap { sides[$0] }
    guard let left = taken.min(), let right = taken.max() else { return nil }
    return left...right
  }

  private mutating func take(_ cells: Int, column: Int, row: Int) -> Area? {
    guard area.contains(column: column, row: row),
      area.contains(column: column + cells - 1, row: row)
    else { return nil }
    let room = (column - Self.gap)..<(column + cells + Self.gap)
    let index = row - area.row
    guard sides[index].isDisjoint(with: room), words[index].isDisjoint(with: room) else {
      return nil
    }
    words[index].formUnion(column..<(column + cells))
    return Area(column: column, row: row, columns: cells, rows: 1)
  }
}
