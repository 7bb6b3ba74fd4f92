/// A text to be spoken, whoever wrote it: one line of words, numbers and the marks between them.
///
/// A program that speaks takes other signs for commands: with `[[` a text would give it phonemes.
package struct Utterance: Hashable, Sendable {
  package let text: String

  private static let marks = Set(".,;:!?'’‘\"“”„-–—…()/&+=%°€".unicodeScalars)

  /// Nil where there is nothing to be said.
  package init?(_ text: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpoken = Self.marks.contains(scalar) || scalar.isWord
      scalars.append(isSpoken ? scalar : " ")
    }
    guard scalars.contains(where: \.isWord) else { return nil }
    self.text = String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// The lines of a text, each as a sentence of its own.
  package static func lines(of text: String) -> [Utterance] {
    text.split(separator: "\n").compactMap { line in
      let words = line.drop { " -(?".contains($0) }
      return Utterance(words.last?.isPunctuation == true ? String(words) : "\(words).")
    }
  }

  /// How long it takes to say, rather too long than too short: with the start of the program that
  /// says it, and what espeak-ng was found to take at 160 words a minute in both languages.
  package var duration: Duration {
    var letters = 0
    var pauses = 0
    for scalar in text.unicodeScalars {
      // A digit is a word.
      letters += scalar.properties.numericType == nil ? 1 : 6
      if ".,;:!?…".unicodeScalars.contains(scalar) { pauses += 1 }
    }
    return .milliseconds(600 + letters * 1000 / 16 + pauses * 300)
  }
}

extension Unicode.Scalar {
  /// It is part of a word or of a number.
  fileprivate var isWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
