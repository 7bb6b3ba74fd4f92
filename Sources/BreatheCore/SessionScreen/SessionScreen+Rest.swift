/// The screen while nothing is played: before the lead-in and after the end, with its picture at rest.
extension SessionScreen {
  /// A text beneath the picture, with the keys that answer it. The first paragraph is what matters.
  package func restingFrame(
    _ paragraphs: [String], keys: [String], isOver: Bool, display: Display
  ) -> Frame {
    var frame = Frame(size: size)
    guard size.columns > 0, size.rows > 0 else { return frame }
    let keys = layout.row(keys.map(charset.spell), columns: textColumns)
    guard let rows else {
      let text = layout.wrap(
        paragraphs.map(charset.spell).joined(separator: " "), columns: size.columns)
      write((text.prefix(max(1, size.rows - keys.count)) + keys)[...], style: .plain, into: &frame)
      return frame
    }
    let moment = isOver ? end : beginning(timeline.moment(at: timeline.start), display, rows)
    let drawing = drawing(of: moment.segment, display, in: Self.pictureArea(size, rows))
    drawing?.drawStill(moment, into: &frame)
    drawing?.draw(moment, into: &frame)
    writeName(charset.spell(title), columns: textColumns, into: &frame)
    var row = rows.cue
    for (index, paragraph) in paragraphs.enumerated() {
      for line in layout.wrap(charset.spell(paragraph), columns: textColumns)
      where row < rows.progress {
        writeCentred(line, row: row, style: index == 0 ? .strong : .faint, into: &frame)
        row += 1
      }
    }
    writeCentred(keys.first ?? "", row: rows.progress, style: .faint, into: &frame)
    return frame
  }

  /// The end, with nothing left to do.
  private var end: Moment {
    var moment = timeline.moment(at: timeline.end)
    moment.segment.activity = .closing
    moment.segment.exercise = nil
    moment.time = moment.segment.start
    return moment
  }

  /// What is left to see when a session has gone through to its end: what was done, and the ratings.
  package func doneFrame(
    _ tally: Tally, before: Ratings?, after: Ratings?, display: Display
  ) -> Frame {
    let ratings = language.ratings(before: before ?? Ratings(), after: after ?? Ratings())
    return restingFrame(
      ["\(language.done) \(language.amount(tally))"] + ratings, keys: [language.anyKey],
      isOver: true, display: display)
  }
}
