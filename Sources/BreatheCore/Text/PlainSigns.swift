extension String {
  /// The same with plain signs for those that word processors and phones put in their place: dashes,
  /// spaces, digits of full width. Quotation marks and what shows nothing go.
  package var withPlainSigns: String {
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2D7}", "\u{2010}"..."\u{2015}", "\u{2043}", "\u{2212}", "\u{2E3A}", "\u{2E3B}",
        "\u{FE58}", "\u{FE63}":
        plain.append("-")
      case _ where scalar.isOtherSpace: plain.append(" ")
      case "\"", "'", "«", "»", "\u{2018}"..."\u{201F}", "\u{AD}", "\u{200B}"..."\u{200D}",
        "\u{2060}", "\u{FEFF}":
        continue
      case "\u{FF01}"..."\u{FF5E}":
        plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The option that was meant with `—for` or `–n`, with the value behind its `=`; nil for anything
  /// else.
  package var optionMeant: String? {
    let name = prefix { $0 != "=" }
    let plain = String(name).withPlainSigns
    let word = plain.drop { $0 == "-" }
    guard plain != name, plain.first == "-", plain.prefix(3) != "---", !word.isEmpty,
      word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D })
    else { return nil }
    return (word.count == 1 ? "-" : "--") + word + dropFirst(name.count)
  }

  /// The text without the zeros that the number at its beginning doesn't need; nil if it has none.
  var withoutLeadingZeros: String? {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let zeros = digits.dropLast().prefix { $0 == "0" }
    return zeros.isEmpty ? nil : String(dropFirst(zeros.count))
  }
}

extension Unicode.Scalar {
  /// It looks like a space, and is none to YAML.
  var isOtherSpace: Bool {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A quote as word processors set it.
  var isCurlyQuote: Bool {
    switch value {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: true
    default: false
    }
  }
}
