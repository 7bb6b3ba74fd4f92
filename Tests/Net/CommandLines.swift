/// Scripts without a terminal, one for each line of a text.
///
/// A line is what is typed after `breathe`, with '…' around a word with blanks. `note` says in the
/// names of the scripts what is special about their setting.
func commands(_ text: String, _ setting: Setting = Setting(), note: String = "") -> [Script] {
  text.split(separator: "\n").map { line in
    let line = line == "-" ? "" : String(line)
    return Script(note.isEmpty ? line : "\(line) [\(note)]", words(of: line), setting)
  }
}

/// The same in English and in Dutch.
func commandsInBothLanguages(
  _ text: String, _ setting: Setting = Setting(), note: String = ""
) -> [Script] {
  let dutch = text.split(separator: "\n").map { "\($0) --lang nl" }.joined(separator: "\n")
  return commands(text, setting, note: note) + commands(dutch, setting, note: note)
}

private func words(of line: String) -> [String] {
  var words: [String] = []
  for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
    if index.isMultiple(of: 2) {
      words += part.split(separator: " ").map(String.init)
    } else {
      words.append(String(part))
    }
  }
  return words
}
