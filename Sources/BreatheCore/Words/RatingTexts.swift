/// What a person is asked to rate, and what is said of it: the numbers, never a verdict.
extension Language {
  /// The question, and what the ends of its scale mean.
  package func question(_ rating: Rating) -> [String] {
    switch rating {
    case .tension:
      [
        self("How tense are you now?", "Hoe gespannen voel je je nu?"),
        self(
          "0 calm – 10 the most tense you can imagine",
          "0 rustig – 10 zo gespannen als je je kunt voorstellen"),
      ]
    case .pain:
      [
        self("How much pain do you have now?", "Hoeveel pijn heb je nu?"),
        self("0 none – 10 the worst you can imagine", "0 geen – 10 ergst denkbare"),
      ]
    }
  }

  /// What was rated before and after, briefly: “tension 7 → 3”; nothing of what was rated once only.
  package func ratings(before: Ratings, after: Ratings) -> [String] {
    let told = Rating.allCases.compactMap { rating in
      before[rating].flatMap { first in
        after[rating].map { "\(name(rating)) \(first) → \($0)" }
      }
    }
    return told.isEmpty ? [] : [told.joined(separator: ", ")]
  }

  package func name(_ rating: Rating) -> String {
    switch rating {
    case .tension: self("tension", "spanning")
    case .pain: self("pain", "pijn")
    }
  }

  package func ratingKeys(canStop: Bool) -> [String] {
    ["0 … 10", self("Enter = skip", "Enter = overslaan")] + (canStop ? ["q = stop"] : [])
  }

  /// What was rated before and after, a line each.
  package func told(before: Ratings, after: Ratings) -> [String] {
    Rating.allCases.compactMap { rating in
      guard let first = before[rating], let last = after[rating] else { return nil }
      return switch rating {
      case .tension:
        self(
          "Tension: \(first) before, \(last) after.", "Spanning: vooraf \(first), achteraf \(last)."
        )
      case .pain:
        self("Pain: \(first) before, \(last) after.", "Pijn: vooraf \(first), achteraf \(last).")
      }
    }
  }

  package var ratingAdvice: String {
    self(
      "Skip this one next time and tell your therapist.",
      "Sla dit de volgende keer over en vertel het je therapeut.")
  }
}
