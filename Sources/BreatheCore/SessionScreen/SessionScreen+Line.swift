/// A session in one line, for a pane of a few rows or columns: the cue and its seconds, the breath,
/// the time left.
extension SessionScreen {
  private var lineRow: Int { (size.rows - 1) / 2 }

  private var timeCells: Int { timeline.planned.clockText.utf8.count }

  /// Where the cues would leave no room for the time, they are told in a word.
  private var tellsInAWord: Bool {
    longestCue + countCells + Self.gap + timeCells > size.columns
  }

  /// The breath, between the cues and the time, where there is room for it.
  func lineBar(_ display: Display) -> Bar? {
    let start = (tellsInAWord ? longestWord : longestCue) + countCells + Self.gap
    let columns = size.columns - Self.gap - timeCells - start
    return Bar(
      area: Area(column: start, row: lineRow, columns: columns, rows: 1),
      glyphs: glyphs(display))
  }

  /// Writes the line, and answers what is to be drawn in it.
  func writeLine(
    _ moment: Moment, _ state: Playback.State, _ display: Display, into frame: inout Frame
  ) -> (any Drawing)? {
    guard !display.showsKeys else {
      let keys = keys(isLeadIn: moment.segment.activity == .leadIn)
      let lines = layout.row(keys.map { "\($0.key) = \($0.does)" }, columns: size.columns)
      write(lines.prefix(size.rows), style: .plain, into: &frame)
      return nil
    }
    if let notice = display.notice {
      let lines = layout.sentences(
        charset.spell(notice), columns: size.columns, rows: size.rows)
      write(lines[...], style: .plain, into: &frame)
      return nil
    }
    if moment.segment.activity == .leadIn, state == .running {
      write(openingPage(moment)[...], style: .strong, into: &frame)
      return nil
    }
    let count = count(moment, state)
    let cue = lineCue(moment, state, columns: size.columns - 1 - count.utf8.count)
    frame.write(cue, column: 0, row: lineRow, style: .strong, width: layout.width)
    let spare = size.columns - layout.cells(cue) - count.utf8.count
    let start = layout.cells(cue) + min(Self.gap, max(1, spare))
    frame.write(count, column: start, row: lineRow, width: layout.width)
    let left = moment.timeLeft.clockText
    let end = size.columns - left.utf8.count
    if start + count.utf8.count < end {
      frame.write(left, column: end, row: lineRow, style: .faint, width: layout.width)
    }
    guard moment.segment.isPaced, display.hasMotion, !count.isEmpty else { return nil }
    return lineBar(display)
  }

  /// What is told in at most so many columns: all of it, or what matters most.
  private func lineCue(_ moment: Moment, _ state: Playback.State, columns: Int) -> String {
    let segment = moment.segment
    if case .paused(let reason) = state {
      let goOn = pausedCues(reason).first { layout.cells($0) <= columns } ?? ""
      guard reason == .waiting, let wait = segment.wait else { return goOn }
      let room = columns - layout.cells(goOn) - 1
      let told = layout.sentences(charset.spell(wait), columns: room).first ?? ""
      return told.isEmpty ? goOn : "\(told) \(goOn)"
    }
    let word = charset.spell(language.shortWord(for: segment))
    let cue = charset.spell(segment.cue)
    guard segment.isPaced ? tellsInAWord : layout.cells(cue) > columns else { return cue }
    return segment.isPaced ? word : layout.sentences(cue, columns: columns).first ?? word
  }

  /// What to do first and what to know, as many lines at a time as there are rows, and then what to do
  /// with the breath; the seconds that are left stand behind the last one.
  private func openingPage(_ moment: Moment) -> [String] {
    let segment = moment.segment
    let columns = max(1, size.columns - countCells)
    let holds = opening.holdsKey == .withoutHolds ? [language.holdsReminder] : []
    let told = [segment.cue] + (segment.isLanding ? opening.advice + holds + opening.notices : [])
    let lines =
      told.flatMap { layout.wrap(charset.spell($0), columns: columns) }
      + (segment.isLanding ? layout.row(leadInKeys, columns: columns) : [])
    let pages = (lines.count + size.rows - 1) / size.rows
    // All of them in the time there is.
    let length = max(1, segment.duration.secondsLeft)
    let page = min(pages - 1, (length - moment.remaining.secondsLeft) * pages / length)
    let first = page * size.rows
    var shown = Array(lines[first..<min(lines.count, first + size.rows)])
    shown[shown.count - 1] += "   \((Duration.zero - moment.time).secondsLeft)"
    return shown
  }

  func write(_ lines: ArraySlice<String>, style: Style, into frame: inout Frame) {
    let first = max(0, (size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      frame.write(line, column: 0, row: first + index, style: style, width: layout.width)
    }
  }
}
