/// What to do and how many seconds of it are left, in letters as large as fit. Nothing moves.
struct Words {
  private let area: Area
  private let layout: TextLayout
  /// Dots of the longest and the highest word that come again and again. All letters are as large as
  /// they can be, or they would change their size and their place from one phase to the next.
  private let columns: Int
  private let height: Int

  private static let square = LargeText.Scale(across: 2, down: 1)
  private static let narrow = LargeText.Scale(across: 1, down: 1)
  private static let scales = [LargeText.Scale(across: 4, down: 2), square, narrow]
  /// Dots of two digits, and between a word and a count beside it.
  private static let widestCount = 9
  private static let gap = 3

  init(area: Area, words: [String], layout: TextLayout) {
    self.area = area
    self.layout = layout
    let large = words.map { LargeText($0) }
    // What has no large form makes all of them small.
    columns = large.map { $0?.columns ?? 10_000 }.max() ?? 0
    height = large.map { $0?.height ?? 0 }.max() ?? 0
  }

  /// Draws `word` above `count` or before it, or in the usual letters above it, as there is room. What
  /// finds none is left out: both stand in the line beneath the picture as well.
  func draw(_ word: String, count: String, _ glyphs: Glyphs, into frame: inout Frame) {
    guard let number = LargeText(count) else { return }
    if let large = LargeText(word) {
      for scale in Self.scales where draw(large, over: number, scale, glyphs, into: &frame) {
        return
      }
      for scale in [Self.square, Self.narrow] {
        if draw(large, beside: number, scale, glyphs, into: &frame) { return }
      }
    }
    draw(small: word, number, count, glyphs, into: &frame)
  }

  private func draw(
    _ word: LargeText, over count: LargeText, _ scale: LargeText.Scale,
    _ glyphs: Glyphs, into frame: inout Frame
  ) -> Bool {
    let gap = 1
    let height = max(height, word.height)
    let columns = max(columns, word.columns, count.columns, Self.widestCount) * scale.across
    let rows = (height + LargeText.height) * scale.down + gap
    guard let place = area.middle(columns: columns, rows: rows) else { return false }
    let countRow = place.row + height * scale.down + gap
    for (text, row, style) in [(word, place.row, Style.body), (count, countRow, .plain)] {
      let column = area.column + (area.columns - text.columns * scale.across) / 2
      text.draw(column: column, row: row, scale, glyphs, style: style, into: &frame)
    }
    return true
  }

  private func draw(
    _ word: LargeText, beside count: LargeText, _ scale: LargeText.Scale,
    _ glyphs: Glyphs, into frame: inout Frame
  ) -> Bool {
    let widest = max(count.columns, Self.widestCount)
    let room = (max(columns, word.columns) + Self.gap + widest) * scale.across
    let taken = (word.columns + Self.gap + widest) * scale.across
    let rows = max(height, word.height) * scale.down
    guard room <= area.columns, let place = area.middle(columns: taken, rows: rows) else {
      return false
    }
    word.draw(column: place.column, row: place.row, scale, glyphs, style: .body, into: &frame)
    let column = place.column + (word.columns + Self.gap) * scale.across
    count.draw(column: column, row: place.row, scale, glyphs, style: .plain, into: &frame)
    return true
  }

  private func draw(
    small word: String, _ number: LargeText, _ count: String, _ glyphs: Glyphs,
    into frame: inout Frame
  ) {
    let spaced = word.map(String.init).joined(separator: " ")
    let text = layout.cells(spaced) <= area.columns ? spaced : word
    guard area.rows > LargeText.height else {
      let line = count.isEmpty ? text : "\(text)   \(count)"
      // Two digits keep the place that one has.
      let columns = layout.cells(text) + (count.isEmpty ? 0 : 5)
      if let place = area.middle(columns: columns, rows: 1) {
        frame.write(line, column: place.column, row: place.row, style: .body, width: layout.width)
      }
      return
    }
    let rows = min(area.rows, LargeText.height + 2)
    if let place = area.middle(columns: layout.cells(text), rows: rows) {
      frame.write(text, column: place.column, row: place.row, style: .body, width: layout.width)
    }
    guard let place = area.middle(columns: number.columns * Self.square.across, rows: rows)
    else { return }
    let row = place.row + rows - LargeText.height
    number.draw(column: place.column, row: row, Self.square, glyphs, style: .plain, into: &frame)
  }
}

/// It is drawn with its word and its count, which a picture alone does not know.
extension Words: Drawing {
  init?(_ room: VisualRoom) {
    self.init(area: room.area, words: room.words, layout: room.layout)
  }

  func motion(of segment: Segment) -> Motion { .still }

  func drawStill(_ moment: Moment, into frame: inout Frame) {}

  func draw(_ moment: Moment, into frame: inout Frame) {}
}
