/// What a person types to find sessions: every word of it must fit.
///
/// A session that is called so goes before one that is only said to be so, and both before one that
/// has it in the middle of a word.
package struct SessionSearch: Equatable, Sendable {
  private let words: [String]

  /// With fewer letters than this, the middle of a word says nothing.
  private static let leastWithin = 4

  /// Nothing is typed but blanks.
  package let isEmpty: Bool

  package init(_ typed: String) {
    words = searched(typed).map(String.init)
    isEmpty = typed.allSatisfy { $0 == " " }
  }

  /// The sessions that fit best, in their order; all of them without a word to find.
  package func found<Item>(
    in items: [Item], by names: (Item) -> SessionNames
  ) -> (items: [Item], fit: SessionNames.Fit) {
    guard !isEmpty else { return (items, .called) }
    guard !words.isEmpty else { return ([], .within) }
    let fits = items.map { fit(names($0)) }
    guard let best = fits.compactMap(\.self).min() else { return ([], .within) }
    return (zip(items, fits).filter { $1 == best }.map(\.0), best)
  }

  /// Nil if it doesn't fit.
  private func fit(_ names: SessionNames) -> SessionNames.Fit? {
    SessionNames.Fit.allCases.first { fit in
      words.allSatisfy { word in
        switch fit {
        case .called: names.called.contains { $0.hasPrefix(word) }
        case .said: names.said.contains { $0.hasPrefix(word) }
        case .within:
          word.count >= Self.leastWithin
            && names.said.contains { $0.contains(word) }
        }
      }
    }
  }
}

/// The words that a session is found by, in every language, in lower case and without accents.
package struct SessionNames: Equatable, Sendable {
  /// How well a search fits, the best first.
  package enum Fit: Int, CaseIterable, Comparable, Sendable {
    /// It is the beginning of an id, or of a word of a title, a tag or a purpose.
    case called
    /// It is the beginning of a word in the line that describes the session.
    case said
    /// It is the middle of one of these words.
    case within

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The words of its names.
  fileprivate let called: Set<Substring>
  /// The same, with those of the line that describes it.
  fileprivate let said: Set<Substring>

  /// The names of a session that is run by `id`, whatever its file says.
  package init(_ session: Session, as id: String, for purpose: Purpose) {
    let texts = [session.title] + session.tags
    self.init(
      called: [id, purpose.rawValue] + Language.allCases.map { $0.heading(purpose) }
        + texts.flatMap(\.all),
      said: session.about?.all ?? [])
  }

  init(called: [String], said: [String]) {
    self.called = Set(called.flatMap(searched))
    self.said = self.called.union(said.flatMap(searched))
  }

  /// The words that a person may have meant to type, in no order.
  package var vocabulary: [String] {
    called.filter { $0.allSatisfy { $0.isLetter } }.map(String.init)
  }
}

/// The words of `text` as they are compared.
private func searched(_ text: String) -> [Substring] {
  folded(text).split { !$0.isLetter && !$0.isNumber }
}

/// `text` in lower case and without accents.
func folded(_ text: String) -> String {
  // Nearly all text is ASCII, and a search folds all of it.
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  return text.lowercased().map { letter in
    let plain = Charset.ascii.spell(String(letter))
    // Letters of other scripts would all become the same.
    return plain.contains("?") ? String(letter) : plain
  }.joined()
}
