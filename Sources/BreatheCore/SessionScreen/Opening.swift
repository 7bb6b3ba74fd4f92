/// What a person should know before a session.
package struct Opening: Equatable, Sendable {
  /// What to know today, before all else.
  package var advice: [String]
  /// Cautions, each in a line, the most important first.
  package var notices: [String]
  /// What `h` does in the lead-in. That it leaves holds out is no notice: the screen tells of the key.
  package var holdsKey: HoldsKey?
  /// It is done with closed eyes, and nothing is to be heard so far.
  package var suggestsSound: Bool

  package init(
    advice: [String] = [], notices: [String], holdsKey: HoldsKey? = nil, suggestsSound: Bool = false
  ) {
    self.advice = advice
    self.notices = notices
    self.holdsKey = holdsKey
    self.suggestsSound = suggestsSound
  }
}

extension SessionScreen {
  /// What to know before, as much of it as fits in so many lines; today's advice comes first, then that
  /// `h` leaves holds out.
  func openingLines(_ count: Int) -> [String] {
    var lines = Array(
      opening.advice.flatMap { layout.wrap(charset.spell($0), columns: textColumns) }.prefix(count))
    let reminder = opening.holdsKey == .withoutHolds ? [holdsReminder] : []
    for notice in reminder + opening.notices.map(charset.spell) {
      if let last = lines.last,
        layout.cells(last) + Self.gap + layout.cells(notice) <= textColumns
      {
        lines[lines.count - 1] += String(repeating: " ", count: Self.gap) + notice
      } else if lines.count < count, layout.cells(notice) <= textColumns {
        lines.append(notice)
      }
    }
    return lines
  }

  /// As long as there is room for it.
  private var holdsReminder: String {
    let forms = language.holdsReminders.map(charset.spell)
    return forms.first { layout.cells($0) <= textColumns } ?? forms[forms.count - 1]
  }

  /// The keys that are told of in the lead-in, in a line.
  func writeLeadInKeys(row: Int, into frame: inout Frame) {
    let keys = layout.row(leadInKeys, columns: textColumns).first ?? ""
    writeCentred(keys, row: row, style: .faint, into: &frame)
  }

  var leadInKeys: [String] {
    language.leadInKeys(opening.holdsKey, suggestsSound: opening.suggestsSound).map(charset.spell)
  }
}
