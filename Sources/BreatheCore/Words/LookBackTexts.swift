/// The words of the look back. They tell what was, and judge nothing.
extension Language {
  package var nothingPractised: String {
    self(
      "The journal holds nothing from this time.", "In het logboek staat niets uit deze periode.")
  }

  /// Said where nothing has been practised yet.
  package var emptyLookBack: String {
    self(
      "The journal is still empty. Whenever you like: breathe belly-5min",
      "Het logboek is nog leeg. Wanneer je zin hebt: breathe belly-5min")
  }

  func practisedThisWeek(days: Int, _ tally: PracticeTally) -> String {
    guard tally.sessions > 0 else { return self("Nothing this week.", "Deze week niets.") }
    return self("This week: ", "Deze week: ") + told(days: days, tally) + "."
  }

  func practised(
    from: Day, to: Day, days: Int, _ tally: PracticeTally
  ) -> String {
    self(
      "From \(told(from)) to \(told(to)): ", "Van \(told(from)) tot en met \(told(to)): ")
      + told(days: days, tally) + "."
  }

  private func told(days: Int, _ tally: PracticeTally) -> String {
    let parts = [
      days == 1 ? self("1 day", "1 dag") : self("\(days) days", "\(days) dagen"),
      "\(tally.minutes) min",
      tally.sessions == 1
        ? self("1 session", "1 sessie")
        : self("\(tally.sessions) sessions", "\(tally.sessions) sessies"),
      self("\(tally.completed) completed", "\(tally.completed) afgemaakt"),
      tally.stopped > 0 ? self("\(tally.stopped) stopped", "\(tally.stopped) gestopt") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  func practiceHeader(_ interval: Interval) -> [String] {
    let first =
      switch interval {
      case .week: self("week", "week")
      case .month: self("month", "maand")
      case .year: self("year", "jaar")
      }
    return [first]
      + [
        self("days", "dagen"), self("min", "min"), self("sessions", "sessies"),
        self("stopped", "gestopt"),
      ]
  }

  /// The first day of a part of the time, as much of it as tells which it is.
  func label(_ interval: Interval, _ day: Day) -> String {
    let (year, number, ofMonth) = day.date
    let month = month(number)
    let day = pad("\(ofMonth)", to: 2, right: true)
    return switch interval {
    case .week: self("\(month) \(day)", "\(day) \(month)")
    case .month: "\(month) \(year)"
    case .year: "\(year)"
    }
  }

  /// In three letters.
  func month(_ number: Int) -> String {
    let names = self(
      "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
      "jan feb mrt apr mei jun jul aug sep okt nov dec")
    return String(names.split(separator: " ")[number - 1])
  }

  /// From Monday on.
  var weekdays: [String] {
    self("Mon Tue Wed Thu Fri Sat Sun", "ma di wo do vr za zo").split(separator: " ").map(
      String.init)
  }

  /// How the plot is to be read.
  var plotLegend: String { self("o before, * after", "o vooraf, * achteraf") }

  /// A mean of what was rated, with one decimal; 10 has none.
  func mean(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths == 100 ? "10" : "\(tenths / 10)\(self(".", ","))\(tenths % 10)"
  }

  func told(_ kind: PracticeKind) -> String {
    switch kind {
    case .breathing: self("breathing", "ademen")
    case .stretching: self("stretching", "rekken")
    case .moving: self("moving", "bewegen")
    case .resting: self("resting", "rusten")
    case .other: self("other", "overig")
    }
  }

  var sessionHeader: [String] {
    [self("by session", "per sessie"), self("times", "keer"), "min"]
  }

  /// The sum of all sessions.
  func together(days: Int) -> String {
    days == 1
      ? self("together, on 1 day", "samen, op 1 dag")
      : self("together, on \(days) days", "samen, op \(days) dagen")
  }

  /// Some lines were passed over.
  package func unreadable(_ count: Int) -> String {
    count == 1
      ? self(
        "1 line of the journal can't be read and was left out.",
        "1 regel van het logboek is niet te lezen en telt niet mee.")
      : self(
        "\(count) lines of the journal can't be read and were left out.",
        "\(count) regels van het logboek zijn niet te lezen en tellen niet mee.")
  }
}
