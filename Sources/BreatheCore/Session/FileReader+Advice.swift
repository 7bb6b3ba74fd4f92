extension FileReader {
  mutating func title(_ node: YAMLNode) -> LocalizedText? {
    text(node, limit: Grammar.titleLimit, isOneLine: true)
  }

  /// A text that is told among others, so of one line.
  mutating func line(_ node: YAMLNode) -> LocalizedText? {
    text(node, limit: Grammar.aboutLimit, isOneLine: true)
  }

  mutating func day(_ node: YAMLNode) -> CalendarDay? {
    guard let day = node.text.flatMap({ CalendarDay(written: $0) }) else {
      report(.badDate(node.shown), at: node.place)
      return nil
    }
    return day
  }

  mutating func frequency(_ node: YAMLNode, key: String) -> Frequency? {
    guard let frequency = node.text.flatMap({ Frequency(written: $0) }) else {
      report(.badFrequency(key: key, found: node.shown), at: node.place)
      return nil
    }
    return frequency
  }

  mutating func picture(_ node: YAMLNode) -> Picture? {
    if let cut = node.cut {
      report(.hashInText, at: cut)
      return nil
    }
    guard let text = node.text else {
      report(.notText, at: node.place)
      return nil
    }
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      trimmed(String($0))
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    guard !rows.isEmpty else {
      report(.notText, at: node.place)
      return nil
    }
    guard rows.allSatisfy({ $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }) else {
      report(.pictureNotASCII, at: node.place)
      return nil
    }
    let (columns, rowCount) = (Picture.columnLimit, Picture.rowLimit)
    guard rows.count <= rowCount, rows.allSatisfy({ $0.utf8.count <= columns }) else {
      report(.pictureTooLarge(columns: columns, rows: rowCount), at: node.place)
      return nil
    }
    return Picture(rows: rows)
  }
}
