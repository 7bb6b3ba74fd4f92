/// Text that is fit to be shown, whoever wrote it: U+FFFD stands for every scalar that a text may
/// not hold, and for a third combining mark in a row. Line feeds stay.
///
/// Mistakes are told in it, and the console prints nothing else.
package struct CleanText: Hashable, Sendable {
  package let string: String

  package init(_ text: String) {
    // Most text is ASCII, and needs no look at what kind of scalar each is.
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }),
      text.firstForbidden != nil
    else {
      string = text
      return
    }
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.isCombiningMark ? marks + 1 : 0
      scalars.append(scalar.isForbiddenInText || marks > 2 ? "\u{FFFD}" : scalar)
    }
    string = String(scalars)
  }

  package var isEmpty: Bool { string.isEmpty }
}

extension CleanText: CustomStringConvertible {
  package var description: String { string }
}

extension CleanText: ExpressibleByStringInterpolation {
  /// What is put together is cleaned as a whole: marks may meet where parts do.
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
