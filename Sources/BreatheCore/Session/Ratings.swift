/// What a person rated from 0 to 10; nil for what they were not asked, or would not say.
package struct Ratings: Equatable, Sendable {
  package var tension: Int?
  package var pain: Int?

  package static let range = 0...10
  /// Pain from which on something that may hurt is left for the day: a cautious choice of ours,
  /// below the 6 at which physiotherapists stop.
  static let highPain = 4
  /// A rise that counts: about two points matter to people in pain (Farrar 2001, Pain 94:149–158).
  static let rise = 2

  package init(tension: Int? = nil, pain: Int? = nil) {
    self.tension = tension
    self.pain = pain
  }

  package subscript(rating: Rating) -> Int? {
    get {
      switch rating {
      case .tension: tension
      case .pain: pain
      }
    }
    set {
      switch rating {
      case .tension: tension = newValue
      case .pain: pain = newValue
      }
    }
  }

  /// Those that were given, by their names.
  package var named: [(name: String, value: Int)] {
    Rating.allCases.compactMap { rating in self[rating].map { (rating.rawValue, $0) } }
  }

  package var byName: [String: Int] { Dictionary(uniqueKeysWithValues: named) }

  package var isEmpty: Bool { tension == nil && pain == nil }

  /// It hurts too much already for something that may hurt.
  package var areTooHigh: Bool { (pain ?? 0) >= Self.highPain }

  /// What was done since `before` did no good, and is better left until a therapist knows.
  package func speakAgainst(since before: Ratings) -> Bool {
    areTooHigh
      || Rating.allCases.contains { rating in
        guard let after = self[rating], let before = before[rating] else { return false }
        return after - before >= Self.rise
      }
  }
}

extension Session {
  /// What is asked before and after, when the person wants it: how tense they are; and how much it
  /// hurts where the file says so, or where the body is put to something.
  package var askedRatings: [Rating] {
    ratings.contains(.pain) || effectiveScreening != nil ? [.tension, .pain] : [.tension]
  }
}
