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
