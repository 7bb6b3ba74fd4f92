/// What to do and how many seconds of it are left, in letters as large as fit. Nothing moves.
struct Words {
  private let area: Area
  private let layout: TextLayout
  /// Dots of the longest word that comes again and again. All letters are as large as it can be, or
  /// they would change their size from one phase to the next.
  private let widest: Int

  private static let square = LargeText.Scale(across: 2, down: 1)
  private static let narrow = LargeText.Scale(across: 1, down: 1)
  private static let scales = [LargeText.Scale(across: 4, down: 2), square, narrow]
  /// Two digits.
  private static let widestCount = 9

  init(area: Area, words: [String], layout: TextLayout) {
    self.area = area
    self.layout = layout
    widest = words.map { LargeText($0)?.columns ?? Int.max }.max() ?? 0
  }

  /// Draws `word` above `count` or before it, or in the usual letters above it, as there is room. What
  /// finds none is left out: both stand in the line beneath the picture as well.
  func draw(_ word: String, count: String, into frame: inout Frame) {
    guard let number = LargeText(count) else { return }
    if let large = LargeText(word), widest < Int.max {
      let columns = max(widest, large.columns, Self.widestCount)
      for scale in Self.scales where columns * scale.across <= area.columns {
        if draw(large, over: number, scale, into: &frame) { return }
      }
      let both = columns + 3 + Self.widestCount
      for scale in [Self.square, Self.narrow] where both * scale.across <= area.columns {
        if draw(large, beside: number, scale, into: &frame) { return }
      }
    }
    draw(small: word, over: number, into: &frame)
  }

  private func draw(
    _ word: LargeText, over count: LargeText, _ scale: LargeText.Scale, into frame: inout Frame
  ) -> Bool {
    let gap = 1
    let rows = (LargeText.heightWithTail + LargeText.height) * scale.down + gap
    guard let place = area.middle(columns: 0, rows: rows) else { return false }
    let countRow = place.row + LargeText.heightWithTail * scale.down + gap
    for (text, row, style) in [(word, place.row, Style.body), (count, countRow, .plain)] {
      let column = area.column + (area.columns - text.columns * scale.across) / 2
      text.draw(column: column, row: row, scale, style: style, into: &frame)
    }
    return true
  }

  private func draw(
    _ word: LargeText, beside count: LargeText, _ scale: LargeText.Scale, into frame: inout Frame
  ) -> Bool {
    let columns = (word.columns + 3 + count.columns) * scale.across
    let rows = LargeText.heightWithTail * scale.down
    guard let place = area.middle(columns: columns, rows: rows) else { return false }
    word.draw(column: place.column, row: place.row, scale, style: .body, into: &frame)
    let column = place.column + (word.columns + 3) * scale.across
    count.draw(column: column, row: place.row, scale, style: .plain, into: &frame)
    return true
  }

  private func draw(small word: String, over count: LargeText, into frame: inout Frame) {
    let rows = min(area.rows, LargeText.height + 2)
    guard rows >= LargeText.height else { return }
    let spaced = word.map(String.init).joined(separator: " ")
    let text = layout.cells(spaced) <= area.columns ? spaced : word
    if rows > LargeText.height,
      let place = area.middle(columns: layout.cells(text), rows: rows)
    {
      frame.write(text, column: place.column, row: place.row, style: .body, width: layout.width)
    }
    guard
      let place = area.middle(columns: count.columns * Self.square.across, rows: rows)
    else { return }
    let row = place.row + rows - LargeText.height
    count.draw(column: place.column, row: row, Self.square, style: .plain, into: &frame)
  }
}
