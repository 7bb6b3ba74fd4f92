extension SessionScreen {
  /// How the picture of `segment` moves.
  package func motion(of segment: Segment, display: Display = Display()) -> Motion {
    guard segment.activity != .leadIn, !display.showsKeys else { return .still }
    guard let rows else {
      return display.hasMotion
        ? lineBar(display)?.motion(of: segment) ?? .still : .still
    }
    let drawing = drawing(of: segment, display, in: Self.pictureArea(size, rows))
    return drawing?.motion(of: segment) ?? .still
  }

  /// What the terminal can show of what was asked for.
  func glyphs(_ display: Display) -> Glyphs { charset == .ascii ? .ascii : display.glyphs }

  static func pictureArea(_ size: Size, _ rows: ScreenRows) -> Area {
    Area(column: 0, row: rows.picture.lowerBound, columns: size.columns, rows: rows.picture.count)
  }

  /// What there is room for: a figure may be too large, and so may the orb.
  func drawing(of segment: Segment, _ display: Display, in area: Area) -> (any Drawing)? {
    let showsBreath = segment.exercise?.pacesBreath == true && !display.isStill
    let room = VisualRoom(
      area: area, glyphs: glyphs(display), layout: layout, timeline: timeline, segment: segment,
      showsBreath: showsBreath, words: words
    ) { [language, charset] in charset.spell(language.shortWord(for: $0)) }
    let figure = Figure(room)
    let visual = display.visual(for: segment, hasFigure: figure != nil)
    let drawing = visual == .figure ? figure : visual.drawing(in: room)
    return drawing ?? (visual == .words ? nil : Bar(room))
  }

  /// Writes what stands around the picture, and answers what is to be drawn in it.
  func writePicture(
    _ drawing: (any Drawing)?, _ moment: Moment, _ state: Playback.State, _ display: Display,
    _ rows: ScreenRows, into frame: inout Frame
  ) -> (any Drawing)? {
    var drawing = drawing
    var lines = lines(moment, state, rows, keepsFigure: drawing is Figure)
    let cueRoom = cueRoom(moment, rows)
    var first = rows.cue + max(0, rows.cueLines - lines.count)
    if display.showsKeys {
      drawing = nil
      if lines.count > cueRoom { lines = [] }
      let end = lines.isEmpty ? rows.hint : rows.picture.upperBound
      let area = Area(
        column: margin, row: rows.picture.lowerBound, columns: textColumns,
        rows: end - rows.picture.lowerBound)
      writeKeys(in: area, isLeadIn: moment.segment.activity == .leadIn, into: &frame)
    } else if lines.count > cueRoom {
      // A longer text takes rows of the picture, which only a figure can do without; or its place.
      first = rows.cue + rows.cueLines - lines.count
      if let figure = drawing as? Figure, figure.end(during: moment.segment) < first {
        drawing = figure
      } else {
        var area = Self.pictureArea(size, rows)
        area.rows -= lines.count - rows.cueLines + 1
        drawing = self.drawing(of: moment.segment, display, in: area) as? Figure
      }
      if drawing == nil { first -= (first - rows.picture.lowerBound) / 2 }
    }
    let count = count(moment, state)
    for (index, line) in lines.enumerated() {
      let counted = index == lines.count - 1 && !count.isEmpty
      writeCentred(
        line, row: first + index, style: .strong, count: counted ? count : nil, into: &frame)
    }
    let row = max(rows.hint, first + lines.count)
    for (index, line) in hints(moment, state, display.notice, rows.progress - row).enumerated() {
      writeCentred(line, row: row + index, style: .faint, into: &frame)
    }
    guard let words = drawing as? Words else { return drawing }
    // A text to read is all the words it needs.
    let segment = moment.segment
    let isRead = segment.activity == .say || segment.activity == .closing
    let word = isRead ? "" : charset.spell(language.shortWord(for: segment))
    words.draw(word, count: count, glyphs(display), into: &frame)
    return nil
  }

  /// How many rows a cue has before it takes those of the picture: in the lead-in one more, which is
  /// blank later.
  func cueRoom(_ moment: Moment, _ rows: ScreenRows) -> Int {
    let isBlank = moment.segment.activity == .leadIn && rows.progress > rows.hint + 1
    return rows.cueLines + (isBlank ? 1 : 0)
  }

  /// What stands beneath the picture, in at most so many lines: a notice, or a hint.
  private func hints(
    _ moment: Moment, _ state: Playback.State, _ notice: String?, _ count: Int
  ) -> [String] {
    if notice == nil, moment.segment.activity == .leadIn { return openingLines(max(1, count)) }
    guard let hint = notice ?? hint(moment, state) else { return [] }
    return Array(layout.sentences(charset.spell(hint), columns: textColumns).prefix(1))
  }

  /// What stands beneath the picture: what comes next, where nothing has to be known of what is.
  private func hint(_ moment: Moment, _ state: Playback.State) -> String? {
    if state == .paused(.waiting) { return language.next(moment.segment) }
    if moment.segment.activity == .closing { return language.closingKeys }
    guard let exercise = moment.segment.exercise else {
      // What a chime breaks in two is one rest.
      return moment.next.flatMap { $0.chimes ? nil : language.next($0) }
    }
    let isEnding = (exercise.end - moment.time).secondsLeft <= 10
    if isEnding || exercise.cue == nil, exercise.end < timeline.end {
      return language.next(timeline.segments[timeline.index(at: exercise.end)])
    }
    return exercise.cue ?? exercise.name
  }

  /// Writes `text` in the middle, with the count of seconds after it where there is room; the count
  /// does not move the text.
  func writeCentred(
    _ text: String, row: Int, style: Style, count: String? = nil, into frame: inout Frame
  ) {
    let cells = layout.cells(text)
    let counted = count.map { Self.gap + $0.utf8.count } ?? 0
    var column = max(0, (size.columns - cells) / 2)
    if column + cells + counted > size.columns { column = max(0, size.columns - cells - counted) }
    frame.write(text, column: column, row: row, style: style, width: layout.width)
    if let count {
      frame.write(count, column: column + cells + Self.gap, row: row, width: layout.width)
    }
  }
}
