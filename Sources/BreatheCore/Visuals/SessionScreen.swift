/// The screen of a session at one size: the picture, the cue, the counts, the way through.
public struct SessionScreen: Sendable {
  let timeline: Timeline
  let title: String
  let opening: Opening
  let language: Language
  let charset: Charset
  let layout: TextLayout
  public let size: Size
  /// Nil where there is room for one line only.
  let rows: ScreenRows?
  /// Cells of the longest cue that is to be followed.
  let longestCue: Int
  /// Made once, because it is drawn most often.
  let orb: Orb?
  /// The words that come again with every breath, or with every repetition.
  let pacedWords: [String]

  public init(
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
    var cues: Set<String> = []
    var words: Set<String> = []
    for segment in timeline.segments where segment.isPaced {
      cues.insert(segment.cue)
      words.insert(language.shortWord(for: segment))
    }
    longestCue = cues.map { [layout, charset] in layout.cells(charset.spell($0)) }.max() ?? 0
    pacedWords = words.map(charset.spell)
    rows = ScreenRows(size: size, cueCells: longestCue)
    orb = rows.flatMap { rows in
      let area = Area(
        column: 0, row: rows.picture.lowerBound, columns: size.columns, rows: rows.picture.count)
      return area.rows >= 3 ? Orb(area: area) : nil
    }
  }

  /// The screen at `moment`.
  public func frame(
    _ moment: Moment, state: Playback.State, display: Display = Display()
  ) -> Frame {
    var frame = Frame(size: size)
    guard size.columns > 0, size.rows > 0 else { return frame }
    guard let rows else {
      writeLine(moment, state, display, into: &frame)
      return frame
    }
    let drawing = drawing(of: moment.segment, display, in: pictureArea(rows))
    writeHeader(moment, state, drawing, into: &frame)
    if moment.segment.activity == .leadIn {
      writeOpening(moment, state, showsKeys: display.showsKeys, into: &frame)
    } else {
      writePicture(drawing, moment, state, display, rows, into: &frame)
      writeProgress(moment, row: rows.progress, into: &frame)
    }
    return frame
  }

  private func writeHeader(
    _ moment: Moment, _ state: Playback.State, _ drawing: Drawing?, into frame: inout Frame
  ) {
    let status = charset.spell(status(moment, state, drawing))
    let start = size.columns - margin - layout.cells(status)
    let room = start - margin - 2
    let name = charset.spell(title)
    let firstWord = name.prefix { $0 != " " }
    if layout.cells(firstWord) <= room, let line = layout.wrap(name, columns: room).first {
      frame.write(line, column: margin, row: 0, width: layout.width)
    }
    frame.write(status, column: max(0, start), row: 0, style: .faint, width: layout.width)
  }

  private func status(
    _ moment: Moment, _ state: Playback.State, _ drawing: Drawing?
  ) -> String {
    let segment = moment.segment
    if case .paused(let reason) = state { return language.paused(reason) }
    if segment.activity == .leadIn { return language.startsIn(moment.remaining) }
    if let exercise = segment.exercise {
      return language.status(
        exercise, left: drawing?.showsTime == true ? nil : exercise.end - moment.time)
    }
    if let cycle = segment.cycle { return language.breath(cycle, isLast: moment.isLastBreath) }
    return ""
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

  /// What the person is told at `moment`; while paused, how to go on.
  func cue(_ moment: Moment, _ state: Playback.State) -> String {
    guard case .paused(let reason) = state else { return charset.spell(moment.segment.cue) }
    let told = reason == .waiting ? moment.segment.wait.map { $0 + "\n" } : nil
    return charset.spell((told ?? "") + language.pausedCue(reason))
  }

  /// The seconds left of what is told; empty where they don't matter.
  func count(_ moment: Moment, _ state: Playback.State) -> String {
    if case .paused = state { return "" }
    return moment.segment.activity == .closing ? "" : "\(moment.remaining.secondsLeft)"
  }

  var margin: Int { size.columns >= 30 ? 2 : 0 }

  var textColumns: Int { max(1, size.columns - 2 * margin) }
}
