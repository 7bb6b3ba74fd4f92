extension Unicode.Scalar {
  /// It controls, hides or reorders what a person sees (Cc but line feed, Cf, Cs, Co, Cn, Zl, Zp).
  package var isForbiddenInText: Bool {
    if isASCII { return value != 0x0A && (value < 0x20 || value == 0x7F) }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }

  /// A person sees nothing of it: a space of any width, a filler, or a mark with nothing to be on.
  fileprivate var showsNothing: Bool {
    if isASCII { return value <= 0x20 }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || isCombiningMark || Self.blankSigns.contains(self)
  }

  /// Signs without ink that Unicode counts among the letters and symbols: the braille cell without
  /// dots, a note without a head, and the gaps of hieroglyphs.
  private static let blankSigns: Set<Unicode.Scalar> = [
    "\u{2800}", "\u{FFFC}", "\u{1D159}", "\u{13441}", "\u{13442}",
  ]

  var isCombiningMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension StringProtocol {
  /// It is empty, or might as well be.
  var showsNothing: Bool { unicodeScalars.allSatisfy(\.showsNothing) }
}

extension String {
  /// The first scalar that a text may not hold, if any.
  var firstForbidden: Unicode.Scalar? {
    var marks = 0
    for scalar in unicodeScalars {
      marks = scalar.isCombiningMark ? marks + 1 : 0
      if scalar.isForbiddenInText || marks > 2 { return scalar }
    }
    return nil
  }
}
