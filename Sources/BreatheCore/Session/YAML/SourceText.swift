/// The text of a session file once its bytes are known to be clean.
struct SourceText {
  static let sizeLimit = 64 * 1024

  /// Without byte-order mark, with line feeds only.
  let text: String

  /// What keeps `bytes` from being read at all: too many, not UTF-8, or a character that has no
  /// place in a text. Empty when `text` may be parsed.
  let diagnostics: [Diagnostic]

  init(bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit else {
      text = ""
      diagnostics = [
        Diagnostic(.tooLarge(limit: Self.sizeLimit), at: Place(line: 1, column: 1))
      ]
      return
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      // The repairing decoder puts U+FFFD where the encoding breaks.
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let line = lines.firstIndex { $0.unicodeScalars.contains("\u{FFFD}") } ?? 0
      let column = lines[line].unicodeScalars.prefix { $0 != "\u{FFFD}" }.count
      text = ""
      diagnostics = [Diagnostic(.notUTF8, at: Place(line: line + 1, column: column + 1))]
      return
    }
    text = decoded.replacingLineEndings()
    diagnostics = Self.forbidden(in: text)
  }

  private static func forbidden(in text: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var (line, column, marks) = (1, 1, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, column, marks) = (line + 1, 1, 0)
        continue
      }
      marks = scalar.isCombiningMark ? marks + 1 : 0
      let place = Place(line: line, column: column)
      if scalar == "\t" {
        found.append(Diagnostic(.tab, at: place))
      } else if scalar.isForbiddenInText || marks > 2 {
        found.append(Diagnostic(.forbiddenCharacter(code: scalar.value), at: place))
      }
      if found.count == 10 { return found }
      column += 1
    }
    return found
  }
}

extension String {
  fileprivate func replacingLineEndings() -> String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// It controls, hides or reorders what a person sees (Cc but line feed, Cf, Cs, Co, Cn, Zl, Zp).
  public var isForbiddenInText: Bool {
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
