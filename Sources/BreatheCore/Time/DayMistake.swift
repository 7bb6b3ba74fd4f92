/// What is wrong with a day that someone wrote in the order or with the signs of their country.
package enum DayMistake: Equatable, Sendable {
  /// It is this day, which is to be written otherwise.
  case spelling(Day)
  /// The calendar has no such day.
  case noSuchDay(day: Int, month: Int, year: Int)

  /// Nil if `text` can't be told for a day.
  package init?(_ text: String) {
    guard text.utf8.count <= 30 else { return nil }
    var parts = text.withHyphens.split { "-/. ".contains($0) }
    if parts.count == 1, let digits = parts.first, digits.utf8.count == 8 {
      parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
    }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    // A year is first, or last as in 15-01-2027; of two digits it is one of this century.
    let isYearFirst = parts[0].utf8.count > 2
    var (day, month) = (numbers[isYearFirst ? 2 : 0], numbers[1])
    var year = numbers[isYearFirst ? 0 : 2]
    if year < 100 { year += 2000 }
    if month > 12, day <= 12 { swap(&day, &month) }
    guard (1...12).contains(month), (1...31).contains(day), year <= 9999 else { return nil }
    self =
      Day(year, month, day).map { .spelling($0) }
      ?? .noSuchDay(day: day, month: month, year: year)
  }
}
