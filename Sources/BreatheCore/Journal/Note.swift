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
    let read = line.withContiguousStorageIfAvailable { Note(bytes: $0) }
    guard let note = read ?? Array(line).withUnsafeBufferPointer({ Note(bytes: $0) })
    else { return nil }
    self = note
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard let note = Note(canonical: bytes) ?? Note(decoding: bytes) else { return nil }
    self = note
  }

  /// Reads a line in the form that breathe writes; nil for any other, which may still be a note.
  private init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
    guard let (id, entry, text) = Self.scan(bytes) else { return nil }
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    self.init(id: string(id), entry: string(entry), text: string(text).withoutEscapes)
  }

  /// Reads a line in whatever way it is written; nil when it is no note of version 1.
  init?(decoding line: some Collection<UInt8>) {
    guard let raw = RawNote(journalLine: line), raw.v == 1, raw.kind == "note" else { return nil }
    self.init(id: raw.id, entry: raw.of, text: raw.text)
  }

  /// Whether a line is a note as breathe writes it. False for any other; that may still be one.
  @inline(__always)
  static func isCanonical(_ line: UnsafeBufferPointer<UInt8>) -> Bool { scan(line) != nil }

  /// Reads a line that is a note of an entry which is wanted: sooner known than all that it says.
  /// `isWanted` gets a hash of the entry's id, as `Entry.idHash` makes it.
  package init?(_ line: UnsafeBufferPointer<UInt8>, ofEntry isWanted: (Int) -> Bool) {
    if let (_, entry, _) = Self.scan(line),
      !isWanted(Entry.idHash(UnsafeBufferPointer(rebasing: line[entry])))
    {
      return nil
    }
    guard let note = Note(bytes: line), isWanted(Entry.idHash(note.entry)) else { return nil }
    self = note
  }

  /// Where the texts of a note are, in a line as breathe writes it.
  @inline(__always)
  private static func scan(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> (id: Range<Int>, entry: Range<Int>, text: Range<Int>)? {
    var scanner = LineScanner(line)
    guard scanner.skip("{\"v\":1,\"kind\":\"note\",\"id\":\""), let id = scanner.text(),
      scanner.skip(",\"of\":\""), let entry = scanner.text(),
      scanner.skip(",\"text\":\""), let text = scanner.escapedText(), scanner.skip("}"),
      scanner.isAtEnd
    else { return nil }
    return (id, entry, text)
  }
}

extension String {
  /// What a text of the fixed form says: there, a backslash is before quotes, backslashes and the n
  /// of a line feed only.
  fileprivate var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        bytes.append(isEscaped && byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private struct RawNote: Decodable {
  var v: Int
  var kind: String
  var id: String
  var of: String
  var text: String
}
