/// `text` filled up with spaces to `width` characters.
func pad(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return right ? space + text : text + space
}

/// `text` without spaces at its end.
func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// `text` without the full stop at its end, for the middle of a sentence.
func withoutStop(_ text: String) -> String {
  text.hasSuffix(".") ? String(text.dropLast()) : text
}

/// A sentence as the rest of another: its first word, where it is not a name, in lower case.
func lowercasedFirst(_ text: String) -> String {
  text.hasPrefix("breathe") ? text : text.prefix(1).lowercased() + text.dropFirst()
}

/// `text` on one line: what a file or a name holds must not look like a line of ours.
package func oneLine(_ text: CleanText) -> CleanText {
  guard text.string.utf8.contains(0x0A) else { return text }
  return CleanText(String(text.string.map { $0 == "\n" ? " " : $0 }))
}
