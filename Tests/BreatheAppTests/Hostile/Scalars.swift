import Glibc

/// What someone hostile might put into a text: in the ordinary tests a sample, in `make soak` every
/// scalar of Unicode.
enum Scalars {
  static let isSoak = getenv("BREATHE_SOAK") != nil

  static let all: [Unicode.Scalar] =
    (0...0x10_FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  /// Some of every general category, and what means something to a terminal or to YAML.
  static let sample: [Unicode.Scalar] = (controls + hidden + letters + others)
    .compactMap(Unicode.Scalar.init)

  /// NUL, bell, backspace, tab, line feed, carriage return, ESC, DEL, and some of C1.
  private static let controls: [UInt32] = [
    0x00, 0x01, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x1B, 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9D, 0x9F,
  ]

  /// Formats, separators of lines, what is private or unassigned.
  private static let hidden: [UInt32] = [
    0xAD, 0x61C, 0x200B, 0x200D, 0x200F, 0x202E, 0x2066, 0xFEFF, 0xE0001, 0x2028, 0x2029, 0xE000,
    0x10_FFFD, 0x378, 0xFDD0, 0xFFFE, 0x10_FFFF,
  ]

  /// Marks, letters, numbers.
  private static let letters: [UInt32] = [
    0x301, 0xFE0F, 0xE0100, 0x903, 0x20DD, 0x41, 0xE9, 0x1C5, 0x2B0, 0x547C, 0x627, 0x33, 0x2167,
    0xBD,
  ]

  /// Punctuation, symbols, spaces.
  private static let others: [UInt32] = [
    0x22, 0x23, 0x26, 0x27, 0x2A, 0x2C, 0x3A, 0x5C, 0x7B, 0x5D, 0x201C, 0x201D, 0x2013, 0x203F,
    0x2B, 0x20AC, 0x5E, 0x1F642, 0x20, 0xA0, 0x3000,
  ]

  /// `scalars` in texts of at most `limit` scalars; a mark stands on a letter.
  static func texts(of scalars: some Sequence<Unicode.Scalar>, limit: Int) -> [String] {
    var texts: [String] = []
    var (text, count) = (String.UnicodeScalarView(), 0)
    for scalar in scalars {
      if count + 2 > limit {
        texts.append(String(text))
        (text, count) = (String.UnicodeScalarView(), 0)
      }
      if scalar.isMark {
        text.append("a")
        count += 1
      }
      text.append(scalar)
      count += 1
    }
    return texts + [String(text)]
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
