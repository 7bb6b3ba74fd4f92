import BreatheCore

/// Turns frames into the bytes that make a terminal show them: only what has changed.
struct FrameEncoder {
  private let palette: Palette
  private var shown: Frame?
  private(set) var bytes: [UInt8] = []
  private var style = Style.plain
  /// Where the cursor is, when that is known.
  private var cursor: (column: Int, row: Int)?

  /// Going on over this many unchanged cells is no longer than moving the cursor past them.
  private static let shortGap = 4
  /// A frame longer than this is shown at once, or a terminal might show half of it.
  private static let synchronisedFrom = 64

  init(palette: Palette) {
    self.palette = palette
  }

  /// The bytes that turn what is shown into `frame`; none when nothing has changed.
  mutating func encode(_ frame: Frame) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    if let shown, shown.size == frame.size {
      encodeChanges(from: shown, to: frame)
    } else {
      cursor = nil
      style = .plain
      append("\u{1B}[0m\u{1B}[2J")
      encodeChanges(from: Frame(size: frame.size), to: frame)
    }
    shown = frame
    guard bytes.count > Self.synchronisedFrom else { return bytes }
    return Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
  }

  /// Nothing is known of what the terminal shows.
  mutating func forget() {
    shown = nil
  }

  private mutating func encodeChanges(from old: Frame, to new: Frame) {
    let columns = new.size.columns
    for row in 0..<new.size.rows {
      let base = row * columns
      var column = 0
      while column < columns {
        guard old.cells[base + column] != new.cells[base + column] else {
          column += 1
          continue
        }
        // A wide character is written from its left half.
        if new.cells[base + column].scalar == 0, column > 0 { column -= 1 }
        move(to: column, row, in: new)
        let cell = new.cells[base + column]
        write(cell)
        column += 1
        while column < columns, new.cells[base + column].scalar == 0 { column += 1 }
        // Terminals differ in how far marks and wide characters take them.
        let isSure = new.cells[base + column - 1].scalar != 0 && cell.firstMark == 0
        cursor = isSure && column < columns ? (column, row) : nil
      }
    }
  }

  private mutating func move(to column: Int, _ row: Int, in frame: Frame) {
    if let cursor, cursor.row == row, cursor.column <= column {
      let gap = column - cursor.column
      let skipped = frame.cells[(row * frame.size.columns + cursor.column)...].prefix(gap)
      if gap <= Self.shortGap,
        skipped.allSatisfy({ $0.style == style && $0.scalar < 0x80 && $0.scalar != 0 })
      {
        for cell in skipped { write(cell) }
      } else {
        append("\u{1B}[\(gap)C")
      }
    } else {
      append("\u{1B}[\(row + 1);\(column + 1)H")
    }
    cursor = (column, row)
  }

  private mutating func write(_ cell: Cell) {
    if cell.style != style {
      style = cell.style
      append(palette.sequence(style))
    }
    for value in [cell.scalar, cell.firstMark, cell.secondMark] where value != 0 {
      if value < 0x80 {
        bytes.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
