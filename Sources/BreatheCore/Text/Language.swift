extension CaseIterable where Self: RawRepresentable<String> {
  /// The words for all of them.
  package static var words: [String] { allCases.map(\.rawValue) }
}

/// A language that breathe speaks. Every sentence a person reads is worded in both.
package enum Language: String, CaseIterable, Sendable {
  case en, nl

  /// The language of a locale such as `nl_BE.UTF-8`; nil if breathe does not speak it.
  init?(locale: some StringProtocol) {
    self.init(rawValue: String(locale.prefix { $0.isLetter }))
  }

  /// One sentence in both languages: `language("in", "adem in")`.
  package func callAsFunction(_ en: @autoclosure () -> String, _ nl: @autoclosure () -> String)
    -> String
  {
    switch self {
    case .en: en()
    case .nl: nl()
    }
  }
}
