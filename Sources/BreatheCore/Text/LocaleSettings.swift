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
  /// gettext, the list in `LANGUAGE` goes before the locale unless that is C: texts are in its first
  /// language, breathe's own sentences in the first that it has.
  package static func language(
    in environment: [String: String]
  ) -> (value: Language, variable: String?) {
    let locale = locale("LC_MESSAGES", in: environment)
    if !["C", "POSIX"].contains(locale), let list = environment["LANGUAGE"],
      case let tags = list.split(separator: ":").compactMap({ tag(ofLocale: $0) }),
      let first = tags.first
    {
      let all = tags + [tag(ofLocale: locale)].compactMap(\.self)
      let own = all.lazy.compactMap { Language.Own(tag: $0) }.first
      return (Language(own ?? .en, textsIn: first), "LANGUAGE")
    }
    let language = tag(ofLocale: locale).flatMap { Language(rawValue: $0) }
    return (language ?? .en, variable("LC_MESSAGES", in: environment))
  }

  /// The language of a locale such as `nl_BE.UTF-8`; nil if it names none.
  private static func tag(ofLocale locale: some StringProtocol) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let tag = name.split(separator: "_").joined(separator: "-")
    return Language.isTag(tag) ? tag : nil
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
