/// The characters a terminal can show.
package enum Charset: Sendable {
  case utf8, ascii

  /// `text` in these characters: in ASCII, accents fall away, typographic quotes and dashes become
  /// plain ones, and what has no likeness becomes a question mark.
  package func spell(_ text: String) -> String {
    switch self {
    case .utf8: text
    case .ascii: text.utf8.allSatisfy { $0 < 0x80 } ? text : plain(text)
    }
  }

  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let likeness = likenesses[scalar] {
        result += likeness
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result += "?"
      }
    }
    return result
  }
}

/// ASCII letters, and the accented ones that lose their accent to become them.
private let accented: [(plain: String, letters: String)] = [
  ("A", "ÀÁÂÃÄÅ"), ("C", "Ç"), ("E", "ÈÉÊË"), ("I", "ÌÍÎÏ"), ("N", "Ñ"), ("O", "ÒÓÔÕÖØ"),
  ("U", "ÙÚÛÜ"), ("Y", "Ý"), ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"),
  ("n", "ñ"), ("o", "òóôõöø"), ("u", "ùúûü"), ("y", "ýÿ"), ("ss", "ß"), ("AE", "Æ"), ("ae", "æ"),
  ("OE", "Œ"), ("oe", "œ"), ("IJ", "Ĳ"), ("ij", "ĳ"),
]

private let punctuation: [(plain: String, letters: String)] = [
  ("\"", "“”„«»"), ("'", "‘’‚′"), ("-", "–—−‐·•"), ("...", "…"), (" ", "\u{A0}\u{202F}"),
  ("x", "×"), ("/", "÷"), ("<=", "≤"), (">=", "≥"), ("->", "→"), ("<-", "←"), ("up", "↑"),
  ("down", "↓"), ("1/2", "½"),
]

private let likenesses: [Unicode.Scalar: String] = {
  var table: [Unicode.Scalar: String] = [:]
  for (plain, letters) in accented + punctuation {
    for letter in letters.unicodeScalars { table[letter] = plain }
  }
  return table
}()
