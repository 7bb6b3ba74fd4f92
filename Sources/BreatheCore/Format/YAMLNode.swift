/// One node of a YAML file, with its place.
struct YAMLNode: Equatable {
  indirect enum Content: Equatable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the file, duplicates and all.
    case mapping([Entry])
  }

  struct Entry: Equatable {
    var key: YAMLNode
    var value: YAMLNode
  }

  var content: Content
  var place: Place
  /// In braces, where commas part.
  var isFlow = false
  /// Where a number sign glued to what follows it cuts an unquoted text off.
  var cut: Place?

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The beginning of the text, for telling of it.
  var shown: CleanText {
    guard let text, text.unicodeScalars.count > 60 else { return CleanText(text ?? "") }
    return "\(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))…"
  }

  /// The text as a whole number: digits alone, no sign.
  var wholeNumber: Int? { text.flatMap { Self.wholeNumber($0) } }

  static func wholeNumber(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// An unquoted nothing, as in `cue:` at the end of a line.
  var isNull: Bool {
    if case .scalar("", isPlain: true) = content { true } else { false }
  }

  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }
}
