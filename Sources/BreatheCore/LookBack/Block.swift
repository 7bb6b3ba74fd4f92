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
