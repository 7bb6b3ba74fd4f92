/// What someone means who writes `10x`, `8-12`, `3 sets of 10` or `6, 4, 2` for a number.
package enum CountMeant: Equatable, Sendable {
  case number(Int)
  /// `hasLevels` says that each level may have its own.
  case range(Int, Int, hasLevels: Bool)
  case sets(Int, reps: Int)
  /// Repetitions of each set.
  case list([Int])
}

extension CountMeant {
  /// Nil if it can't be told.
  init?(_ text: String, key: String, in range: ClosedRange<Int>, hasLevels: Bool) {
    guard text.utf8.count <= 40 else { return nil }
    let plain = text.withPlainSigns.lowercased()
    let isOfExercise = ["reps", "sets"].contains(key)
    if isOfExercise,
      let found = plain.wholeMatch(
        of: /(\d{1,2}) *(?:[x×*]|(?:sets?|series?|reeks(?:en)?) +(?:of|van|à)) *(\d{1,3})/),
      let sets = Int(found.1), let reps = Int(found.2), Grammar.setRange.contains(sets), reps > 0
    {
      self = .sets(sets, reps: reps)
    } else if isOfExercise, plain.wholeMatch(of: /\d{1,4}(?: *[,;\/] *\d{1,4})+/) != nil {
      self = .list(plain.split { !$0.isNumber }.compactMap { Int($0) })
    } else if let found = plain.wholeMatch(of: /(\d{1,4}) *(-|to|tot|à) *(\d{1,4})/),
      let low = Int(found.1), let high = Int(found.3), range.contains(low), range.contains(high)
    {
      self = .range(low, high, hasLevels: hasLevels)
    } else if let found = plain.wholeMatch(
      of:
        /(ca\.?|about|ongeveer)? *(\d{1,4}) *([a-zé×.]*)(?: *(?:per|each|elke?|a) *(?:side|leg|arm|kant|been))?/
    ),
      // A month is more than four weeks.
      !found.3.hasPrefix("maand"), !found.3.hasPrefix("month"), let number = Int(found.2),
      range.contains(number)
    {
      self = .number(number)
    } else {
      return nil
    }
  }
}
