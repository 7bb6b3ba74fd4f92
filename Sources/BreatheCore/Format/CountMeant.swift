/// What someone means who writes `10x`, `8-12` or `3x10` for a number.
package enum CountMeant: Equatable, Sendable {
  case number(Int)
  case range(Int, Int)
  case sets(Int, reps: Int)
}

extension CountMeant {
  /// Nil if it can't be told.
  init?(_ text: String, key: String, in range: ClosedRange<Int>) {
    guard text.utf8.count <= 40 else { return nil }
    let plain = text.withPlainSigns.lowercased()
    if let found = plain.wholeMatch(of: /(\d{1,4}) *[x×*] *(\d{1,4})/),
      let sets = Int(found.1), let reps = Int(found.2), key == "reps", range.contains(reps)
    {
      self = .sets(sets, reps: reps)
    } else if let found = plain.wholeMatch(of: /(\d{1,4}) *(-|to|tot|à) *(\d{1,4})/),
      let low = Int(found.1), let high = Int(found.3), range.contains(low), range.contains(high)
    {
      self = .range(low, high)
    } else if let found = plain.wholeMatch(of: /(ca\.?|about|ongeveer)? *(\d{1,4}) *[a-zé×.]*/),
      let number = Int(found.2), range.contains(number)
    {
      self = .number(number)
    } else {
      return nil
    }
  }
}
