import BreatheCore
import BreatheSystem

/// What is remembered of a long journal, so that a start needs no more of it than its end. Nothing
/// depends on it: without it, or where it does not fit, the journal is read from the beginning.
struct JournalMark: Equatable {
  /// The file that it is known of.
  var file: FileIdentity
  /// Where a line begins.
  var offset: Int
  /// The latest start of an entry before that: journals put together from others may be in no order.
  var latest: Int
  /// The hash of what follows the offset: the file may have been written anew in its place. A byte
  /// more or less before it shifts it all.
  var hash: String

  /// Bytes of a journal that a start may read.
  static let reach = 64 * 1024
  /// Bytes between a new mark and the end, and after how many the next is made.
  private static let (distance, longestDistance) = (32 * 1024, 48 * 1024)
  private static let sampleSize = 1024

  init(of journal: OpenJournal, offset: Int, latest: Int) throws(JournalProblem) {
    file = journal.identity
    self.offset = offset
    self.latest = latest
    hash = fnv1a64(try journal.bytes(offset..<offset + Self.sampleSize))
  }

  /// It is still that journal, longer or not.
  func holds(for journal: OpenJournal) -> Bool {
    guard journal.size >= offset + Self.sampleSize else { return false }
    return (try? JournalMark(of: journal, offset: offset, latest: latest)) == self
  }

  /// Whether another is wanted for a journal of `size` bytes.
  static func isDue(after mark: JournalMark?, size: Int) -> Bool {
    size > reach && size - (mark?.offset ?? 0) > longestDistance
  }

  /// Where another may lie at the earliest.
  static func earliestOffset(size: Int) -> Int { size - distance }

  /// Reads what `text` says; nil when that is something else.
  init?(_ text: some StringProtocol) {
    let words = text.split { $0 == " " || $0 == "\n" }
    guard words.count == 5, let device = UInt64(words[0]), let inode = UInt64(words[1]),
      let offset = Int(words[2]), (0...Int.max / 2).contains(offset), let latest = Int(words[3])
    else { return nil }
    file = FileIdentity(device: device, inode: inode)
    (self.offset, self.latest, hash) = (offset, latest, String(words[4]))
  }

  var text: String { "\(file.device) \(file.inode) \(offset) \(latest) \(hash)\n" }
}

extension JournalFile {
  /// The mark of `journal`; nil where there is none that fits.
  func mark(of journal: OpenJournal) -> JournalMark? {
    guard journal.size > JournalMark.reach, let markPath,
      let text = try? SmallFile.read(markPath, limit: 200),
      let mark = JournalMark(String(decoding: text, as: UTF8.self)), mark.holds(for: journal)
    else { return nil }
    return mark
  }

  /// What is not kept is found out again next time.
  func keep(_ mark: JournalMark) {
    guard let markPath else { return }
    SmallFile.remember(markPath, Array(mark.text.utf8))
  }
}
