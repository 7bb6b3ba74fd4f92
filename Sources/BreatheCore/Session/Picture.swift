/// A drawing of a posture in printable ASCII, as it looks with the left side stretched.
public struct Picture: Equatable, Sendable {
  /// From the top, without spaces at their ends.
  public var rows: [String]

  public static let columnLimit = 40
  public static let rowLimit = 10

  public init(rows: [String]) {
    self.rows = rows
  }
}
