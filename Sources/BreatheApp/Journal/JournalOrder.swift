import BreatheCore
import BreatheSystem

/// What is known of a long journal, so that not all of it has to be read to know what is recent: how
/// far it is in order. Journals put together from others may be in none.
struct JournalOrder: Equatable {
  /// An entry may begin so many seconds before one that stands before it: those of two sessions at a
  /// time, which are written as they end.
  static let slack = 86_400

  /// The file that it is known of.
  var file: FileIdentity
  /// So many bytes are in order; whole lines.
  var size: Int
  /// The latest start among them.
  var latest: Int
  /// The hash of pieces of them, from the first bytes to the last: the file may have been written anew
  /// in its place. A byte more or less shifts them all.
  var hash: String

  private static let (pieces, pieceSize) = (64, 64)

  init(of journal: OpenJournal, size: Int, latest: Int) throws(JournalProblem) {
    file = journal.identity
    self.size = size
    self.latest = latest
    var sample: [UInt8] = []
    let last = max(0, size - Self.pieceSize)
    for piece in 0..<Self.pieces {
      let begin = last / (Self.pieces - 1) * piece
      sample += try journal.bytes(begin..<min(size, begin + Self.pieceSize))
    }
    hash = fnv1a64(sample + (try journal.bytes(last..<size)))
  }

  /// It is still that journal, longer or not.
  func holds(for journal: OpenJournal) throws(JournalProblem) -> Bool {
    guard size <= journal.size else { return false }
    return try self == JournalOrder(of: journal, size: size, latest: latest)
  }

  /// Reads what `text` says; nil when that is something else.
  init?(_ text: some StringProtocol) {
    let words = text.split { $0 == " " || $0 == "\n" }
    guard words.count == 5, let device = UInt64(words[0]), let inode = UInt64(words[1]),
      let size = Int(words[2]), size >= 0, let latest = Int(words[3])
    else { return nil }
    file = FileIdentity(device: device, inode: inode)
    (self.size, self.latest, hash) = (size, latest, String(words[4]))
  }

  var text: String { "\(file.device) \(file.inode) \(size) \(latest) \(hash)\n" }
}
