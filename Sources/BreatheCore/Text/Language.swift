extension CaseIterable where Self: RawRepresentable<String> {
  /// The words for all of them.
  package static var words: [String] { allCases.map(\.rawValue) }
}

/// What a person reads: breathe's own sentences in one of its languages, and the texts of files in any.
package struct Language: Hashable, Sendable {
  /// A language of breathe's own sentences, each of which is worded in all of them.
  package enum Own: String, CaseIterable, Sendable {
    case en, nl
  }

  package let own: Own
  /// The language of texts, as a BCP 47 tag in lower case: `nl`, `fr`, `pt-br`.
  package let tag: String

  package static let en = Language(.en)
  package static let nl = Language(.nl)

  private init(_ own: Own) {
    (self.own, tag) = (own, own.rawValue)
  }

  /// Texts in `tag`, breathe's own sentences in `own`.
  package init(_ own: Own, textsIn tag: String) {
    (self.own, self.tag) = (own, tag.lowercased())
  }

  /// One sentence in both languages: `language("in", "adem in")`.
  package func callAsFunction(_ en: @autoclosure () -> String, _ nl: @autoclosure () -> String)
    -> String
  {
    switch own {
    case .en: en()
    case .nl: nl()
    }
  }

  /// Whether `tag` has the form of a language of BCP 47, with region or script if any. Words of two or
  /// three letters that the formats use are none.
  package static func isTag(_ tag: some StringProtocol) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !formatWords.contains(String(first)),
      parts.count <= 4
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  static let formatWords: Set<String> = ["ask", "cue", "for", "id", "in", "out", "say", "to"]
}

extension Language: RawRepresentable, CaseIterable {
  /// Those of breathe's own sentences.
  package static let allCases = [Language.en, .nl]

  package var rawValue: String { tag }

  /// The language of a tag; breathe's own sentences are English if they aren't worded in it.
  package init?(rawValue tag: String) {
    let tag = tag.lowercased()
    guard Self.isTag(tag) else { return nil }
    self.init(Own(tag: tag) ?? .en, textsIn: tag)
  }
}

extension Language.Own {
  /// Nil if breathe has no sentences in the language of `tag`.
  package init?(tag: String) {
    self.init(rawValue: String(tag.prefix { $0 != "-" }))
  }
}
