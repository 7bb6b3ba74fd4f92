/// The characters that pictures are made of. Each shows some dots of its cell, lit or not.
package enum Glyphs: String, CaseIterable, Sendable {
  /// One dot to a cell, with more or less ink.
  case ascii
  /// Quarters of a cell.
  case blocks
  /// Two dots across, four down.
  case braille

  /// Dots of a cell, across and down.
  var dots: (columns: Int, rows: Int) {
    switch self {
    case .ascii: (1, 1)
    case .blocks: (2, 2)
    case .braille: (2, 4)
    }
  }

  /// All of a cell.
  var solid: Unicode.Scalar {
    switch self {
    case .ascii: "#"
    case .blocks: "█"
    case .braille: "⣿"
    }
  }

  /// The dot of a cell at `column`, `row`, as a bit. Those of braille have the order of Unicode.
  func bit(column: Int, row: Int) -> UInt8 {
    self == .braille && row < 3 ? 1 << UInt8(column * 3 + row) : 1 << UInt8(row * 2 + column)
  }

  /// The character in which the dots of `bits` are lit.
  func scalar(_ bits: UInt8) -> Unicode.Scalar {
    switch self {
    case .ascii: bits == 0 ? " " : "."
    case .blocks: Self.quarters[Int(bits)]
    case .braille: Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
    }
  }

  /// The dots that are lit in `cell`; none where it holds something else.
  func bits(in cell: Cell) -> UInt8 {
    switch self {
    case .ascii: 0
    case .blocks:
      Self.shades.contains { $0.value == cell.scalar }
        ? 0b1111 : UInt8(Self.quarters.firstIndex { $0.value == cell.scalar } ?? 0)
    case .braille: cell.scalar & ~0xFF == 0x2800 ? UInt8(cell.scalar & 0xFF) : 0
    }
  }

  /// All of a cell in blocks, with as much ink as `tone` says, from 0 to 1.
  static func shade(_ tone: Double) -> Unicode.Scalar {
    shades[min(shades.count - 1, Int(tone * Double(shades.count)))]
  }

  private static let shades = Array("░▒▓█".unicodeScalars)
  private static let quarters = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
}
