/// What the environment says of the person's language and of the terminal's characters.
package struct LocaleSettings: Equatable, Sendable {
  package var language: Language
  package var charset: Charset

  package init(language: Language, charset: Charset) {
    self.language = language
    self.charset = charset
  }

  package init(environment: [String: String]) {
    language = Self.language(in: environment).value
    let ctype = Self.locale("LC_CTYPE", in: environment).lowercased()
    charset = ctype.contains("utf-8") || ctype.contains("utf8") ? .utf8 : .ascii
  }

  /// The language that the environment asks for, and the variable that does, if any. As in GNU
  /// gettext, the list in `LANGUAGE` goes before the locale unless that is C.
  package static func language(
    in environment: [String: String]
  ) -> (value: Language, variable: String?) {
    let locale = locale("LC_MESSAGES", in: environment)
    if !["C", "POSIX"].contains(locale), let list = environment["LANGUAGE"],
      let first = list.split(separator: ":").lazy.compactMap({ Language(locale: $0) }).first
    {
      return (first, "LANGUAGE")
    }
    return (Language(locale: locale) ?? .en, variable("LC_MESSAGES", in: environment))
  }

  /// The variable that says what the locale is in `category`, as POSIX orders them; nil where none
  /// does.
  package static func variable(
    _ category: String, in environment: [String: String]
  ) -> String? {
    ["LC_ALL", category, "LANG"].first { environment[$0]?.isEmpty == false }
  }

  private static func locale(_ category: String, in environment: [String: String]) -> String {
    variable(category, in: environment).flatMap { environment[$0] } ?? "C"
  }
}
