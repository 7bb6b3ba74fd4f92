/// What a person is told in the lead-in.
public struct Opening: Equatable, Sendable {
  /// Something to know before the session.
  public struct Notice: Equatable, Sendable {
    public var text: String
    /// The same in a line, for a small screen; nil where it may rather be left out.
    public var short: String?

    public init(_ text: String, short: String? = nil) {
      self.text = text
      self.short = short
    }
  }

  public var posture: String?
  /// The wellness notice and the cautions, the most important first.
  public var notices: [Notice]
  /// `n` takes a version without holds.
  public var canSkipHolds: Bool

  public init(posture: String?, notices: [Notice], canSkipHolds: Bool) {
    self.posture = posture
    self.notices = notices
    self.canSkipHolds = canSkipHolds
  }
}

extension SessionScreen {
  /// The lead-in: how to sit or lie, what to do first, and what to know.
  func writeOpening(_ moment: Moment, _ state: Playback.State, into frame: inout Frame) {
    let keys = language.leadInKeys(canSkipHolds: opening.canSkipHolds).map(charset.spell)
    let keyLines = layout.row(keys, columns: textColumns).prefix(max(1, size.rows / 4))
    let isRoomy = size.rows >= 16
    let first = size.rows >= 8 ? 2 : 1
    let last = max(first + 1, size.rows - keyLines.count - (isRoomy ? 1 : 0))
    var cue = moment.segment.cue
    if case .paused(let reason) = state { cue = language.pausedCue(reason) }
    var head = [(lines(cue), Style.strong)]
    if let posture = opening.posture.map(lines), last - first > posture.count + head[0].0.count {
      head.insert((posture, .plain), at: 0)
    }
    let room = last - first - height(head.map(\.0), gaps: isRoomy)
    let notices = fitting(room, gaps: isRoomy).map { ($0, Style.faint) }

    var row = first
    for (lines, style) in head + notices {
      for line in lines where row < last {
        frame.write(line, column: margin, row: row, style: style, width: layout.width)
        row += 1
      }
      if isRoomy { row += 1 }
    }
    for (index, line) in keyLines.enumerated() {
      frame.write(line, column: margin, row: last + index, style: .faint, width: layout.width)
    }
  }

  /// The notices in full where they fit; else the short ones, as many as fit whole. A caution that
  /// is cut off is worse than one that `breathe show` tells.
  private func fitting(_ room: Int, gaps: Bool) -> [[String]] {
    let full = opening.notices.map { lines($0.text) }
    if height(full, gaps: gaps) <= room { return full }
    var result: [[String]] = []
    for notice in opening.notices.compactMap(\.short).map(lines)
    where height(result + [notice], gaps: gaps) <= room {
      result.append(notice)
    }
    return result
  }

  /// Rows that paragraphs take, with an empty one after each where there are gaps.
  private func height(_ paragraphs: [[String]], gaps: Bool) -> Int {
    paragraphs.reduce(0) { $0 + $1.count + (gaps ? 1 : 0) }
  }

  private func lines(_ text: String) -> [String] {
    layout.wrap(charset.spell(text), columns: min(textColumns, 72))
  }
}
