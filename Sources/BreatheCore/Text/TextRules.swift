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

  var isCombiningMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
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
