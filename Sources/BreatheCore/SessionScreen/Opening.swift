/// What a person is told in the lead-in.
package struct Opening: Equatable, Sendable {
  /// Something to know before the session.
  package struct Notice: Equatable, Sendable {
    package var text: String
    /// The same in a line, for a small screen; nil where it may rather be left out.
    package var short: String?

    package init(_ text: String, short: String? = nil) {
      self.text = text
      self.short = short
    }
  }

  package var posture: String?
  /// That this is no medical device.
  package var wellness: Notice
  /// The most important first.
  package var cautions: [Notice]
  /// `h` takes a version without holds.
  package var canSkipHolds: Bool
  /// It is done with closed eyes, and nothing is to be heard so far.
  package var suggestsSound: Bool

  package init(
    posture: String?, wellness: Notice, cautions: [Notice], canSkipHolds: Bool,
    suggestsSound: Bool = false
  ) {
    self.posture = posture
    self.wellness = wellness
    self.cautions = cautions
    self.canSkipHolds = canSkipHolds
    self.suggestsSound = suggestsSound
  }
}

extension SessionScreen {
  /// The lead-in: how to sit or lie, what to do first, and what to know.
  func writeOpening(
    _ moment: Moment, _ state: Playback.State, showsKeys: Bool, into frame: inout Frame
  ) {
    let keys = leadInKeys + [charset.spell(language.keysKey)]
    let keyLines = layout.row(keys, columns: textColumns).prefix(max(1, size.rows / 4))
    let isLarge = size.rows >= 16
    let first = size.rows >= 8 ? 2 : 1
    let last = max(first + 1, size.rows - keyLines.count - (isLarge ? 1 : 0))
    if showsKeys {
      let area = Area(column: margin, row: first, columns: textColumns, rows: size.rows - first)
      writeKeys(in: area, isLeadIn: true, into: &frame)
      return
    }
    var cue = moment.segment.cue
    if case .paused(let reason) = state { cue = language.pausedCue(reason) }
    var told = [(lines(cue), Style.strong)]
    if let posture = opening.posture.map(lines), last - first > posture.count + told[0].0.count {
      told.insert((posture, .plain), at: 0)
    }
    let room = last - first - height(told.map(\.0))
    told += fitting(room).map { ($0, .faint) }

    // What room is left goes above the keys, and between the paragraphs from the top.
    var spare = isLarge ? last - first - height(told.map(\.0)) - 1 : 0
    var row = first
    for (lines, style) in told {
      for line in lines where row < last {
        frame.write(line, column: margin, row: row, style: style, width: layout.width)
        row += 1
      }
      if spare > 0 { (row, spare) = (row + 1, spare - 1) }
    }
    for (index, line) in keyLines.enumerated() {
      frame.write(line, column: margin, row: last + index, style: .faint, width: layout.width)
    }
  }

  /// The keys that are told of in the lead-in.
  var leadInKeys: [String] {
    language.leadInKeys(
      canSkipHolds: opening.canSkipHolds, suggestsSound: opening.suggestsSound
    ).map(charset.spell)
  }

  /// The cautions and the notice in as many rows, in full where they fit. Where they don't, the notice
  /// is shortened first, then the cautions, those first that save most; then whole cautions are left
  /// out, the least important first and the notice before the most important one: a text that is cut
  /// off is worse than one that `breathe show` tells.
  private func fitting(_ room: Int) -> [[String]] {
    let notices = opening.cautions + [opening.wellness]
    let shorts = notices.map { notice in notice.short.map(lines) }
    var told = notices.map { lines($0.text) }
    func saving(_ index: Int) -> Int { told[index].count - (shorts[index]?.count ?? 100) }
    let cautions = opening.cautions.indices.sorted { saving($0) > saving($1) }
    for index in [told.count - 1] + cautions where height(told) > room {
      if let short = shorts[index] { told[index] = short }
    }
    while height(told) > room, !told.isEmpty {
      told.remove(at: told.count > 2 ? told.count - 2 : told.count - 1)
    }
    return told
  }

  /// Rows that paragraphs take.
  private func height(_ paragraphs: [[String]]) -> Int {
    paragraphs.reduce(0) { $0 + $1.count }
  }

  private func lines(_ text: String) -> [String] {
    layout.wrap(charset.spell(text), columns: min(textColumns, 72))
  }
}
