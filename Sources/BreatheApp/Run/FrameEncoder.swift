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
    var rest = new.changes(since: old)
    while let first = rest.first(where: { !new.cells[$0].isBlank }) ?? rest.first {
      // Those of one style together: going through the rows again takes fewer bytes than going back
      // and forth between styles in each.
      let goesOn = rest.contains { !new.cells[$0].isBlank && new.cells[$0].style == style }
      rest = encode(rest, of: goesOn ? style : new.cells[first].style, in: new)
    }
  }

  /// Writes the cells at `changes` that have `style`, and answers what is left to write. A blank looks
  /// the same in every style, and goes with what is beside it.
  private mutating func encode(_ changes: [Int], of style: Style, in new: Frame) -> [Int] {
    let columns = new.size.columns
    let isLast = changes.allSatisfy { new.cells[$0].isBlank || new.cells[$0].style == style }
    var rest: [Int] = []
    var written = -1
    for (position, index) in changes.enumerated() where index > written {
      let cell = new.cells[index]
      let following = position + 1 < changes.count ? changes[position + 1] : -1
      let goesAlong =
        written == index - 1
        || (following == index + 1 && new.cells[following].style == style)
      guard isLast || (cell.isBlank ? goesAlong : cell.style == style) else {
        rest.append(index)
        continue
      }
      // A wide character is written from its left half.
      var column = index % columns
      if cell.scalar == 0, column > 0 { column -= 1 }
      written = write(to: column, index / columns, of: new)
    }
    return rest
  }

  /// Writes the character at `column`, and answers the index of its last cell.
  private mutating func write(to column: Int, _ row: Int, of new: Frame) -> Int {
    let columns = new.size.columns
    move(to: column, row, in: new)
    let cell = new.cells[row * columns + column]
    write(cell)
    var end = column + 1
    while end < columns, new.cells[row * columns + end].scalar == 0 { end += 1 }
    // Terminals differ in how far marks and wide characters take them.
    let isSure = end == column + 1 && cell.firstMark == 0
    cursor = isSure && end < columns ? (end, row) : nil
    return row * columns + end - 1
  }

  private mutating func move(to column: Int, _ row: Int, in frame: Frame) {
    if let cursor, cursor.row == row, cursor.column <= column {
      let gap = column - cursor.column
      let skipped = frame.cells[(row * frame.size.columns + cursor.column)...].prefix(gap)
      if gap <= Self.shortGap,
        skipped.allSatisfy({
          ($0.style == style || $0.isBlank) && $0.scalar < 0x80 && $0.scalar != 0
        })
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
    if cell.style != style, !cell.isBlank {
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

extension Cell {
  /// Nothing is to be seen of it, whatever its style.
  fileprivate var isBlank: Bool { scalar == 0x20 && firstMark == 0 }
}
