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
    let isLeadIn = moment.segment.activity == .leadIn
    if isLeadIn { still.shown = beginning(moment, display, rows) }
    let shown = still.shown ?? moment
    let drawing = drawing(of: shown.segment, display, in: Self.pictureArea(size, rows))
    writeHeader(moment, state, drawing, into: &still.frame)
    still.drawing = writePicture(drawing, moment, state, display, rows, into: &still.frame)
    still.drawing?.drawStill(shown, into: &still.frame)
    if isLeadIn {
      writeLeadInKeys(row: rows.progress, into: &still.frame)
    } else {
      writeProgress(moment, row: rows.progress, into: &still.frame)
    }
    return still
  }

  /// The moment that the picture of the lead-in shows: the posture to get into, or what comes first
  /// before it begins to move.
  func beginning(_ leadIn: Moment, _ display: Display, _ rows: ScreenRows) -> Moment {
    let drawing = drawing(of: leadIn.segment, display, in: Self.pictureArea(size, rows))
    return drawing is Figure ? leadIn : timeline.moment(at: .zero)
  }

  /// Writes the title, or the name of the exercise that is done or comes next, and as many of the parts
  /// of the status as there is room for, the last first.
  private func writeHeader(
    _ moment: Moment, _ state: Playback.State, _ drawing: (any Drawing)?, into frame: inout Frame
  ) {
    let exercise = exercise(at: moment)
    var parts = status(moment, state, exercise, drawing).map(charset.spell)[...]
    let separator = charset.spell(" · ")
    let name = charset.spell(exercise?.name ?? title)
    let firstWord = layout.cells(name.prefix { $0 != " " })
    // In the lead-in, the name matters more.
    let room = textColumns - (moment.segment.activity == .leadIn ? firstWord + 2 : 0)
    func cells(_ parts: ArraySlice<String>) -> Int {
      layout.cells(parts.joined(separator: separator))
    }
    // The set goes before half of a name does.
    if parts.count > 2, layout.cells(name) + 2 + cells(parts) > textColumns { parts.removeFirst() }
    while parts.count > 1, cells(parts) > room { parts.removeFirst() }
    let status = parts.joined(separator: separator)
    let start = size.columns - margin - layout.cells(status)
    let columns = start - margin - 2
    // The limit is what has to be kept in sight.
    var demands = (exercise?.demands ?? []).map(charset.spell)[...]
    func named() -> String { ([name] + demands).joined(separator: separator) }
    while !demands.isEmpty, layout.cells(named()) > columns { demands.removeFirst() }
    writeName(named(), columns: columns, into: &frame)
    frame.write(status, column: max(0, start), row: 0, style: .faint, width: layout.width)
  }

  /// Writes `name` in the first row, where at least its first word fits.
  func writeName(_ name: String, columns: Int, into frame: inout Frame) {
    guard layout.cells(name.prefix { $0 != " " }) <= columns,
      let line = layout.wrap(name, columns: columns).first
    else { return }
    frame.write(line, column: margin, row: 0, width: layout.width)
  }

  /// What is done, or what the change before it leads to.
  private func exercise(at moment: Moment) -> Segment.ExercisePart? {
    switch moment.segment.activity {
    case .changeSides, .rest: moment.next?.exercise
    default: moment.segment.exercise
    }
  }

  private func status(
    _ moment: Moment, _ state: Playback.State, _ exercise: Segment.ExercisePart?,
    _ drawing: (any Drawing)?
  ) -> [String] {
    let segment = moment.segment
    if case .paused(let reason) = state { return [language.paused(reason)] }
    if segment.activity == .leadIn {
      let breaths = timeline.breathCount > 0 ? [language.breaths(timeline.breathCount)] : []
      return breaths + [timeline.planned.clockText]
    }
    if let exercise {
      let isDone = segment.exercise != nil
      let showsTime = (drawing as? Figure)?.showsTime == true
      return language.status(
        exercise, isDone: isDone, left: isDone && !showsTime ? exercise.end - moment.time : nil)
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

  /// The seconds left of what is told, in the lead-in those of all of it; empty where they don't
  /// matter.
  func count(_ moment: Moment, _ state: Playback.State) -> String {
    if case .paused = state { return "" }
    return switch moment.segment.activity {
    case .closing: ""
    case .leadIn: "\((Duration.zero - moment.time).secondsLeft)"
    default: "\(moment.remaining.secondsLeft)"
    }
  }

  /// Cells between parts of a line.
  static let gap = 3

  static func margin(_ size: Size) -> Int { size.columns >= 30 ? 2 : 0 }

  var margin: Int { Self.margin(size) }

  var textColumns: Int { max(1, size.columns - 2 * margin) }
}
