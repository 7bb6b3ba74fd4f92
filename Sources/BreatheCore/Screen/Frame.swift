/// One cell of the screen: a character that may carry two combining marks, or the right half of
/// the wide character before it. It holds nothing that controls a terminal, whoever wrote it.
package struct Cell: Equatable, Sendable {
  /// 0 for the right half of a wide character.
  package private(set) var scalar: UInt32
  /// The combining marks on it; 0 for none.
  package private(set) var firstMark: UInt32 = 0
  package private(set) var secondMark: UInt32 = 0
  package var style: Style

  /// A cell of `scalar`, or of U+FFFD where that can't be shown.
  package init(_ scalar: Unicode.Scalar, style: Style = .plain) {
    self.scalar = Self.canHold(scalar) ? scalar.value : 0xFFFD
    self.style = style
  }

  package static let blank = Cell(" ")

  package static func rightHalf(style: Style = .plain) -> Cell {
    var cell = Cell(" ", style: style)
    cell.scalar = 0
    return cell
  }

  /// Puts `mark` on the character; a third one, and one that can't be shown, is left out.
  fileprivate mutating func add(mark: Unicode.Scalar) {
    guard Self.canHold(mark) else { return }
    if firstMark == 0 {
      firstMark = mark.value
    } else if secondMark == 0 {
      secondMark = mark.value
    }
  }

  private static func canHold(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isForbiddenInText && scalar != "\n"
  }
}

/// The size of a screen, in cells.
package struct Size: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A grid of cells to be shown at once.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns * size.rows))
  }

  /// The indices of the cells that differ from those of `old`, a frame of the same size. Here, where
  /// comparing two cells takes no call.
  package func changes(since old: Frame) -> [Int] {
    cells.withUnsafeBufferPointer { cells in
      old.cells.withUnsafeBufferPointer { old in
        cells.indices.filter { cells[$0] != old[$0] }
      }
    }
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Writes `text` from `column` on; what does not fit or can't be shown is left out.
  package mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .plain, width: CellWidth
  ) {
    guard (0..<size.rows).contains(row) else { return }
    var column = column
    for scalar in text.unicodeScalars where !scalar.isForbiddenInText {
      let cells = width(scalar)
      if cells == 0 {
        if column > 0, column <= size.columns { addMark(scalar, at: column - 1, row) }
      } else if cells > 0 {
        guard column >= 0, column + cells <= size.columns else { return }
        clearHalf(at: column, row)
        clearHalf(at: column + cells, row)
        self[column, row] = Cell(scalar, style: style)
        if cells == 2 { self[column + 1, row] = .rightHalf(style: style) }
        column += cells
      }
    }
  }

  /// Blanks the wide character that a new one, which begins or ends at `column`, would cut in two.
  private mutating func clearHalf(at column: Int, _ row: Int) {
    guard (1..<size.columns).contains(column), self[column, row].scalar == 0 else { return }
    self[column - 1, row] = .blank
    self[column, row] = .blank
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, at column: Int, _ row: Int) {
    // The right half of a wide character has no marks of its own.
    let column = self[column, row].scalar == 0 && column > 0 ? column - 1 : column
    self[column, row].add(mark: scalar)
  }

  /// The frame as lines of text, without trailing spaces; for golden tests and for people.
  package var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns {
        let cell = self[column, row]
        for value in [cell.scalar, cell.firstMark, cell.secondMark] where value != 0 {
          if let scalar = Unicode.Scalar(value) { line.append(scalar) }
        }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
