/// What a person rated from 0 to 10; nil for what they were not asked, or would not say.
package struct Ratings: Equatable, Sendable {
  package var tension: Int?
  package var pain: Int?
  private var dizziness: Int?
  private var breathlessness: Int?
  private var effort: Int?

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
      case .dizziness: dizziness
      case .breathlessness: breathlessness
      case .effort: effort
      }
    }
    set {
      switch rating {
      case .tension: tension = newValue
      case .pain: pain = newValue
      case .dizziness: dizziness = newValue
      case .breathlessness: breathlessness = newValue
      case .effort: effort = newValue
      }
    }
  }

  /// Those that were given, by their names.
  package var named: [(name: String, value: Int)] {
    Rating.allCases.compactMap { rating in self[rating].map { (rating.rawValue, $0) } }
  }

  package var byName: [String: Int] { Dictionary(uniqueKeysWithValues: named) }

  package var isEmpty: Bool { self == Ratings() }

  /// It hurts too much already for something that may hurt: more than the `limit` that its author gives,
  /// or as much as we choose.
  package func areTooHigh(limit: Int?) -> Bool { (pain ?? 0) > limit ?? Self.highPain - 1 }

  /// What was done since `before` did no good, and is better left until a therapist knows. Effort may
  /// rise; where its author gives a `limit`, so may pain up to that.
  package func speakAgainst(since before: Ratings, limit: Int?) -> Bool {
    if areTooHigh(limit: limit) { return true }
    let rising = Rating.allCases.filter { $0 != .effort && ($0 != .pain || limit == nil) }
    return rising.contains { rating in
      guard let after = self[rating], let before = before[rating] else { return false }
      return after - before >= Self.rise
    }
  }
}

extension Session {
  /// What is asked before and after. A file with an author is asked what it names; else, when the person
  /// wants it, how tense they are, and how much it hurts where the file says so or the body is put to
  /// something.
  package func askedRatings(hasAuthor: Bool, exerts: Bool) -> [AskedRating] {
    if hasAuthor, !ratings.isEmpty { return ratings }
    let isPainful = ratings.contains { $0.rating == .pain } || exerts
    return (isPainful ? [.tension, .pain] : [.tension]).map { AskedRating($0) }
  }
}
