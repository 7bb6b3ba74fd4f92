/// The screen of a session at one size: the picture, the cue, the counts, the way through.
public struct SessionScreen: Sendable {
  let timeline: Timeline
  let title: String
  let opening: Opening
  let language: Language
  let charset: Charset
  let layout: TextLayout
  let rows: Rows
  public let size: Size
  private let orb: Orb?

  /// Where things stand, from the top.
  struct Rows: Equatable {
    var header = 0
    var picture: Range<Int>
    var cue: Int
    var cueLines: Int
    var hint: Int?
    var progress: Int?
  }

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
    // The picture keeps its place for the whole session, so the longest cue decides.
    let longest =
      timeline.segments.lazy.filter { $0.isPaced }
      .map { [layout, charset] in layout.cells(charset.spell($0.cue)) }.max() ?? 0
    rows = Rows(size: size, cueCells: longest)
    let area = Orb.Area(
      column: 0, row: rows.picture.lowerBound, columns: size.columns, rows: rows.picture.count)
    orb = area.rows >= 3 && area.columns >= 9 ? Orb(area: area) : nil
  }

  /// How many steps of the breath the picture shows.
  public var steps: Int { orb?.steps ?? 0 }

  /// The screen at `moment`.
  public func frame(_ moment: Moment, state: Playback.State) -> Frame {
    var frame = Frame(size: size)
    guard size.columns > 0, size.rows > 0 else { return frame }
    writeHeader(moment, state, into: &frame)
    if moment.segment.activity == .leadIn {
      writeOpening(moment, state, into: &frame)
    } else {
      writePicture(moment, state, into: &frame)
      writeProgress(moment, into: &frame)
    }
    return frame
  }

  private func writeHeader(_ moment: Moment, _ state: Playback.State, into frame: inout Frame) {
    guard rows.cue > 0 else { return }
    let status = charset.spell(status(moment, state))
    let start = size.columns - margin - layout.cells(status)
    let room = start - margin - 2
    let name = charset.spell(title)
    let firstWord = name.prefix { $0 != " " }
    if layout.cells(firstWord) <= room, let line = layout.wrap(name, columns: room).first {
      frame.write(line, column: margin, row: 0, width: layout.width)
    }
    frame.write(status, column: max(0, start), row: 0, style: .faint, width: layout.width)
  }

  private func status(_ moment: Moment, _ state: Playback.State) -> String {
    let segment = moment.segment
    if case .paused(let reason) = state { return language.paused(reason) }
    if segment.activity == .leadIn { return language.startsIn(moment.remaining) }
    if let exercise = segment.exercise {
      return language.status(exercise, left: exercise.end - moment.time)
    }
    if let cycle = segment.cycle { return language.breath(cycle, isLast: moment.isLastBreath) }
    return ""
  }

  private func writePicture(_ moment: Moment, _ state: Playback.State, into frame: inout Frame) {
    let segment = moment.segment
    var cue = segment.cue
    var count = segment.activity == .closing ? "" : "\(moment.remaining.secondsLeft)"
    if case .paused(let reason) = state {
      cue = language.pausedCue(reason)
      if reason == .waiting, let wait = segment.wait { cue = wait + "\n" + cue }
      count = ""
    }
    var lines = layout.wrap(charset.spell(cue), columns: textColumns)
    let room = rows.cue + rows.cueLines - (rows.cue > 0 ? 1 : 0)
    if lines.count > room {
      lines =
        !segment.isPaced || segment.wait != nil
        ? Array(lines.prefix(room)) : [language.shortWord(for: segment)]
    }
    var first = rows.cue + rows.cueLines - lines.count
    if lines.count <= rows.cueLines {
      orb?.draw(breathLevel: moment.breathLevel, into: &frame)
    } else if first > rows.picture.lowerBound {
      // A text to read at leisure takes the picture's place, in its middle.
      first -= (first - rows.picture.lowerBound) / 2
    }
    for (index, line) in lines.enumerated() {
      let counted = index == lines.count - 1 && !count.isEmpty
      writeCentred(
        line, row: first + index, style: .strong, count: counted ? count : nil, into: &frame)
    }
    if let row = rows.hint, let hint = hint(moment, state) {
      let line = layout.sentences(charset.spell(hint), columns: textColumns)
      writeCentred(line, row: row, style: .faint, into: &frame)
    }
  }

  private func hint(_ moment: Moment, _ state: Playback.State) -> String? {
    if state == .paused(.waiting) { return language.next(moment.segment) }
    if moment.segment.activity == .closing { return language.closingKeys }
    if let exercise = moment.segment.exercise { return exercise.cue ?? exercise.name }
    return moment.next.map { language.next($0) }
  }

  private func writeProgress(_ moment: Moment, into frame: inout Frame) {
    guard let row = rows.progress else { return }
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

  var margin: Int { size.columns >= 30 ? 2 : 0 }

  var textColumns: Int { max(1, size.columns - 2 * margin) }

  /// Writes `text` in the middle, with the count of seconds after it where there is room; the count
  /// does not move the text.
  private func writeCentred(
    _ text: String, row: Int, style: Style, count: String? = nil, into frame: inout Frame
  ) {
    let cells = layout.cells(text)
    let counted = count.map { 3 + $0.utf8.count } ?? 0
    var column = max(0, (size.columns - cells) / 2)
    if column + cells + counted > size.columns { column = max(0, size.columns - cells - counted) }
    frame.write(text, column: column, row: row, style: style, width: layout.width)
    if let count {
      frame.write(count, column: column + cells + 3, row: row, width: layout.width)
    }
  }
}

extension SessionScreen.Rows {
  /// A full screen breathes; a small one leaves the blank rows out, then the picture, then all but
  /// the cue.
  init(size: Size, cueCells: Int) {
    let columns = max(1, size.columns - 8)
    let lines = max(1, min(3, size.rows - 3, (cueCells + columns - 1) / columns))
    switch size.rows {
    case 16...:
      self.init(
        picture: 2..<(size.rows - 5 - lines + 1), cue: size.rows - 3 - lines, cueLines: lines,
        hint: size.rows - 3, progress: size.rows - 1)
    case 9...:
      self.init(
        picture: 1..<(size.rows - 3 - lines), cue: size.rows - 3 - lines, cueLines: lines,
        hint: size.rows - 3, progress: size.rows - 1)
    case 5...:
      self.init(
        picture: 1..<1, cue: size.rows - 2 - lines, cueLines: lines, hint: size.rows - 2,
        progress: size.rows - 1)
    case 2...:
      self.init(picture: 0..<0, cue: 0, cueLines: 1, hint: nil, progress: size.rows - 1)
    default:
      self.init(picture: 0..<0, cue: 0, cueLines: 1, hint: nil, progress: nil)
    }
    cue = max(0, cue)
  }
}
