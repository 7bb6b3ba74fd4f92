/// Which sessions a person wants to see of all there are.
package struct SessionFilter: Sendable {
  private let words: [String]
  /// How much time there is.
  private let time: Duration?
  private let language: Language?

  /// Each of `words` stands somewhere in what a session is called and what is said of it.
  package init(words: [String] = [], time: Duration? = nil, language: Language? = nil) {
    self.words = words.map(folded)
    self.time = time
    self.language = language
  }

  /// Whether it is one of them; it is run by `id`, whatever stands in its file.
  package func admits(
    _ session: Session, as id: String, for purpose: Purpose, length: Duration
  ) -> Bool {
    if let time, length > time { return false }
    if let language, !session.isIn(language) { return false }
    guard !words.isEmpty else { return true }
    let told = Language.allCases.flatMap { language in
      [session.title, session.about].compactMap { $0?.text(in: language) }
        + [language.heading(purpose)]
    }
    let text = folded(([id, purpose.rawValue] + told).joined(separator: "\n"))
    return words.allSatisfy(text.contains)
  }
}

/// `text` in lower case and without accents.
func folded(_ text: String) -> String {
  text.lowercased().map { letter in
    let plain = Charset.ascii.spell(String(letter))
    // Letters of other scripts would all become the same.
    return plain.contains("?") ? String(letter) : plain
  }.joined()
}
