import BreatheCore
import BreatheSystem

/// Where lines are printed: the only place, so that nothing a file or a name holds reaches a
/// terminal raw.
package struct Console: Sendable {
  package let locale: LocaleSettings
  let out: any Output
  private let errors: any Output

  package init(
    locale: LocaleSettings, out: any Output, errors: any Output
  ) {
    self.locale = locale
    self.out = out
    self.errors = errors
  }

  package var language: Language { locale.language }

  /// Returns what `word` means at an option; throws if that is none of its words.
  func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ word: String, _ option: String, of type: Value.Type = Value.self
  ) throws -> Value {
    guard let value = Value(rawValue: word) else {
      throw mistake(.notOneOf(option: option, type.words, found: CleanText(word)))
    }
    return value
  }

  /// Prints lines to standard output.
  package func print(_ text: CleanText) {
    output(Array(bytes(of: text)))
  }

  /// Prints text for other programs: UTF-8, whatever the terminal's characters are.
  package func printForPrograms(_ text: CleanText) {
    printForPrograms([text])
  }

  /// Prints lines for other programs that want them begun and ended in their way.
  package func printForPrograms(
    _ lines: [CleanText], lineEnd: String = "\n", after start: String = ""
  ) {
    output(Array((start + lines.map { $0.string + lineEnd }.joined()).utf8))
  }

  /// Prints text in lines that fit the terminal.
  package func printWrapped(_ text: CleanText) {
    print(wrapped(text))
  }

  /// The text in lines that fit the terminal, of at most 80 cells; as it is if there is no terminal.
  func wrapped(_ text: CleanText) -> CleanText {
    guard let columns = terminalColumns else { return text }
    let text = locale.charset.spell(text.string)
    let lines = TextLayout(width: cellWidth).wrap(text, columns: columns)
    return CleanText(lines.joined(separator: "\n"))
  }

  /// Prints lines to standard error.
  package func printError(_ text: CleanText) {
    _ = errors.write(Array(bytes(of: text)))
  }

  /// Writes to standard output; says once where that can't be done, on a full disk.
  func output(_ bytes: [UInt8]) {
    if !out.write(bytes), out.noteLoss() { printError(CleanText(language.notPrinted)) }
  }

  /// The bytes of a line, in the terminal's characters.
  func bytes(of text: CleanText) -> String.UTF8View {
    (locale.charset.spell(text.string) + "\n").utf8
  }
}
