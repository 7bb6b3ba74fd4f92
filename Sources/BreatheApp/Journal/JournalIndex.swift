import BreatheCore
import BreatheSystem

/// The lines that several journals hold: each entry, note or other line once, and where it is.
struct JournalIndex {
  /// What tells lines apart: their kind and id. Two hashes with secret seeds stand for these, so that
  /// ids of any length take little memory, and nobody can find two that are alike.
  struct Key: Hashable {
    private let first: Int
    private let second: Int

    init(kind: String, id: String) {
      func hash(_ salt: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(kind)
        hasher.combine(id)
        return hasher.finalize()
      }
      (first, second) = (hash(1), hash(2))
    }
  }

  struct Place {
    /// The number of the journal; 0 is the one that the others are compared with.
    var file: Int
    var offset: Int
    var length: Int
    /// When the session began; nil of what is no entry.
    var start: Int?
    /// A hash of its bytes.
    var content: UInt64
  }

  typealias Row = [Key: Place].Element

  private(set) var places: [Key: Place] = [:]
  /// The entries that other lines are about.
  private var entries: [Key: Key] = [:]
  /// Lines that were passed over.
  private(set) var broken = 0

  mutating func add(_ line: FileLine, of file: Int) {
    guard let content = line.content else {
      if !line.isBlank { broken += 1 }
      return
    }
    let key = Key(kind: content.kind, id: content.id)
    var place = Place(
      file: file, offset: line.offset, length: line.length, content: fnv1a64Number(line.bytes))
    switch content {
    case .entry(let entry): place.start = entry.start
    case .note(let note): entries[key] = Key(kind: "entry", id: note.entry)
    case .undo(let undo): entries[key] = Key(kind: "entry", id: undo.entry)
    case .later: break
    }
    // Lines that someone has changed by hand: in whatever order they come, the same one stays.
    if let known = places[key], known.file == 0 || file != 0 && known.content >= place.content {
      return
    }
    places[key] = place
  }

  /// Entries in the order in which their sessions began, each with what is about it after it; then what
  /// belongs to none.
  var inOrder: [Row] {
    // The time of a note is that of another line: it is looked up once, not at each comparison.
    places.map { (row: $0, time: time(of: $0)) }.sorted { one, other in
      (one.time, one.row.value.start == nil ? 1 : 0, one.row.value.content)
        < (other.time, other.row.value.start == nil ? 1 : 0, other.row.value.content)
    }.map(\.row)
  }

  private func time(of row: Row) -> Int {
    row.value.start ?? entries[row.key].flatMap { places[$0]?.start } ?? .max
  }
}
