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
    case .dizziness:
      [
        self("How dizzy are you now?", "Hoe duizelig ben je nu?"),
        self("0 not at all – 10 the most you can imagine", "0 niet – 10 ergst denkbare"),
      ]
    case .breathlessness:
      [
        self("How short of breath are you now?", "Hoe kortademig ben je nu?"),
        self("0 not at all – 10 the most you can imagine", "0 niet – 10 ergst denkbare"),
      ]
    case .effort:
      [
        self("How hard was this for you?", "Hoeveel moeite kostte het je?"),
        self("0 none – 10 the most you can imagine", "0 geen – 10 meest denkbare"),
      ]
    }
  }

  /// What was rated before and after, briefly: “tension 7 → 3”; nothing of what was rated once only.
  package func ratings(before: Ratings, after: Ratings) -> [String] {
    let rated = Rating.allCases.compactMap { rating in
      before[rating].flatMap { first in
        after[rating].map { "\(told(rating)) \(first) → \($0)" }
      }
    }
    return rated.isEmpty ? [] : [rated.joined(separator: ", ")]
  }

  package func ratingKeys(canStop: Bool) -> [String] {
    ["0 … 10", self("Enter = skip", "Enter = overslaan")] + (canStop ? ["q = stop"] : [])
  }

  /// What was rated before and after, a line each.
  package func told(before: Ratings, after: Ratings) -> [String] {
    Rating.allCases.compactMap { rating in
      guard let first = before[rating], let last = after[rating] else { return nil }
      let name = told(rating)
      return name.prefix(1).uppercased() + name.dropFirst()
        + self(": \(first) before, \(last) after.", ": vooraf \(first), achteraf \(last).")
    }
  }

  /// Where an author looks after the person, whom to call.
  package func ratingAdvice(contact: String?) -> String {
    contact.map {
      self(
        "Stop, and call \($0) before you do it again.",
        "Stop, en bel \($0) voor je dit weer doet.")
    }
      ?? self(
        "Skip this one next time and tell your therapist.",
        "Sla dit de volgende keer over en vertel het je therapeut.")
  }
}
