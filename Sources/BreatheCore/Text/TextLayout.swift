/// How many cells a character takes: 0 for a combining mark, 2 for a wide one, less than 0 for one
/// that can't be shown.
package typealias CellWidth = @Sendable (Unicode.Scalar) -> Int

/// Measuring and breaking text, in cells.
package struct TextLayout: Sendable {
  package let width: CellWidth

  package init(width: @escaping CellWidth) {
    self.width = width
  }

  /// How many cells `text` takes.
  package func cells(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, width($1)) }
  }

  /// `text` in lines of at most `columns` cells, broken at spaces where it can be. A line feed ends
  /// a line.
  package func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapLine($0, columns)
    }
  }

  /// `items` side by side, three spaces apart, in lines of at most `columns` cells.
  package func row(_ items: [String], columns: Int) -> [String] {
    var lines: [String] = []
    for item in items {
      if let last = lines.last, cells(last) + 3 + cells(item) <= columns {
        lines[lines.count - 1] += "   " + item
      } else {
        lines += wrap(item, columns: columns)
      }
    }
    return lines
  }

  /// As many whole sentences of `text` as fit in so many lines of `columns` cells; the beginning of
  /// the first where not even that fits.
  package func sentences(_ text: String, columns: Int, rows: Int = 1) -> [String] {
    let all = wrap(text, columns: columns)
    guard all.count > rows else { return all }
    var lines = Array(all.prefix(rows))
    while let line = lines.last {
      let end = line.indices.last { index in
        ".?!".contains(line[index])
          && (line.index(after: index) == line.endIndex || line[line.index(after: index)] == " ")
      }
      if let end {
        lines[lines.count - 1] = String(line[...end])
        return lines
      }
      lines.removeLast()
    }
    return Array(all.prefix(rows))
  }

  /// Lines that follow are indented as the first one is, and past the dash of an item. What stands
  /// three spaces apart breaks only there.
  private func wrapLine(_ text: Substring, _ columns: Int) -> [String] {
    if text.last != " ", cells(text) <= columns { return [String(text)] }
    let indent = text.prefix { $0 == " " }
    guard indent.isEmpty || indent.count >= columns / 2 else {
      return wrapLine(text.dropFirst(indent.count), columns - indent.count).map { indent + $0 }
    }
    if indent.isEmpty, text.hasPrefix("- "), columns > 8 {
      let lines = wrapLine(text.dropFirst(2), columns - 2)
      return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
    let items = text.split(separator: "   ")
    if items.count > 1 { return row(items.map { String($0) }, columns: columns) }
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      var word = word
      if !line.isEmpty, cells(line) + 1 + cells(word) > columns {
        lines.append(line)
        line = ""
      }
      while cells(word) > columns {
        let head = fitting(word, columns)
        lines.append(String(head))
        word = word.dropFirst(head.count)
      }
      line += line.isEmpty ? word : " \(word)"
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// What the spaces of `text` part; seconds keep their unit.
  private func words(of text: Substring) -> [Substring] {
    text.split(separator: " ").reduce(into: []) { words, word in
      if word.first == "s", word.dropFirst().allSatisfy(\.isPunctuation),
        let number = words.last, number.last?.isNumber == true
      {
        words[words.count - 1] = text[number.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
  }

  /// The longest beginning of `text` that takes at most `columns` cells; at least one character.
  private func fitting(_ text: Substring, _ columns: Int) -> Substring {
    var end = text.index(after: text.startIndex)
    while end < text.endIndex, cells(text[...end]) <= columns { end = text.index(after: end) }
    return text[..<end]
  }
}
