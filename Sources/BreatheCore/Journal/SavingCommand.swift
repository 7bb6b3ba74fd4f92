/// A command that keeps a line which the journal could not take: to be pasted in a shell.
package struct SavingCommand: Equatable, Sendable {
  package let text: String

  /// Where it keeps them, as a shell reads it.
  package static let path = "~/breathe-journal.jsonl"

  package init(_ line: String) {
    text = "printf '%s\\n' '\(line.inQuotes)' >> \(Self.path)"
  }
}

extension String {
  /// The same line of JSON, so that between single quotes no shell finds anything in it that it would
  /// change, and no terminal has to show more than ASCII.
  fileprivate var inQuotes: String {
    var result = ""
    var isEscaped = false
    for scalar in unicodeScalars {
      switch scalar {
      // Some shells take two backslashes for one, also between quotes.
      case "\\" where isEscaped: result += "u005c"
      // A quote would end it; and to some shells “!” means an earlier command.
      case "'", "!": result += scalar.jsonEscaped
      case _ where !scalar.isASCII: result += scalar.jsonEscaped
      default: result.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var jsonEscaped: String {
    UTF16.encode(self).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
