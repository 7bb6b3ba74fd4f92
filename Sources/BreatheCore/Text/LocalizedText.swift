/// A text of a session file: one string for every language, or one for each.
///
/// It holds no control, format or private-use characters and no line breaks but line feeds: the
/// reader refuses them, and the type holds none, so that a file can't reach the terminal with them.
package struct LocalizedText: Hashable, Sendable {
  package var en: CleanText?
  package var nl: CleanText?

  /// The same text in every language.
  package init(_ text: String) {
    self.init(en: text, nl: text)
  }

  /// A text by language; at least one must be given to be of use.
  package init(en: String?, nl: String?) {
    self.en = en.map { CleanText($0) }
    self.nl = nl.map { CleanText($0) }
  }

  /// It stands there in this language, or in one for all.
  func isIn(_ language: Language) -> Bool {
    switch language {
    case .en: en != nil
    case .nl: nl != nil
    }
  }

  /// The text in every language that it is in.
  package var all: [String] {
    [en, en == nl ? nil : nl].compactMap { $0?.string }
  }

  /// The text in `language`, or in the other one where it was not translated.
  package func text(in language: Language) -> String {
    switch language {
    case .en: (en ?? nl ?? "").string
    case .nl: (nl ?? en ?? "").string
    }
  }
}
