extension Language {
  package func sentence(_ problem: LibraryProblem) -> String {
    switch problem {
    case .unknownSession(let word, let near):
      self("There is no session “\(oneLine(word))”.", "Er is geen sessie “\(oneLine(word))”.")
        + advice(instead: word.string, near)
    case .unreadableFile(let path, let code):
      "\(oneLine(path)): \(reason(code))."
        + (Pattern.spelling(meantBy: path.string).map { write($0) } ?? "")
    case .unwritableFile(let path, let code): "\(oneLine(path)): \(reason(code))."
    case .fileExists(let path):
      self(
        "\(oneLine(path)) is there already, and is left as it is.",
        "\(oneLine(path)) bestaat al en blijft zoals het is.")
    case .noEncoder(let ending, false):
      self(
        """
        A .\(ending) file needs libsndfile, which is not installed (Debian: apt install libsndfile1). \
        A .wav file needs nothing.
        """,
        """
        Voor een .\(ending)-bestand is libsndfile nodig (Debian: apt install libsndfile1). Een \
        .wav-bestand kan zonder.
        """)
    case .noEncoder(let ending, true):
      self(
        "This libsndfile can't write .\(ending) files; 1.2 or later can. Or write a .wav file.",
        """
        Deze libsndfile kan geen .\(ending)-bestanden schrijven; vanaf 1.2 lukt dat. Of schrijf een \
        .wav-bestand.
        """)
    case .shipped(let word):
      self(
        "“\(oneLine(word))” comes with breathe, and can't be removed.",
        "“\(oneLine(word))” is meegeleverd en kun je niet verwijderen.")
    case .notAdded(let word, let near):
      self(
        "You have added no session “\(oneLine(word))”.",
        "Je hebt geen sessie “\(oneLine(word))” toegevoegd.")
        + (near.isEmpty ? "" : self(" Did you mean ", " Bedoelde je ") + quoted(near) + "?")
    case .notAFile(let path):
      self("\(oneLine(path)) is not a file.", "\(oneLine(path)) is geen bestand.")
    case .brokenFile(let path, let text):
      text.mistakes.map { $0.text(file: path, lines: text.lines, in: self) }
        .joined(separator: "\n")
    }
  }

  private func advice(instead word: String, _ near: [String]) -> String {
    if let pattern = Pattern.spelling(meantBy: word) { return write(pattern) }
    return near.isEmpty
      ? self(" “breathe list” shows them all.", " “breathe list” toont alle sessies.")
      : self(" Did you mean ", " Bedoelde je ") + quoted(near) + "?"
  }

  private func write(_ pattern: String) -> String {
    self(" Write \(pattern).", " Schrijf \(pattern).")
  }

  /// Said of a file that can't be run because of its mistakes.
  package var tellTheSender: String {
    self(
      "Did someone send you this file? Send them these lines.",
      "Heb je dit bestand van iemand gekregen? Stuur diegene deze regels.")
  }

  private func quoted(_ words: [String]) -> String { alternatives(words.map { "“\($0)”" }) }

  /// One of `words`: `a, b or c`.
  func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + self(" or ", " of ") + last
  }
}
