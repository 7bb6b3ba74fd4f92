/// A text of a session file: one string for every language, or one for each.
///
/// It holds no control, format or private-use characters and no line breaks but line feeds: the
/// reader refuses them, and the type holds none, so that a file can't reach the terminal with them.
package struct LocalizedText: Hashable, Sendable {
  package struct Translation: Hashable, Sendable {
    /// A BCP 47 tag in lower case; nil for every language.
    package let tag: String?
    package let text: CleanText
  }

  /// In the order of the file; at least one.
  package let translations: [Translation]

  /// The same text in every language.
  package init(_ text: String) {
    translations = [Translation(tag: nil, text: CleanText(text))]
  }

  /// A text by language.
  package init(_ texts: [(tag: String, text: String)]) {
    translations = texts.map { Translation(tag: $0.tag.lowercased(), text: CleanText($0.text)) }
  }

  package init(en: String?, nl: String?) {
    self.init([("en", en), ("nl", nl)].compactMap { tag, text in text.map { (tag, $0) } })
  }

  /// It is written in the language of `tag`, or for every language.
  package func isIn(_ language: Language) -> Bool { translation(language.tag) != nil }

  /// The text in every language that it is in.
  package var all: [String] { translations.map(\.text.string) }

  /// The text in the person's language; else in that of breathe's own sentences, else in English, else
  /// the first.
  package func text(in language: Language) -> String {
    let found =
      translation(language.tag) ?? translation(language.own.rawValue) ?? translation("en")
      ?? translations.first?.text
    return found?.string ?? ""
  }

  /// In exactly that language, or in the same one of another region.
  private func translation(_ tag: String) -> CleanText? {
    guard translations.count > 1 || translations.first?.tag != nil else {
      return translations.first?.text
    }
    func base(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
    let found =
      translations.first { $0.tag == tag } ?? translations.first { $0.tag == String(base(tag)) }
      ?? translations.first { $0.tag.map(base) == base(tag) }
    return found?.text
  }
}
