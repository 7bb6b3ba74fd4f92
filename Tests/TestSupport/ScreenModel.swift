import Glibc

/// What a terminal shows of the bytes that were written to it, as xterm does: a model of no more
/// than breathe and plain text need. What it does not know is kept in `unknown`.
public struct ScreenModel {
  public struct Cell: Equatable, Sendable {
    /// A character and its combining marks; none in the right half of a wide character.
    public var scalars: [Unicode.Scalar]
    /// SGR numbers in force: 1 bold, 2 faint.
    /// The parameters that set its look since it was last reset: 1 for strong, 38, 5, 67 for a
    /// colour.
    public var attributes: [Int]

    public init(_ scalars: [Unicode.Scalar], attributes: [Int] = []) {
      self.scalars = scalars
      self.attributes = attributes
    }

    public static let blank = Cell([" "])

    /// What a person sees of it: no attribute that breathe knows shows on a blank.
    public var seen: Cell { scalars == [" "] ? .blank : self }

    var isRightHalf: Bool { scalars.isEmpty }
  }

  public let columns: Int
  public let rows: Int
  /// Row by row.
  public internal(set) var cells: [Cell]
  /// What a person sees of them.
  public var seen: [Cell] { cells.map(\.seen) }
  /// Lines that have scrolled off the top.
  public internal(set) var history: [String] = []
  /// The private modes that are set, such as 25 (the cursor is shown) and 1049 (second screen).
  public internal(set) var modes: Set<Int> = [25]
  public internal(set) var unknown: [String] = []

  var column = 0
  var row = 0
  /// The last column was written: the next character goes to the next line.
  var wrapsNext = false
  var attributes: [Int] = []
  /// The first screen, while the second is shown.
  var firstScreen: (cells: [Cell], column: Int, row: Int)?
  private let width: (Unicode.Scalar) -> Int
  private var pending: [UInt8] = []

  /// `width` tells how many cells a character takes.
  public init(columns: Int, rows: Int, width: @escaping (Unicode.Scalar) -> Int) {
    self.columns = columns
    self.rows = rows
    self.width = width
    cells = Array(repeating: .blank, count: columns * rows)
  }

  /// Shows `bytes`; a sequence that is cut off waits for its rest.
  public mutating func apply(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var rest = pending[...]
    while let token = ScreenToken(&rest) {
      switch token {
      case .scalar(let scalar): put(scalar)
      case .lineFeed: feedLine()
      case .cancel: break
      case .carriageReturn: (column, wrapsNext) = (0, false)
      case .control(let sequence): perform(sequence)
      case .unknown(let text): unknown.append(text)
      }
    }
    pending = Array(rest)
  }

  /// The lines on the screen, without the spaces at their ends.
  public var lines: [String] { (0..<rows).map { line($0) } }

  /// All that is or was shown, as one line with single spaces.
  public var text: String { String(decoding: words, as: UTF8.self) }

  /// Whether one of `texts` is in `text`; fast enough for each of many frames.
  public func shows(anyOf texts: [String]) -> Bool {
    let words = words
    return texts.contains { text in
      memmem(words, words.count, Array(text.utf8), text.utf8.count) != nil
    }
  }

  /// All that is or was shown, in UTF-8, with one space between words.
  private var words: [UInt8] {
    var words: [UInt8] = []
    func append(_ byte: UInt8) {
      if byte != 0x20 || !words.isEmpty && words.last != 0x20 { words.append(byte) }
    }
    for line in history {
      line.utf8.forEach(append)
      append(0x20)
    }
    for (index, cell) in cells.enumerated() {
      if index % columns == 0 { append(0x20) }
      for scalar in cell.scalars { UTF8.encode(scalar)?.forEach(append) }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }

  func line(_ row: Int) -> String {
    var line = String.UnicodeScalarView()
    for cell in cells[(row * columns)..<((row + 1) * columns)] { line += cell.scalars }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let count = width(scalar)
    guard count > 0 else {
      if count == 0 { mark(scalar) } else { unknown.append("U+\(scalar.value)") }
      return
    }
    if wrapsNext || column + count > columns {
      column = 0
      feedLine()
    }
    for offset in 0..<count {
      tearWideCharacter(at: column + offset)
      let scalars = offset == 0 ? [scalar] : []
      cells[row * columns + column + offset] = Cell(scalars, attributes: attributes)
    }
    wrapsNext = column + count == columns
    column = min(columns - 1, column + count)
  }

  /// Half of a wide character that is overwritten leaves the other half blank.
  private mutating func tearWideCharacter(at column: Int) {
    let index = row * columns + column
    if cells[index].isRightHalf { cells[index - 1] = .blank }
    if column + 1 < columns, cells[index + 1].isRightHalf { cells[index + 1] = .blank }
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    var index = row * columns + (wrapsNext ? column : column - 1)
    guard wrapsNext || column > 0 else {
      unknown.append("a mark on nothing")
      return
    }
    if cells[index].isRightHalf { index -= 1 }
    cells[index].scalars.append(scalar)
  }

  private mutating func feedLine() {
    wrapsNext = false
    guard row == rows - 1 else {
      row += 1
      return
    }
    history.append(line(0))
    cells.removeFirst(columns)
    cells += Array(repeating: .blank, count: columns)
  }
}
