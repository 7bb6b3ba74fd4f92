/// A table that is Markdown and can be read as it stands.
struct Table: CustomStringConvertible {
  private var lines = [["what", "measured", "budget", "verdict"]]

  init(_ measurements: [Measurement]) {
    for measurement in measurements {
      lines += measurement.rows.map(\.cells)
      if measurement.hasFailed { lines.append([measurement.name, "", "", "FAILED"]) }
    }
  }

  var description: String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined()
    var text = lines.map { cells in
      "| " + zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: " | ") + " |"
    }
    text.insert(rule, at: 1)
    return text.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: width - count)
  }
}
