import FoundationEssentials

/// What any line of a journal says of itself, also one that a later version of breathe wrote.
package enum JournalLine: Equatable, Sendable {
  case entry(Entry)
  case note(Note)
  case undo(Undo)
  /// Of a kind or a version that is not known here, but a whole line with an id.
  case later(kind: String, id: String)

  /// The longest line, in bytes, without its line feed.
  package static let limit = 4096

  /// The least that a line says. What is shorter needs no look at what it is: a file may have many
  /// millions of such lines.
  static let shortest = #"{"v":2,"kind":"","id":""}"#.utf8.count

  /// Reads a line; nil when it is broken.
  package init?(_ line: some Collection<UInt8>) {
    guard (Self.shortest...Self.limit).contains(line.count) else { return nil }
    if let entry = Entry(line: line) {
      self = .entry(entry)
    } else if let note = Note(line: line) {
      self = .note(note)
    } else if let undo = Undo(line: line) {
      self = .undo(undo)
    } else if let raw = RawLine(journalLine: line), raw.isLater {
      self = .later(kind: raw.kind, id: raw.id)
    } else {
      return nil
    }
  }

  /// A line without anything on it says nothing, and hides nothing. Other systems end each with CR.
  package static func isBlank(_ line: some Collection<UInt8>) -> Bool {
    line.count <= limit && line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }

  package var kind: String {
    switch self {
    case .entry: "entry"
    case .note: "note"
    case .undo: "undo"
    case .later(let kind, _): kind
    }
  }

  package var id: String {
    switch self {
    case .entry(let entry): entry.id
    case .note(let note): note.id
    case .undo(let undo): undo.id
    case .later(_, let id): id
    }
  }
}

extension Decodable {
  /// Decodes a line in whatever way its JSON is written; nil for any other text. The decoder would
  /// take UTF-16 and UTF-32 as well, which have zeros in them.
  init?(journalLine line: some Collection<UInt8>) {
    let data = Data(line)
    guard !data.contains(0), let decoded = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = decoded
  }
}

/// What every line has.
private struct RawLine: Decodable {
  var v: UInt
  var kind: String
  var id: String

  var isLater: Bool { v > 1 || !["entry", "note", "undo"].contains(kind) }
}

/// What a line of the journal is, at a glance.
package enum LineGlance: Equatable, Sendable {
  case entry(EntryGlance)
  case note
  /// Of the entry with this hash of its id.
  case undo(Int)
  /// Something of a later version, or nothing at all.
  case other
  /// Nothing that can be read.
  case broken

  @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > JournalLine.limit {
      self = .broken
    } else if let entry = EntryGlance(canonical: bytes) {
      self = .entry(entry)
    } else if Note.isCanonical(bytes) {
      self = .note
    } else {
      self.init(whole: bytes)
    }
  }

  @inline(never)
  private init(whole bytes: UnsafeBufferPointer<UInt8>) {
    self =
      switch JournalLine(bytes) {
      case .entry(let entry): .entry(EntryGlance(entry))
      case .note: .note
      case .undo(let undo): .undo(Entry.idHash(undo.entry))
      case .later: .other
      case nil: JournalLine.isBlank(bytes) ? .other : .broken
      }
  }
}

/// What looking back takes of an entry.
package struct EntryGlance: Equatable, Sendable {
  package var session: String
  /// As in `Entry`.
  package var start: Int
  package var offset: Int
  package var active: Double
  package var outcome: Entry.Outcome
  package var cycles: Int
  package var before: Ratings?
  package var after: Ratings?

  package init(_ entry: Entry) {
    session = entry.session
    start = entry.start
    offset = entry.offset
    active = entry.active
    outcome = entry.outcome
    cycles = entry.cycles
    before = entry.before
    after = entry.after
  }

  /// Nil for a line that is no entry in the form that breathe writes.
  @inline(__always)
  init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
    (session, start, offset, active, cycles, outcome) = ("", 0, 0, 0, 0, .stopped)
    var scanner = LineScanner(bytes)
    let isWhole = scanner.scanEntry { field, value in
      switch value {
      case .text(let range):
        if field == .session { session = String(decoding: bytes[range], as: UTF8.self) }
      case .outcome(let found): outcome = found
      case .whole(let number):
        switch field {
        case .start: start = number
        case .offset: offset = number
        case .cycles: cycles = number
        default: break
        }
      case .decimal(let number): if field == .active { active = number }
      case .ratings(let ratings):
        if field == .before { before = ratings } else { after = ratings }
      }
      return true
    }
    if !isWhole { return nil }
  }
}
