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

/// `text` on one line: what a file or a name holds must not look like a line of ours.
func oneLine(_ text: CleanText) -> CleanText {
  guard text.string.utf8.contains(0x0A) else { return text }
  return CleanText(String(text.string.map { $0 == "\n" ? " " : $0 }))
}
