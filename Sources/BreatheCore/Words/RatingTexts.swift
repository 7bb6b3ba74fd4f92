/// What a person is asked to rate, and what is said of it: the numbers, never a verdict.
extension Language {
  /// The question, with what its ends mean.
  package func question(_ rating: Rating) -> String {
    switch rating {
    case .tension:
      self(
        "How tense are you now? 0 calm – 10 the most tense you can imagine",
        "Hoe gespannen voel je je nu? 0 rustig – 10 zo gespannen als je je kunt voorstellen")
    case .pain:
      self(
        "How much pain do you have now? 0 none – 10 the worst you can imagine",
        "Hoeveel pijn heb je nu? 0 geen – 10 ergst denkbare")
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
