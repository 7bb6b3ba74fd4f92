import BreatheCore
import Glibc

extension JournalFile {
  /// The last `count` entries, oldest first; lines that are no entries are passed over. None when
  /// there is no journal.
  public func lastEntries(_ count: Int) throws(JournalProblem) -> [Entry] {
    guard let file = try openForReading() else { return [] }
    defer { close(file.descriptor) }
    var entries: [Entry] = []
    var end = file.size
    var tail: [UInt8] = []
    while end > 0, entries.count < count {
      let length = min(end, 64 * 1024)
      end -= length
      tail = try read(file.descriptor, at: end, length) + tail
      let lines = tail.split(separator: UInt8(ascii: "\n"))
      // The first piece may begin in the middle of a line, unless it begins the file.
      let whole = end == 0 ? lines[...] : lines.dropFirst()
      guard entries.count + whole.count >= count || end == 0 else { continue }
      entries = whole.reversed().lazy.compactMap { Entry(line: $0) }.prefix(count).reversed()
    }
    return entries
  }

  /// The journal does not exist or holds nothing.
  public var isEmpty: Bool {
    guard let file = try? openForReading() else { return true }
    close(file.descriptor)
    return file.size == 0
  }

  /// Whether one of the last entries (within 64 KiB) is of `session`.
  public func holdsRecently(session: String) -> Bool {
    guard let file = try? openForReading() else { return false }
    defer { close(file.descriptor) }
    let length = min(file.size, 64 * 1024)
    guard length > 0, let bytes = try? read(file.descriptor, at: file.size - length, length)
    else { return false }
    return bytes.firstRange(of: Array("\"session\":\"\(session)\"".utf8)) != nil
  }

  /// Whether an entry matches, from the oldest on; each is decoded only where `mayMatch` says that
  /// its raw session id is worth it.
  public func contains(
    session mayMatch: (String) -> Bool, where matches: (Entry) -> Bool
  ) throws(JournalProblem) -> Bool {
    guard let file = try openForReading() else { return false }
    defer { close(file.descriptor) }
    var start = 0
    var rest: [UInt8] = []
    while start < file.size {
      let bytes = try read(file.descriptor, at: start, min(64 * 1024, file.size - start))
      start += bytes.count
      var lines = (rest + bytes).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      rest = Array(lines.removeLast())
      for line in lines {
        if let session = rawSession(of: line), mayMatch(session), let entry = Entry(line: line),
          matches(entry)
        {
          return true
        }
      }
    }
    return false
  }

  /// The session id of a line, found without decoding it.
  private func rawSession(of line: ArraySlice<UInt8>) -> String? {
    guard let key = line.firstRange(of: Array("\"session\":\"".utf8)) else { return nil }
    return String(
      decoding: line[key.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private func openForReading() throws(JournalProblem) -> (descriptor: Int32, size: Int)? {
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
