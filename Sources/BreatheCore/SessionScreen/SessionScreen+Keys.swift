extension SessionScreen {
  func keys(isLeadIn: Bool) -> [(key: String, does: String)] {
    language.keys(isLeadIn: isLeadIn, opening.holdsKey).map {
      (charset.spell($0.key), charset.spell($0.does))
    }
  }

  /// What the keys do, one a row; side by side where there is no room for that, those first that are
  /// needed most. In the lead-in for whom `h` is comes before them.
  func writeKeys(in area: Area, isLeadIn: Bool, into frame: inout Frame) {
    var area = area
    if isLeadIn, opening.holdsKey == .withoutHolds {
      let told = language.holdsForWhomLines.map(charset.spell).flatMap {
        layout.wrap($0, columns: min(72, area.columns))
      }
      for line in told.prefix(area.rows) {
        frame.write(line, column: area.column, row: area.row, width: layout.width)
        (area.row, area.rows) = (area.row + 1, area.rows - 1)
      }
      (area.row, area.rows) = (area.row + 1, area.rows - 1)
      guard area.rows > 0 else { return }
    }
    let keys = keys(isLeadIn: isLeadIn)
    let indent = (keys.map { layout.cells($0.key) }.max() ?? 0) + 3
    let columns = indent + (keys.map { layout.cells($0.does) }.max() ?? 0)
    if let place = area.middle(columns: columns, rows: keys.count) {
      for (index, (key, does)) in keys.enumerated() {
        let row = place.row + index
        frame.write(key, column: place.column, row: row, style: .strong, width: layout.width)
        frame.write(does, column: place.column + indent, row: row, width: layout.width)
      }
      return
    }
    let lines = layout.row(keys.map { "\($0.key) = \($0.does)" }, columns: area.columns)
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.write(line, column: area.column, row: area.row + index, width: layout.width)
    }
  }
}
