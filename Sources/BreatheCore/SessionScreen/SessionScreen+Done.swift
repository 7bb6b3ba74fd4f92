extension SessionScreen {
  /// What is left to see when a session has gone through to its end: what was done.
  package func doneFrame(_ tally: Tally) -> Frame {
    var frame = Frame(size: size)
    let told = [(language.done, Style.strong), (language.amount(tally), .plain)]
    let lines = told.map { (charset.spell($0), $1) }
    guard let rows else {
      let line = lines.map(\.0).joined(separator: " ")
      if size.rows > 0 {
        frame.write(line, column: 0, row: (size.rows - 1) / 2, width: layout.width)
      }
      return frame
    }
    let name = layout.wrap(charset.spell(title), columns: textColumns).first ?? ""
    frame.write(name, column: margin, row: 0, width: layout.width)
    for (index, (line, style)) in lines.enumerated() {
      let row = max(1, (size.rows - 1) / 2 - 1) + (rows.isRoomy ? 2 * index : index)
      writeCentred(line, row: row, style: style, into: &frame)
    }
    let keys = charset.spell(language.anyKey)
    writeCentred(keys, row: rows.hint, style: .faint, into: &frame)
    return frame
  }
}
