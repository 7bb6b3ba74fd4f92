extension LookBack {
  /// As many lines as the days of the week have, so that they stand well beside each other.
  private static let mostRows = 7
  private static let mostNameColumns = 24

  /// What was practised: kinds, all of them; of their sessions those that were practised longest, as
  /// many as there is room for; and all together.
  var sessionTable: [StyledLine] {
    var table = TextTable(header: language.sessionHeader, layout: layout)
    let sessions = statistics.sessions.sorted { first, second in
      (second.value.seconds, first.key) < (first.value.seconds, second.key)
    }
    let byKind = Dictionary(grouping: sessions) { kinds[$0.key] ?? .other }
    let shown = Set(sessions.prefix(Self.mostRows - byKind.count - 1).map(\.key))
    for kind in PracticeKind.allCases {
      guard let sessions = byKind[kind] else { continue }
      var total = PracticeTally()
      for (_, tally) in sessions { total += tally }
      table.rows.append(row(language.told(kind), total))
      for (name, tally) in sessions where shown.contains(name) {
        table.rows.append(row("  " + clipped(name), tally, .body))
      }
    }
    table.rows.append(
      row(language.together(days: statistics.days.count), statistics.total, .strong))
    return table.lines
  }

  private func row(
    _ name: String, _ tally: PracticeTally, _ style: Style = .plain
  ) -> (cells: [String], style: Style) {
    ([name, String(tally.sessions), String(tally.minutes)], style)
  }

  /// An id of someone else's journal may be anything.
  private func clipped(_ name: String) -> String {
    let name = oneLine(CleanText(name)).string
    return layout.wrap(name, columns: Self.mostNameColumns - 2).first ?? ""
  }
}
