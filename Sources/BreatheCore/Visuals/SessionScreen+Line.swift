/// A session in one line, for a pane of a few rows or columns: the cue, its seconds, the breath, the
/// time left.
extension SessionScreen {
  private static let gap = 3

  /// Where the cue and its count stand: as wide as the longest, so that nothing moves to and fro.
  private var told: (columns: Int, isShort: Bool) {
    let long = longestCue + Self.gap + 2
    if long <= max(size.columns / 2, size.columns - timeCells - Self.gap) { return (long, false) }
    return ((pacedWords.map { layout.cells($0) }.max() ?? 0) + Self.gap + 2, true)
  }

  private var timeCells: Int { timeline.planned.clockText.utf8.count }

  var lineBar: Bar? {
    let start = told.columns + Self.gap
    let columns = size.columns - start - Self.gap - timeCells
    return Bar(area: Area(column: start, row: lineRow, columns: columns, rows: 1))
  }

  private var lineRow: Int { (size.rows - 1) / 2 }

  func writeLine(
    _ moment: Moment, _ state: Playback.State, _ display: Display, into frame: inout Frame
  ) {
    let row = lineRow
    if display.showsKeys {
      let line = layout.row(
        keys(isLeadIn: false).map { "\($0.key) = \($0.does)" }, columns: size.columns)
      frame.write(line.first ?? "", column: 0, row: row, width: layout.width)
      return
    }
    let segment = moment.segment
    let left = moment.timeLeft.clockText
    let start = size.columns - left.utf8.count
    let isPaused = if case .paused = state { true } else { false }
    var cue = cue(moment, state).split(separator: "\n").last.map(String.init) ?? ""
    let count = count(moment, state)
    let room = size.columns - (count.isEmpty ? 0 : 1 + count.utf8.count)
    if !isPaused, segment.isPaced ? told.isShort : layout.cells(cue) > room {
      cue = charset.spell(language.shortWord(for: segment))
    }
    frame.write(cue, column: 0, row: row, style: .strong, width: layout.width)
    let end = layout.cells(cue)
    let gap = segment.isPaced && told.columns <= size.columns ? Self.gap : 1
    frame.write(count, column: end + gap, row: row, width: layout.width)
    let told = end + gap + count.utf8.count
    if segment.isPaced, !isPaused, !display.isStill {
      lineBar?.draw(breathLevel: moment.breathLevel, into: &frame)
    }
    if told < start {
      frame.write(left, column: start, row: row, style: .faint, width: layout.width)
    }
  }
}
