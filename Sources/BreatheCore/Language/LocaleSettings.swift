/// What the environment says of the person's language and of the terminal's characters.
public struct LocaleSettings: Equatable, Sendable {
  public var language: Language
  public var charset: Charset

  public init(language: Language, charset: Charset) {
    self.language = language
    self.charset = charset
  }

  /// Reads the locale as POSIX orders it: `LC_ALL`, then the category, then `LANG`.
  public init(environment: [String: String]) {
    func value(_ category: String) -> String {
      Self.variable(category, in: environment).flatMap { environment[$0] } ?? "C"
    }
    language = value("LC_MESSAGES").hasPrefix("nl") ? .nl : .en
    let ctype = value("LC_CTYPE").lowercased()
    charset = ctype.contains("utf-8") || ctype.contains("utf8") ? .utf8 : .ascii
  }

  /// The variable that says what the locale is in `category`; nil where none does.
  public static func variable(
    _ category: String, in environment: [String: String]
  ) -> String? {
    ["LC_ALL", category, "LANG"].first { environment[$0]?.isEmpty == false }
  }
}
