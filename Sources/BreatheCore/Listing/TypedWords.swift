/// What a person types to run a session: words that name it, and maybe how long, as in `box 5m`.
package struct TypedWords: Equatable, Sendable {
  package var names: [String]
  /// The length at the end, as it may be written at `--for`.
  package var time: String?

  /// `isName` says whether a word is the name of a session. A bare number after a name is meant as a
  /// length; numbers alone are meant as a pattern.
  package init(_ words: [String], isName: (String) -> Bool) {
    names = words
    for count in [2, 1] where count <= words.count {
      let tail = words.suffix(count).joined(separator: " ")
      // “5 min” and “1m 30s” are one length, “6 5m” is not.
      guard
        count == 1 || words[words.count - 2].contains(where: \.isLetter)
          || !words[words.count - 1].contains(where: \.isNumber)
      else { continue }
      guard let time = Self.time(tail) else { continue }
      let names = words.dropLast(count)
      if Duration.numberWithoutUnit(in: tail) != nil {
        guard count == 1, let first = names.first, !isName(tail),
          isName(first) || first.contains(where: \.isLetter)
        else { continue }
      } else if names.isEmpty, isName(tail) {
        continue
      }
      self.time = time
      self.names = Array(
        names.last.map { ["for", "voor"].contains($0) } == true ? names.dropLast() : names)
      return
    }
  }

  /// The names in one text.
  package var text: String { names.joined(separator: " ") }

  private static func time(_ text: String) -> String? {
    if Duration(written: text) != nil { return text }
    return Duration.spelling(meantBy: text) ?? Duration.numberWithoutUnit(in: text)
  }
}
