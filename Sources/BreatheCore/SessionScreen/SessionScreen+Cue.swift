extension SessionScreen {
  /// What the person is told, in as many lines as there is room for. Where there is not enough, a
  /// paced cue becomes a word, and other texts lose sentences at their end; how to go on from a pause
  /// is never lost.
  ///
  /// `keepsFigure` says that there is a figure to be seen, which a change of sides leaves its place.
  func lines(
    _ moment: Moment, _ state: Playback.State, _ rows: ScreenRows, keepsFigure: Bool
  ) -> [String] {
    if case .paused(let reason) = state { return pausedLines(reason, moment.segment, rows) }
    let segment = moment.segment
    let cue = charset.spell(segment.cue)
    let columns = max(1, textColumns - countCells)
    let lines = layout.wrap(cue, columns: columns)
    if lines.count <= cueRoom(moment, rows) { return lines }
    if segment.isPaced { return [charset.spell(language.shortWord(for: segment))] }
    if segment.activity == .changeSides, keepsFigure {
      return layout.sentences(cue, columns: columns, rows: rows.cueLines)
    }
    return layout.sentences(cue, columns: columns, rows: rows.textRoom)
  }

  private func pausedLines(
    _ reason: Playback.PauseReason, _ segment: Segment, _ rows: ScreenRows
  ) -> [String] {
    if reason == .waiting, let wait = segment.wait {
      let goOn = layout.wrap(charset.spell(language.pausedCue(.waiting)), columns: textColumns)
      let room = rows.textRoom - goOn.count
      guard room > 0 else { return goOn }
      return layout.sentences(charset.spell(wait), columns: textColumns, rows: room) + goOn
    }
    let told = pausedCues(reason).map { layout.wrap($0, columns: textColumns) }
    return told.first { $0.count <= rows.textRoom } ?? told.last ?? []
  }

  /// How to go on, from the longest to the shortest.
  func pausedCues(_ reason: Playback.PauseReason) -> [String] {
    [reason, .key, .waiting].map { charset.spell(language.pausedCue($0)) }
  }
}
