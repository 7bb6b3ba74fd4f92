/// The screen of a session at one size: the picture, the cue, the counts, the way through.
package struct SessionScreen: Sendable {
  let timeline: Timeline
  let title: String
  let opening: Opening
  let language: Language
  let charset: Charset
  let layout: TextLayout
  package let size: Size
  /// Nil where there is room for one line only.
  let rows: ScreenRows?
  /// Cells of the longest cue that is to be followed, and of the longest word for one.
  let longestCue: Int
  let longestWord: Int
  /// Cells that a count of seconds takes at most, with the gap before it.
  let countCells: Int
  /// Short words for what is paced.
  let words: [String]

  package init(
    timeline: Timeline, title: String, opening: Opening, size: Size, locale: LocaleSettings,
    width: @escaping CellWidth
  ) {
    self.timeline = timeline
    self.title = title
    self.opening = opening
    self.size = size
    language = locale.language
    charset = locale.charset
    layout = TextLayout(width: width)
    let paced = timeline.segments.lazy.filter { $0.isPaced }
    let cues = Set(paced.map(\.cue)).map(charset.spell)
    words = Set(paced.map { [language] in language.shortWord(for: $0) }).map(charset.spell)
    longestCue = cues.map(layout.cells).max() ?? 0
    longestWord = words.map(layout.cells).max() ?? 0
    let counted = timeline.segments.lazy.filter { $0.activity != .closing }
    let longestCount = counted.map(\.duration).max() ?? .zero
    countCells = Self.gap + max(2, "\(longestCount.secondsLeft)".utf8.count)
    let columns = max(1, size.columns - 2 * Self.margin(size) - countCells)
    let cueLines = cues.map { [layout] in layout.wrap($0, columns: columns).count }.max() ?? 1
    rows = ScreenRows(size: size, cueLines: cueLines)
  }

  /// The screen at `moment`.
  package func frame(
    _ moment: Moment, state: Playback.State, display: Display = Display()
  ) -> Frame {
    still(moment, state: state, display: display).frame(at: moment)
  }

  /// The screen at `moment`, as far as it stays the same while its `StillScreen.Look` does.
  package func still(_ moment: Moment, state: Playback.State, display: Display) -> StillScreen {
    var still = StillScreen(frame: Frame(size: size))
    guard size.columns > 0, size.rows > 0 else { return still }
    guard let rows else {
      still.drawing = writeLine(moment, state, display, into: &still.frame)
      still.drawing?.drawStill(moment, into: &still.frame)
      return still
    }
    if moment.segment.activity == .leadIn {
      writeHeader(status(moment, state, nil), display.notice, into: &still.frame)
      writeOpening(moment, state, showsKeys: display.showsKeys, into: &still.frame)
    } else {
      let drawing = drawing(of: moment.segment, display, in: Self.pictureArea(size, rows))
      writeHeader(status(moment, state, drawing), into: &still.frame)
      still.drawing = writePicture(drawing, moment, state, display, rows, into: &still.frame)
      still.drawing?.drawStill(moment, into: &still.frame)
      writeProgress(moment, row: rows.progress, into: &still.frame)
    }
    return still
  }

  /// Writes the title, and as many of the parts of `status` as there is room for, the last first;
  /// or what is told in the title's place, and in that of the status where it is long.
  private func writeHeader(
    _ status: [String], _ notice: String? = nil, into frame: inout Frame
  ) {
    var parts = status.map(charset.spell)[...]
    while parts.count > 1, layout.cells(parts.joined(separator: ", ")) > textColumns {
      parts.removeFirst()
    }
    let status = parts.joined(separator: ", ")
    let start = size.columns - margin - layout.cells(status)
    let room = start - margin - 2
    let told = notice.flatMap {
      layout.sentences(charset.spell($0), columns: textColumns).first
    }
    if let told {
      frame.write(told, column: margin, row: 0, style: .strong, width: layout.width)
    } else {
      let name = charset.spell(title)
      let firstWord = name.prefix { $0 != " " }
      if layout.cells(firstWord) <= room, let line = layout.wrap(name, columns: room).first {
        frame.write(line, column: margin, row: 0, width: layout.width)
      }
    }
    if let told, layout.cells(told) > room { return }
    frame.write(status, column: max(0, start), row: 0, style: .faint, width: layout.width)
  }

  private func status(
    _ moment: Moment, _ state: Playback.State, _ drawing: (any Drawing)?
  ) -> [String] {
    let segment = moment.segment
    if case .paused(let reason) = state { return [language.paused(reason)] }
    if segment.activity == .leadIn { return [language.startsIn(moment.remaining)] }
    if let exercise = segment.exercise {
      return language.status(
        exercise, left: (drawing as? Figure)?.showsTime == true ? nil : exercise.end - moment.time)
    }
    if let cycle = segment.cycle { return [language.breath(cycle, isLast: moment.isLastBreath)] }
    return []
  }

  private func writeProgress(_ moment: Moment, row: Int, into frame: inout Frame) {
    let left = moment.timeLeft.clockText
    let start = size.columns - margin - layout.cells(left)
    frame.write(left, column: start, row: row, style: .faint, width: layout.width)
    let columns = start - 3 - margin
    guard columns >= 8 else { return }
    // By whole seconds, so that it moves when the clock beside it does.
    let planned = max(1, timeline.planned.secondsLeft)
    let gone = moment.segment.activity == .closing ? planned : planned - moment.timeLeft.secondsLeft
    let dot = gone * (columns - 1) / planned
    for column in 0..<columns {
      let mark: Unicode.Scalar = column < dot ? "-" : column == dot ? "o" : "."
      frame[margin + column, row] = Cell(mark, style: column == dot ? .plain : .faint)
    }
  }

  /// The seconds left of what is told; empty where they don't matter.
  func count(_ moment: Moment, _ state: Playback.State) -> String {
    if case .paused = state { return "" }
    return moment.segment.activity == .closing ? "" : "\(moment.remaining.secondsLeft)"
  }

  /// Cells between parts of a line.
  static let gap = 3

  static func margin(_ size: Size) -> Int { size.columns >= 30 ? 2 : 0 }

  var margin: Int { Self.margin(size) }

  var textColumns: Int { max(1, size.columns - 2 * margin) }
}
