/// The breath in one line: it grows from the middle to both sides and comes back.
public struct Bar: Sendable {
  /// One row of cells; at least `shortest`.
  private let column: Int
  private let row: Int
  /// Cells on each side of the middle.
  private let half: Int

  /// With fewer cells there is nothing to see.
  static let shortest = 8
  private static let longest = 64

  private static let full = Cell("=", style: .body)
  private static let end = Cell("-", style: .body)
  private static let empty = Cell(".", style: .faint)

  /// In the middle of `area`; nil where it is too small.
  public init?(area: Area) {
    let columns = min(Self.longest, area.columns) & ~1
    guard columns >= Self.shortest, let place = area.middle(columns: columns, rows: 1) else {
      return nil
    }
    (column, row, half) = (place.column, place.row, columns / 2)
  }

  /// How many steps its growing shows: half a cell on each side.
  public var steps: Int { 2 * half - 1 }

  /// Draws it at `breathLevel` (0 empty, 1 full). What is empty is never nothing.
  public func draw(breathLevel: Double, into frame: inout Frame) {
    let halves = 1 + Int((breathLevel * Double(steps)).rounded())
    for distance in 0..<half {
      let cell =
        2 * distance + 1 < halves ? Self.full : 2 * distance < halves ? Self.end : Self.empty
      frame[column + half - 1 - distance, row] = cell
      frame[column + half + distance, row] = cell
    }
  }
}
