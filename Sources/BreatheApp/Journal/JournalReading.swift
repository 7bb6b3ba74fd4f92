import BreatheCore
import BreatheSystem

extension JournalFile {
  /// The last `count` entries, oldest first; lines that are no entries are passed over. None when
  /// there is no journal.
  package func lastEntries(_ count: Int) throws(JournalProblem) -> [Entry] {
    try lastNotedEntries(count).map(\.entry)
  }

  /// Lines longer than any entry are passed over, and only so much of them is kept.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    line.isEmpty || line.count > lineLimit ? nil : Entry(line: line)
  }

  static let blockSize = 64 * 1024

  /// The journal does not exist or holds nothing.
  package var isEmpty: Bool {
    ((try? OpenJournal(path))?.size ?? 0) == 0
  }

  /// Whether one of the last entries (within 64 KiB) is of `session`, with the content that has this
  /// hash.
  package func holdsRecently(session: String, hash: String) -> Bool {
    guard let file = try? OpenJournal(path),
      let bytes = try? file.bytes(max(0, file.size - Self.blockSize)..<file.size)
    else { return false }
    return bytes.split(separator: UInt8(ascii: "\n")).contains {
      Self.session(of: $0) == session && Self.entry($0)?.hash == hash
    }
  }

  /// Whether an entry matches, from the oldest on; each is decoded only where `mayMatch` says that
  /// its session id is worth it.
  package func contains(
    session mayMatch: (String) -> Bool, where matches: (Entry) -> Bool
  ) throws(JournalProblem) -> Bool {
    guard let file = try OpenJournal(path) else { return false }
    func isMatch(_ line: ArraySlice<UInt8>) -> Bool {
      guard let session = Self.session(of: line), mayMatch(session) else { return false }
      return Self.entry(line).map(matches) == true
    }
    var start = 0
    var rest: [UInt8] = []
    while start < file.size {
      let bytes = try file.bytes(start..<min(file.size, start + Self.blockSize))
      guard !bytes.isEmpty else { throw .failed(SystemError.diskFailed.code) }
      start += bytes.count
      var lines = (rest + bytes).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      rest = Array(lines.removeLast().prefix(Self.lineLimit + 1))
      if lines.contains(where: isMatch) { return true }
    }
    return isMatch(rest[...])
  }

  /// The session id of a line, found without decoding it.
  private static func session(of line: ArraySlice<UInt8>) -> String? {
    let quote = UInt8(ascii: "\"")
    guard let key = line.firstRange(of: sessionKey) else { return nil }
    // Other programs may put spaces around the colon.
    let value = line[key.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
    guard value.first == quote else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }

  private static let sessionKey = Array("\"session\"".utf8)
}
