/// A part of a screen, in cells.
package struct Area: Equatable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  func contains(column: Int, row: Int) -> Bool {
    (self.column..<(self.column + columns)).contains(column)
      && (self.row..<(self.row + rows)).contains(row)
  }

  /// The place in its middle for something of this size, a hair to the left and up where the middle
  /// lies between two cells; nil when there is no room for it.
  func middle(columns: Int, rows: Int) -> Area? {
    guard columns <= self.columns, rows <= self.rows else { return nil }
    return Area(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
