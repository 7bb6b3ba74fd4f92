import FoundationEssentials

/// What any line of a journal says of itself, also one that a later version of breathe wrote.
package enum JournalLine: Equatable, Sendable {
  case entry(Entry)
  case note(Note)
  /// Of a kind or a version that is not known here, but a whole line with an id.
  case later(kind: String, id: String)

  /// Reads a line; nil when it is broken.
  package init?(_ line: some Collection<UInt8>) {
    if let entry = Entry(line: line) {
      self = .entry(entry)
    } else if let note = Note(line: line) {
      self = .note(note)
    } else if let raw = try? JSONDecoder().decode(RawLine.self, from: Data(line)),
      raw.v > 1 || !["entry", "note"].contains(raw.kind)
    {
      self = .later(kind: raw.kind, id: raw.id)
    } else {
      return nil
    }
  }

  package var kind: String {
    switch self {
    case .entry: "entry"
    case .note: "note"
    case .later(let kind, _): kind
    }
  }

  package var id: String {
    switch self {
    case .entry(let entry): entry.id
    case .note(let note): note.id
    case .later(_, let id): id
    }
  }
}

private struct RawLine: Decodable {
  var v: UInt
  var kind: String
  var id: String
}
