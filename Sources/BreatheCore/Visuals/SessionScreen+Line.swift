/// A session in one line, for a pane of a few rows or columns: the cue and its seconds, the breath,
/// the time left.
extension SessionScreen {
  /// Cells between the parts of the line.
  private static let gap = 3

  private var lineRow: Int { (size.rows - 1) / 2 }

  private var timeCells: Int { timeline.planned.clockText.utf8.count }

  /// Cells that the cues of paced phases take at most, with a count of two digits; what follows them
  /// keeps its place.
  private func pacedCells(_ longest: Int) -> Int { longest + Self.gap + 2 }

  /// Where the cues would leave no room for the time, they are told in a word.
  private var tellsInAWord: Bool {
    pacedCells(longestCue) + Self.gap + timeCells > size.columns
  }

  /// The breath, between the cues and the time, where there is room for it.
  var lineBar: Bar? {
    let longest =
      tellsInAWord ? pacedWords.map { layout.cells($0) }.max() ?? 0 : longestCue
    let start = pacedCells(longest) + Self.gap
    let columns = size.columns - Self.gap - timeCells - start
    return Bar(area: Area(column: start, row: lineRow, columns: columns, rows: 1))
  }

  func writeLine(
    _ moment: Moment, _ state: Playback.State, _ display: Display, into frame: inout Frame
  ) {
    guard !display.showsKeys else {
      let keys = keys(isLeadIn: false).map { "\($0.key) = \($0.does)" }
      let line = layout.row(keys, columns: size.columns).first ?? ""
      frame.write(line, column: 0, row: lineRow, width: layout.width)
      return
    }
    let count = count(moment, state)
    let cue = lineCue(moment, state, columns: size.columns - 1 - count.utf8.count)
    frame.write(cue, column: 0, row: lineRow, style: .strong, width: layout.width)
    let spare = size.columns - layout.cells(cue) - count.utf8.count
    let start = layout.cells(cue) + min(Self.gap, max(1, spare))
    frame.write(count, column: start, row: lineRow, width: layout.width)
    if moment.segment.isPaced, display.hasMotion, !count.isEmpty {
      lineBar?.draw(breathLevel: moment.breathLevel, into: &frame)
    }
    let left = moment.timeLeft.clockText
    let end = size.columns - left.utf8.count
    if start + count.utf8.count < end {
      frame.write(left, column: end, row: lineRow, style: .faint, width: layout.width)
    }
  }

  /// What is told in at most so many columns: the cue, or a word for it.
  private func lineCue(_ moment: Moment, _ state: Playback.State, columns: Int) -> String {
    let cue = cue(moment, state).split(separator: "\n").last.map(String.init) ?? ""
    if case .paused = state { return cue }
    let isTooLong = moment.segment.isPaced ? tellsInAWord : layout.cells(cue) > columns
    return isTooLong ? charset.spell(language.shortWord(for: moment.segment)) : cue
  }
}
