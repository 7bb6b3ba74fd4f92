/// What the environment says of the person's language and of the terminal's characters.
package struct LocaleSettings: Equatable, Sendable {
  package var language: Language
  package var charset: Charset

  package init(language: Language, charset: Charset) {
    self.language = language
    self.charset = charset
  }

  /// Reads the locale as POSIX orders it: `LC_ALL`, then the category, then `LANG`.
  package init(environment: [String: String]) {
    func value(_ category: String) -> String {
      Self.variable(category, in: environment).flatMap { environment[$0] } ?? "C"
    }
    language = value("LC_MESSAGES").hasPrefix("nl") ? .nl : .en
    let ctype = value("LC_CTYPE").lowercased()
    charset = ctype.contains("utf-8") || ctype.contains("utf8") ? .utf8 : .ascii
  }

  /// The variable that says what the locale is in `category`; nil where none does.
  package static func variable(
    _ category: String, in environment: [String: String]
  ) -> String? {
    ["LC_ALL", category, "LANG"].first { environment[$0]?.isEmpty == false }
  }
}
