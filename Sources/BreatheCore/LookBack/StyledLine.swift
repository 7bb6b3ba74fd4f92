/// A line of text, parts of which have a style.
public struct StyledLine: Equatable, Sendable {
  public struct Part: Equatable, Sendable {
    public var text: String
    public var style: Style
  }

  public private(set) var parts: [Part] = []

  public init(_ text: String = "", _ style: Style = .plain) {
    add(text, style)
  }

  public mutating func add(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if parts.last?.style == style {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(text: text, style: style))
    }
  }

  public mutating func add(_ other: StyledLine) {
    for part in other.parts { add(part.text, part.style) }
  }

  /// Without spaces at its end.
  var trimmed: StyledLine {
    var line = self
    while let last = line.parts.popLast() {
      let text = BreatheCore.trimmed(last.text)
      guard text.isEmpty else {
        line.add(text, last.style)
        break
      }
    }
    return line
  }

  /// Without its styles.
  public var text: String { parts.map(\.text).joined() }
}

/// Lines that belong together, and can stand beside others.
struct Block {
  var lines: [StyledLine]
  let layout: TextLayout

  var columns: Int { lines.map { layout.cells($0.text) }.max() ?? 0 }

  /// This one and `other` on its right, where there is room for both; else below it.
  func beside(_ other: Block, columns most: Int, gap: Int = 2) -> Block {
    guard !lines.isEmpty, !other.lines.isEmpty else {
      return Block(lines: lines + other.lines, layout: layout)
    }
    let left = columns
    guard left + gap + other.columns <= most else { return above(other) }
    let rows = (0..<max(lines.count, other.lines.count)).map { row in
      var line = row < lines.count ? lines[row] : StyledLine()
      guard row < other.lines.count, !other.lines[row].parts.isEmpty else { return line }
      line.add(String(repeating: " ", count: left + gap - layout.cells(line.text)))
      line.add(other.lines[row])
      return line
    }
    return Block(lines: rows, layout: layout)
  }

  private func above(_ other: Block) -> Block {
    let isApart = other.lines.first?.parts.isEmpty == true
    return Block(lines: lines + (isApart ? [] : [StyledLine()]) + other.lines, layout: layout)
  }
}

/// Rows of cells in columns: words at the left, numbers at the right.
struct TextTable {
  var header: [String]
  var rows: [(cells: [String], style: Style)] = []
  let layout: TextLayout

  var lines: [StyledLine] {
    let all = [header] + rows.map(\.cells)
    let widths = header.indices.map { column in all.map { layout.cells($0[column]) }.max() ?? 0 }
    return [StyledLine(line(header, widths), .faint)]
      + rows.map { StyledLine(line($0.cells, widths), $0.style) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - layout.cells(cell.0))
      return column == 0 ? cell.0 + space : space + cell.0
    }
    return trimmed(padded.joined(separator: "  "))
  }
}
