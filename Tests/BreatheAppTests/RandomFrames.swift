import BreatheApp
import BreatheCore
import BreatheSystem
import TestSupport

/// Screens as a session might show them and then some: a frame, and what it becomes.
struct RandomFrames {
  private var random: SeededGenerator
  private(set) var frame: Frame

  private static let words = [
    "in", "Breathe out", "   ", "adem één keer", "界", "界界 ok", "e\u{301}o\u{308}\u{332}",
    "界\u{301}", "12", "......", "#%*", "×", " a b  c   d    e     f ",
  ]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    frame = Frame(size: Size(columns: 20, rows: 6))
  }

  /// The next frame: a few words written over this one, a new screen, another size, or the same.
  mutating func next() -> Frame {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: frame = Frame(size: size())
    case 1: frame = Frame(size: frame.size)
    case 2: break
    default: for _ in 1...Int.random(in: 1...4, using: &random) { write() }
    }
    return frame
  }

  private mutating func size() -> Size {
    Size(
      columns: Int.random(in: 1...30, using: &random), rows: Int.random(in: 1...8, using: &random))
  }

  private mutating func write() {
    let row = Int.random(in: 0..<frame.size.rows, using: &random)
    let column = Int.random(in: 0..<frame.size.columns, using: &random)
    let style = Style.allCases.randomElement(using: &random) ?? .plain
    let word = Self.words.randomElement(using: &random) ?? ""
    frame.write(word, column: column, row: row, style: style, width: cellWidth)
    // No screen of breathe shows half of a wide character; text written over one would.
    for column in 0..<frame.size.columns where isTorn(column, row) { frame[column, row] = .blank }
  }

  private func isTorn(_ column: Int, _ row: Int) -> Bool {
    let columns = frame.size.columns
    if frame[column, row].scalar == 0 { return column == 0 || !isWide(column - 1, row) }
    return isWide(column, row)
      && (column + 1 == columns || frame[column + 1, row].scalar != 0)
  }

  private func isWide(_ column: Int, _ row: Int) -> Bool {
    Unicode.Scalar(frame[column, row].scalar).map { cellWidth($0) == 2 } ?? false
  }
}

extension ScreenModel {
  init(_ size: Size) {
    self.init(columns: size.columns, rows: size.rows, width: cellWidth)
  }
}

extension ScreenModel.Cell {
  /// A cell as a terminal should show it.
  init(_ cell: Cell, _ depth: ColorDepth) {
    let scalars = [cell.scalar, cell.firstMark, cell.secondMark].filter { $0 != 0 }
    let attributes: [Int] =
      switch (cell.style, depth, Palette.color(of: cell.style)) {
      case (.strong, _, _): [1] as [Int]
      case (.faint, .monochrome, _): [2]
      case (_, .indexed, let color?): [38, 5, Int(color.index)]
      case (_, .direct, let color?): [38, 2, Int(color.red), Int(color.green), Int(color.blue)]
      case (_, .monochrome, _), (_, _, nil): []
      }
    self.init(scalars.compactMap { Unicode.Scalar($0) }, attributes: attributes)
  }
}
