/// How a table is written as text.
package enum CSV: Sendable {
  /// As RFC 4180 has it.
  case standard
  /// As Excel opens it where a comma is the decimal sign.
  case excel

  package static let lineEnd = "\r\n"

  /// What a cell says.
  package enum Cell: Sendable {
    /// A number, with a point, or a date; of the program's own.
    case value(String)
    /// Words, whoever wrote them.
    case text(String)

    package static let empty = Cell.value("")
  }

  /// What comes before the first record. Without it, Excel reads an é as two other letters.
  package var start: String { self == .excel ? "\u{FEFF}" : "" }

  private var separator: String { self == .excel ? ";" : "," }

  /// A record, without its line end.
  package func record(_ cells: [Cell]) -> String {
    cells.map(text).joined(separator: separator)
  }

  private func text(_ cell: Cell) -> String {
    switch cell {
    case .value(let value): self == .excel ? value.replacing(".", with: ",") : value
    case .text(let text): quoted(CleanText(defused(text)).string)
    }
  }

  private func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",;|\n".utf8.contains($0) }) else { return text }
    // By scalars: a quote with a combining mark is a quote too.
    let doubled = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: "\"\"")
    return "\"\(doubled)\""
  }

  /// Makes plain text of what a spreadsheet would take for a formula, or Excel for a date: an
  /// apostrophe goes before it. A spreadsheet with another separator begins a cell within the text.
  private func defused(_ text: String) -> String {
    if self == .excel, Self.isLikeDate(text) { return "'" + text }
    guard text.unicodeScalars.contains(where: Self.formulaSigns.contains) else { return text }
    var result = String.UnicodeScalarView()
    var isStart = true
    for scalar in text.unicodeScalars {
      if isStart, Self.formulaSigns.contains(scalar) { result.append("'") }
      result.append(scalar)
      isStart =
        Self.separators.contains(scalar)
        || isStart && (scalar == "\"" || scalar.properties.isWhitespace)
    }
    return String(result)
  }

  private static let formulaSigns = Set("=+-@＝＋－＠﹦﹢﹣﹫\t\r".unicodeScalars)
  private static let separators = Set(",;|\t\r\n".unicodeScalars)

  /// A pattern such as 4-6 would be the fourth of June.
  private static func isLikeDate(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    return parts.count > 1
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
