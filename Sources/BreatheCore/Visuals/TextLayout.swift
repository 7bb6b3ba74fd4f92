/// Measuring and breaking text, in cells.
public struct TextLayout: Sendable {
  public let width: CellWidth

  public init(width: @escaping CellWidth) {
    self.width = width
  }

  /// How many cells `text` takes.
  public func cells(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, width($1)) }
  }

  /// `text` in lines of at most `columns` cells, broken at spaces where it can be. A line feed ends
  /// a line.
  public func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapLine($0, columns)
    }
  }

  private func wrapLine(_ text: Substring, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
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

  /// The longest beginning of `text` that takes at most `columns` cells; at least one character.
  private func fitting(_ text: Substring, _ columns: Int) -> Substring {
    var end = text.index(after: text.startIndex)
    while end < text.endIndex, cells(text[...end]) <= columns { end = text.index(after: end) }
    return text[..<end]
  }
}
