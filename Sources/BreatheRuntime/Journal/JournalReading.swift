import BreatheCore
import Glibc

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
    guard let file = try? openForReading() else { return true }
    close(file.descriptor)
    return file.size == 0
  }

  /// Whether one of the last entries (within 64 KiB) is of `session`, with the content that has this
  /// hash.
  package func holdsRecently(session: String, hash: String) -> Bool {
    guard let file = try? openForReading() else { return false }
    defer { close(file.descriptor) }
    let length = min(file.size, Self.blockSize)
    guard length > 0, let bytes = try? read(file.descriptor, at: file.size - length, length)
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
    guard let file = try openForReading() else { return false }
    defer { close(file.descriptor) }
    func isMatch(_ line: ArraySlice<UInt8>) -> Bool {
      guard let session = Self.session(of: line), mayMatch(session) else { return false }
      return Self.entry(line).map(matches) == true
    }
    var start = 0
    var rest: [UInt8] = []
    while start < file.size {
      let bytes = try read(file.descriptor, at: start, min(Self.blockSize, file.size - start))
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

  func openForReading() throws(JournalProblem) -> (descriptor: Int32, size: Int)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw .failed(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFileOfTheUser
    }
    return (descriptor, Int(status.st_size))
  }

  private func read(
    _ descriptor: Int32, at offset: Int, _ count: Int
  ) throws(JournalProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, off_t(offset))
    guard read > 0 else {
      throw .failed(read < 0 ? errno : EIO)
    }
    return Array(bytes[..<read])
  }
}
