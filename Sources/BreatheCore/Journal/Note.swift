import FoundationEssentials

/// What a person noted about an entry: a line of the journal by itself.
package struct Note: Equatable, Sendable {
  /// A random UUID, lower case.
  package var id: String
  /// The id of the entry that it is about.
  package var entry: String
  package var text: String

  package init(id: String, entry: String, text: String) {
    self.id = id
    self.entry = entry
    self.text = text
  }

  /// What keeps `text` from being one: the rules are those of any text.
  package static func mistake(in text: String) -> CommandMistake? {
    if text.showsNothing { return .emptyNote }
    if text.unicodeScalars.count > Grammar.textLimit { return .longNote(Grammar.textLimit) }
    return text.firstForbidden.map { .forbiddenInNote($0.value) }
  }

  /// The line without its line feed.
  package var line: String {
    let (id, entry, text) = (id.jsonQuoted, entry.jsonQuoted, text.jsonQuoted)
    return "{\"v\":1,\"kind\":\"note\",\"id\":\(id),\"of\":\(entry),\"text\":\(text)}"
  }

  /// Reads a line; nil when it is no note of version 1.
  package init?(line: some Collection<UInt8>) {
    guard let raw = try? JSONDecoder().decode(RawNote.self, from: Data(line)),
      raw.v == 1, raw.kind == "note"
    else { return nil }
    self.init(id: raw.id, entry: raw.of, text: raw.text)
  }

  /// Whether a line is a note as breathe writes it. False for any other; that may still be one.
  @inline(__always)
  static func isCanonical(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = LineScanner(line)
    return scanner.skip("{\"v\":1,\"kind\":\"note\",\"id\":\"") && scanner.text() != nil
      && scanner.skip(",\"of\":\"") && scanner.text() != nil
      && scanner.skip(",\"text\":\"") && scanner.skipEscapedText() && scanner.skip("}")
      && scanner.isAtEnd
  }
}

private struct RawNote: Decodable {
  var v: Int
  var kind: String
  var id: String
  var of: String
  var text: String
}
