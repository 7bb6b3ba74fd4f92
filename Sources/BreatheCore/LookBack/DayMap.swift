/// A calendar of the last months: a column for each week, a shade for the minutes of each day.
extension LookBack {
  /// With its legend, it fits into 40 columns with twelve weeks.
  func dayMap(_ days: ClosedRange<Day>) -> [StyledLine] {
    let names = language.weekdays
    let margin = (names.map(layout.cells).max() ?? 0) + 1
    let legend = DayShade.allCases.compactMap(\.legend)
    let legendColumns = 2 + (legend.map(\.count).max() ?? 0)
    let room = max(1, (columns - margin - legendColumns) / 2)
    let weeks = Interval.week.all(in: days).suffix(min(room, Interval.mostWeeks))
    var lines = [StyledLine(String(repeating: " ", count: margin) + months(of: weeks), .faint)]
    for (weekday, name) in names.enumerated() {
      var line = StyledLine(pad(name, to: margin), .faint)
      for week in weeks {
        let shade = shade(of: week.lowerBound + weekday)
        line.add(shade.map { String($0.rawValue) } ?? " ", shade?.style ?? .plain)
        line.add(" ")
      }
      if weekday < legend.count { line.add(" " + legend[weekday], .faint) }
      lines.append(line)
    }
    return lines
  }

  /// Nil for a day to come.
  private func shade(of day: Day) -> DayShade? {
    guard let tally = statistics.days[day] else {
      return day > today || !statistics.period.contains(day) ? nil : DayShade.none
    }
    return DayShade(minutes: tally.minutes)
  }

  /// The name of each month above the first of its weeks, where it has more than one.
  private func months(of weeks: some Collection<Range<Day>>) -> String {
    // The month that most of the week is in.
    let months = weeks.map { ($0.lowerBound + 3).date.month }
    var text = ""
    for index in months.indices.dropLast() where months[index] == months[index + 1] {
      guard index == 0 || months[index - 1] != months[index] else { continue }
      text = pad(text, to: 2 * index) + language.month(months[index])
    }
    return text
  }
}

/// How much of a day was practised.
private enum DayShade: Character, CaseIterable {
  case none = "."
  case little = ":"
  case some = "+"
  case much = "#"

  init(minutes: Int) {
    self = minutes < 10 ? .little : minutes < 20 ? .some : .much
  }

  var style: Style {
    switch self {
    case .none: .faint
    case .little: .shade
    case .some: .body
    case .much: .light
    }
  }

  /// In every language.
  var legend: String? {
    switch self {
    case .none: nil
    case .little: ": < 10 min"
    case .some: "+ < 20 min"
    case .much: "# 20+ min"
    }
  }
}
