/// The text of a file with all that is wrong or unusual in it.
package struct CheckedText: Equatable, Sendable {
  /// To show a diagnostic with its line; empty if the bytes could not be read as text.
  package let lines: [Substring]
  /// Everything, in the order in which it was found.
  let found: [Diagnostic]
  /// What is shown, in the order of the text: as many as anyone mends in one go. If there are more,
  /// mistakes go before warnings.
  package let diagnostics: [Diagnostic]

  /// A hostile file has thousands.
  private static let limit = 50

  package init(_ found: [Diagnostic], lines: [Substring]) {
    self.lines = lines
    self.found = found
    let mistakes = Self.first(Self.limit, of: found.filter { !$0.problem.isWarning })
    let warnings = Self.first(
      Self.limit - mistakes.count, of: found.filter(\.problem.isWarning))
    diagnostics = Self.first(Self.limit, of: mistakes + warnings)
  }

  /// The number of diagnostics that are not shown.
  package var untold: Int { found.count - diagnostics.count }
  package var mistakes: [Diagnostic] { diagnostics.filter { !$0.problem.isWarning } }
  package var warnings: [Diagnostic] { diagnostics.filter(\.problem.isWarning) }

  private static func first(_ count: Int, of diagnostics: [Diagnostic]) -> [Diagnostic] {
    let sorted = diagnostics.sorted {
      ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
    }
    return Array(sorted.prefix(count))
  }
}
