extension LookBack {
  /// What was rated before and after, in means and as a plot; nothing where nothing was.
  func ratingTable(_ parts: [Range<Day>]) -> [StyledLine] {
    let rated = Rating.allCases.filter { statistics.total[$0].count > 0 }
    guard !rated.isEmpty else { return [] }
    var header = StyledLine()
    for rating in rated {
      if !header.parts.isEmpty { header.add("  ") }
      let name = language.told(rating)
      header.add(pad(name, to: RatingPlot.columns - 4) + "0-10", .faint)
    }
    let rows = parts.map { part in
      let tally = statistics.tally(part)
      var line = StyledLine()
      for (index, rating) in rated.enumerated() {
        if index > 0 { line.add("  ") }
        line.add(RatingPlot(tally[rating], language).line)
      }
      return line
    }
    return [StyledLine(language.plotLegend, .faint), header] + rows
  }
}

/// What was rated in a part of the time: `5.2 3.1    *-o     `, from 0 to 10.
private struct RatingPlot {
  let line: StyledLine

  private static let numberColumns = 3
  private static let plotColumns = 11
  static let columns = 2 * (numberColumns + 1) + plotColumns

  init(_ tally: RatingTally, _ language: Language) {
    guard let before = tally.before, let after = tally.after else {
      line = StyledLine(String(repeating: " ", count: Self.columns))
      return
    }
    var line = StyledLine()
    for mean in [before, after] {
      line.add(pad(language.mean(mean), to: Self.numberColumns, right: true) + " ")
    }
    let (first, last) = (Int(before.rounded()), Int(after.rounded()))
    for cell in 0..<Self.plotColumns {
      switch cell {
      case last: line.add("*", .light)
      case first: line.add("o", .body)
      case min(first, last)..<max(first, last): line.add("-", .shade)
      default: line.add(" ")
      }
    }
    self.line = line
  }
}
