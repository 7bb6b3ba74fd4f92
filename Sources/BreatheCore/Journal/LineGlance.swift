import FoundationEssentials

/// What a line of the journal is.
package enum LineGlance: Equatable, Sendable {
  case entry(EntryGlance)
  case note
  /// Something of a version to come.
  case other
  /// Nothing that can be read.
  case broken

  /// The longest line, in bytes, without its line feed.
  package static let limit = 4096

  @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > Self.limit {
      self = .broken
    } else if let entry = CanonicalEntry(bytes) {
      self = .entry(EntryGlance(entry, in: bytes))
    } else if Note.isCanonical(bytes) {
      self = .note
    } else {
      self.init(decoding: bytes)
    }
  }

  @inline(never)
  init(decoding bytes: UnsafeBufferPointer<UInt8>) {
    if let entry = Entry(decoding: bytes) {
      self = .entry(EntryGlance(entry))
    } else if Note(line: bytes) != nil {
      self = .note
    } else {
      let raw = try? JSONDecoder().decode(RawLine.self, from: Data(bytes))
      self =
        raw.map { $0.v > 1 || !["entry", "note"].contains($0.kind) } == true ? .other : .broken
    }
  }
}

/// What every line has.
private struct RawLine: Decodable {
  var v: UInt
  var kind: String
  var id: String
}

/// What looking back takes of an entry.
package struct EntryGlance: Equatable, Sendable {
  package var session: String
  /// As in `Entry`.
  package var start: Int
  package var offset: Int
  package var active: Double
  package var outcome: Entry.Outcome
  package var before: Ratings?
  package var after: Ratings?

  package init(_ entry: Entry) {
    session = entry.session
    start = entry.start
    offset = entry.offset
    active = entry.active
    outcome = entry.outcome
    before = entry.before
    after = entry.after
  }

  @inline(__always)
  init(_ entry: CanonicalEntry, in bytes: UnsafeBufferPointer<UInt8>) {
    session = String(decoding: bytes[entry.session], as: UTF8.self)
    start = entry.start
    offset = entry.offset
    active = entry.active
    outcome = entry.outcome
    before = entry.before
    after = entry.after
  }
}
