/// A picture of a session at one moment, made for the room that it has.
enum Drawing {
  case orb(Orb)
  case bar(Bar)
  case figure(Figure)
  case words(Words)

  /// How many steps of the breath it shows.
  var steps: Int {
    switch self {
    case .orb(let orb): orb.steps
    case .bar(let bar): bar.steps
    case .figure(let figure): figure.steps
    case .words: 0
    }
  }

  /// It shows how long the hold, or the movement, goes on.
  var showsTime: Bool { if case .figure(let figure) = self { figure.showsTime } else { false } }
}

extension SessionScreen {
  /// How many steps of the breath the picture of `segment` shows.
  public func steps(of segment: Segment, display: Display = Display()) -> Int {
    guard segment.activity != .leadIn else { return 0 }
    guard !display.showsKeys else { return 0 }
    guard let rows else { return display.hasMotion ? lineBar?.steps ?? 0 : 0 }
    return drawing(of: segment, display, in: pictureArea(rows))?.steps ?? 0
  }

  func writePicture(
    _ drawing: Drawing?, _ moment: Moment, _ state: Playback.State, _ display: Display,
    _ rows: ScreenRows, into frame: inout Frame
  ) {
    let segment = moment.segment
    var lines = layout.wrap(cue(moment, state), columns: textColumns)
    let room = rows.picture.count + rows.cueLines
    if lines.count > room {
      lines =
        !segment.isPaced || segment.wait != nil
        ? Array(lines.prefix(room)) : [charset.spell(language.shortWord(for: segment))]
    }
    var first = rows.cue + rows.cueLines - lines.count
    var area = pictureArea(rows)
    if display.showsKeys {
      writeKeys(in: area, isLeadIn: false, into: &frame)
      lines = lines.count <= rows.cueLines ? lines : []
    } else if lines.count <= rows.cueLines {
      if let drawing { draw(drawing, moment, state, into: &frame) }
    } else {
      // A longer text takes rows of the picture, which only a figure can do without; or its place.
      area.rows -= lines.count - rows.cueLines + 1
      if display.visual(for: segment) == .figure,
        case .figure(let figure)? = self.drawing(of: segment, display, in: area)
      {
        figure.draw(moment, into: &frame)
      } else {
        first -= (first - rows.picture.lowerBound) / 2
      }
    }
    let count = count(moment, state)
    for (index, line) in lines.enumerated() {
      let counted = index == lines.count - 1 && !count.isEmpty
      writeCentred(
        line, row: first + index, style: .strong, count: counted ? count : nil, into: &frame)
    }
    if let hint = hint(moment, state) {
      let line = layout.sentences(charset.spell(hint), columns: textColumns)
      writeCentred(line, row: rows.hint, style: .faint, into: &frame)
    }
  }

  func pictureArea(_ rows: ScreenRows) -> Area {
    Area(
      column: margin, row: rows.picture.lowerBound, columns: textColumns, rows: rows.picture.count)
  }

  /// What there is room for: a figure may be too large, and so may the orb.
  func drawing(of segment: Segment, _ display: Display, in area: Area) -> Drawing? {
    var visual = display.visual(for: segment)
    if visual == .figure {
      let showsBreath = segment.exercise?.pacesBreath == true && !display.isStill
      if let picture = segment.picture,
        let figure = Figure(picture, area: area, showsBreath: showsBreath)
      {
        return .figure(figure)
      }
      visual = display.isStill ? .words : .orb
    }
    switch visual {
    case .orb, .figure: return orb.map(Drawing.orb) ?? Bar(area: area).map(Drawing.bar)
    case .bar: return Bar(area: area).map(Drawing.bar)
    case .words: return .words(Words(area: area, words: pacedWords, layout: layout))
    }
  }

  private func draw(
    _ drawing: Drawing, _ moment: Moment, _ state: Playback.State, into frame: inout Frame
  ) {
    switch drawing {
    case .orb(let orb): orb.draw(breathLevel: moment.breathLevel, into: &frame)
    case .bar(let bar): bar.draw(breathLevel: moment.breathLevel, into: &frame)
    case .figure(let figure): figure.draw(moment, into: &frame)
    case .words(let words):
      let word = charset.spell(language.shortWord(for: moment.segment))
      words.draw(word, count: count(moment, state), into: &frame)
    }
  }

  private func hint(_ moment: Moment, _ state: Playback.State) -> String? {
    if state == .paused(.waiting) { return language.next(moment.segment) }
    if moment.segment.activity == .closing { return language.closingKeys }
    if let exercise = moment.segment.exercise { return exercise.cue ?? exercise.name }
    return moment.next.map { language.next($0) }
  }

  /// Writes `text` in the middle, with the count of seconds after it where there is room; the count
  /// does not move the text.
  func writeCentred(
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
