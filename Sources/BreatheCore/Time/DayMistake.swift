/// What is wrong with a day that someone wrote in the order or with the signs of their country.
package enum DayMistake: Equatable, Sendable {
  /// It is this day, which is to be written otherwise.
  case spelling(Day)
  /// The calendar has no such day.
  case noSuchDay(day: Int, month: Int, year: Int)

  /// Nil if `text` can't be taken for a day.
  package init?(_ text: String) {
    guard text.utf8.count <= 60 else { return nil }
    var parts = text.withPlainSigns.lowercased().split { "-/._, ".contains($0) }
    if parts.count == 1, let digits = parts.first, digits.utf8.count == 8 {
      let isYearFirst = digits.hasPrefix("19") || digits.hasPrefix("20")
      let lengths = isYearFirst ? [4, 2, 2] : [2, 2, 4]
      var rest = digits
      parts = lengths.map { length in
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
      }
    }
    let numbers = parts.compactMap { Self.month(of: $0) ?? ($0.utf8.count <= 4 ? Int($0) : nil) }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    // A year is first, or last as in 15-01-2027; of two digits it is one of this century.
    let isYearFirst = parts[0].utf8.count == 4
    let written = parts[isYearFirst ? 0 : 2]
    var (day, month) = (numbers[isYearFirst ? 2 : 0], numbers[1])
    var year = numbers[isYearFirst ? 0 : 2]
    guard [2, 4].contains(written.utf8.count) else { return nil }
    if written.utf8.count == 2 { year += 2000 }
    if month > 12 || Self.month(of: parts[0]) != nil, day <= 12 { swap(&day, &month) }
    guard (1...12).contains(month), (0...99).contains(day), (1...9999).contains(year)
    else { return nil }
    self =
      Day(year, month, day).map { .spelling($0) }
      ?? .noSuchDay(day: day, month: month, year: year)
  }

  /// The number of a month by the beginning of its name, in English or Dutch.
  private static func month(of name: Substring) -> Int? {
    guard name.first?.isLetter == true else { return nil }
    return switch name.prefix(3) {
    case "jan": 1
    case "feb": 2
    case "mar", "maa", "mrt": 3
    case "apr": 4
    case "may", "mei": 5
    case "jun": 6
    case "jul": 7
    case "aug": 8
    case "sep": 9
    case "oct", "okt": 10
    case "nov": 11
    case "dec": 12
    default: nil
    }
  }
}
