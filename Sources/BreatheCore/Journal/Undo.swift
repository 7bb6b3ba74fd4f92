/// Takes an entry back: a line of the journal by itself, as the file is never rewritten.
package struct Undo: Equatable, Sendable {
  /// A random UUID, lower case.
  package var id: String
  /// The id of the entry that it takes back.
  package var entry: String

  package init(id: String, entry: String) {
    self.id = id
    self.entry = entry
  }

  /// The line without its line feed.
  package var line: String {
    "{\"v\":1,\"kind\":\"undo\",\"id\":\(id.jsonQuoted),\"of\":\(entry.jsonQuoted)}"
  }

  /// Reads a line; nil if it is not an undo of version 1.
  package init?(line: some Collection<UInt8>) {
    guard let raw = RawUndo(journalLine: line), raw.v == 1, raw.kind == "undo" else { return nil }
    self.init(id: raw.id, entry: raw.of)
  }
}

private struct RawUndo: Decodable {
  var v: Int
  var kind: String
  var id: String
  var of: String
}
