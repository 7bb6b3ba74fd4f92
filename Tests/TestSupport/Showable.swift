extension Unicode.Scalar {
  /// Whether a terminal may get it: it neither controls nor hides nor reorders what is shown.
  public var mayBeShown: Bool {
    if isASCII { return value == 0x0A || (0x20...0x7E).contains(value) }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// Its number, as Unicode writes it: for the message of a test that fails.
  public var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// The first thing in `bytes` that a terminal should not get; nil when there is none.
public func firstUnshowable(in bytes: [UInt8]) -> String? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return "not UTF-8" }
  return text.unicodeScalars.first { !$0.mayBeShown }?.code
}
