extension Diagnostic {
  /// The diagnostic as people know it from compilers: where and what, the line, a caret.
  ///
  ///     lunge.yaml:14:10: error: “for” needs a duration such as 30s or 1m30s, found “thirty”
  ///        14 |     for: thirty
  ///           |          ^^^^^^
  package func text(file: CleanText, lines: [Substring], in language: Language) -> String {
    let severity =
      problem.isWarning ? language("warning", "waarschuwing") : language("error", "fout")
    let sentence = oneLine(CleanText(language.sentence(self)))
    let head = "\(oneLine(file)):\(place.line):\(place.column): \(severity): \(sentence)"
    guard lines.indices.contains(place.line - 1) else { return head }
    let number = "\(place.line)"
    let gutter = String(repeating: " ", count: max(0, 5 - number.count))
    let excerpt = excerpt(of: lines[place.line - 1])
    return """
      \(head)
      \(gutter)\(number) | \(excerpt.text)
            | \(String(repeating: " ", count: excerpt.column - 1))\(excerpt.carets)
      """
  }

  /// The part of a line around the place: long lines are cut.
  private func excerpt(of line: Substring) -> (text: String, column: Int, carets: String) {
    let (before, width) = (50, 90)
    let first = place.column > width ? place.column - before : 1
    let rest = line.unicodeScalars.dropFirst(first - 1)
    let text = CleanText(String(String.UnicodeScalarView(rest.prefix(width)))).string
    let isCut = rest.dropFirst(width).first != nil
    let column = place.column - first + 1
    let carets = min(place.length, max(1, text.unicodeScalars.count - column + 1))
    return (
      (first > 1 ? "…" : "") + text + (isCut ? "…" : ""),
      column + (first > 1 ? 1 : 0), String(repeating: "^", count: carets)
    )
  }
}

extension Language {
  /// What is wrong or unusual, and at which level, where not at every one.
  package func sentence(_ diagnostic: Diagnostic) -> String {
    let sentence = sentence(diagnostic.problem)
    guard let level = diagnostic.level else { return sentence }
    return sentence + self(" (at level “\(level.rawValue)”)", " (bij niveau “\(level.rawValue)”)")
  }
}
