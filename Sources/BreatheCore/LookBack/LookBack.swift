/// What was practised, as a person looks back on it: weeks and minutes, and what was rated, in plain
/// numbers and without a verdict.
package struct LookBack: Sendable {
  let statistics: Statistics
  let today: Day
  /// What the sessions are, where that is known.
  let kinds: [String: PracticeKind]
  /// The period is the one that is looked back on by itself, and ends this week.
  let isRecent: Bool
  let language: Language
  let layout: TextLayout
  let columns: Int

  /// How far it looks back by itself.
  package static let weeks = 12

  /// From eleven weeks before this one to the end of it.
  package static func recent(_ today: Day) -> ClosedRange<Day> {
    let week = Interval.week.days(around: today)
    return (week.lowerBound - 7 * (weeks - 1))...(week.upperBound - 1)
  }

  package init(
    _ statistics: Statistics, today: Day, kinds: [String: PracticeKind], isRecent: Bool,
    language: Language, layout: TextLayout, columns: Int
  ) {
    self.statistics = statistics
    self.today = today
    self.kinds = kinds
    self.isRecent = isRecent
    self.language = language
    self.layout = layout
    self.columns = columns
  }

  /// In as many columns as there are, where that is 34 or more.
  package var lines: [StyledLine] {
    guard let practised = practisedDays else { return wrapped(language.nothingPractised) }
    let interval = Interval(for: practised)
    let parts = interval.all(in: practised)
    let table = Block(lines: practiceTable(parts, interval), layout: layout)
    let ratings = Block(lines: ratingTable(parts), layout: layout)
    let map = Block(lines: dayMap(practised), layout: layout)
    let sessions = Block(lines: sessionTable, layout: layout)
    let upper = table.beside(ratings, columns: columns)
    let lower = map.beside(sessions, columns: columns)
    // Where one stands beside the other, the line of the months keeps them apart.
    let isWide = lower.lines.count == max(map.lines.count, sessions.lines.count)
    let lines = upper.lines + (isWide ? [] : [StyledLine()]) + lower.lines
    return wrapped(summary) + lines.map(\.trimmed)
  }

  /// From the first day with something on it to the last that has one or has been; nil where there is
  /// none. Nobody has to look at weeks before they began.
  private var practisedDays: ClosedRange<Day>? {
    guard let first = statistics.days.keys.min(), let last = statistics.days.keys.max() else {
      return nil
    }
    return first...max(last, min(today, statistics.period.upperBound), first)
  }

  private var summary: String {
    guard isRecent else {
      let period = practisedDays ?? statistics.period
      return language.practised(
        from: period.lowerBound, to: period.upperBound, days: statistics.days.count,
        statistics.total)
    }
    let week = Interval.week.days(around: today)
    return language.practisedThisWeek(
      days: statistics.daysPractised(week), statistics.tally(week))
  }

  private func wrapped(_ text: String) -> [StyledLine] {
    layout.wrap(text, columns: columns).map { StyledLine($0) }
  }

  /// Days, minutes and sessions, a line for each part of the time.
  private func practiceTable(_ parts: [Range<Day>], _ interval: Interval) -> [StyledLine] {
    var table = TextTable(header: language.practiceHeader(interval), layout: layout)
    for part in parts {
      let tally = statistics.tally(part)
      let numbers = [
        statistics.daysPractised(part), tally.minutes, tally.sessions, tally.stopped,
      ]
      let label = language.label(interval, part.lowerBound)
      table.rows.append(
        ([label] + numbers.map { $0 > 0 ? String($0) : "." }, tally.sessions > 0 ? .plain : .faint))
    }
    return [StyledLine()] + table.lines
  }
}
