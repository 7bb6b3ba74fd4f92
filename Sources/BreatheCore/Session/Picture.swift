/// A drawing of a posture in printable ASCII, as it looks with the left side stretched.
package struct Picture: Equatable, Sendable {
  /// From the top, without spaces at their ends.
  package var rows: [String]

  package static let columnLimit = 40
  package static let rowLimit = 10

  /// What stands free to the left of all rows falls away.
  package init(rows: [String]) {
    let free = rows.lazy.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    self.rows = rows.map { String($0.dropFirst(free)) }
  }
}

extension Picture {
  /// Columns of its longest row.
  package var columns: Int { rows.map(\.utf8.count).max() ?? 0 }

  /// The same posture with the other side stretched: right is left, and what leans or opens to one
  /// side does so to the other.
  package var mirrored: Picture {
    let columns = columns
    return Picture(
      rows: rows.map { row in
        let blanks = String(repeating: " ", count: columns - row.utf8.count)
        let turned = row.reversed().map { Self.turned[$0] ?? $0 }
        return trimmed(blanks + String(turned))
      })
  }

  private static let turned: [Character: Character] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "/": "\\",
    "\\": "/",
  ]
}
