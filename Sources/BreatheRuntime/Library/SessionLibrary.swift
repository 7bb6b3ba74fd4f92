import BreatheCore
import Glibc

/// A session that was found, ready to run.
public struct FoundSession: Sendable {
  public var session: Session
  /// FNV-1a-64 of the bytes it was read from.
  public var hash: String
}

/// Finds sessions by what a person types: a pattern, an id, a path.
public struct SessionLibrary: Sendable {
  private let bundled: [(name: String, text: String)]

  /// `bundled` are the sessions that ship: each file's name without `.yaml`, and its text.
  public init(bundled: [(name: String, text: String)]) {
    self.bundled = bundled
  }

  public var ids: [String] { bundled.map(\.name) }

  /// Every session that ships.
  public func all() throws(LibraryProblem) -> [FoundSession] {
    var found: [FoundSession] = []
    for (name, text) in bundled { found.append(try read(Array(text.utf8), file: name + ".yaml")) }
    return found
  }

  /// The session that `word` means: a pattern such as `4-6`, an id, or the path of a file, which
  /// contains a `/` or ends in `.yaml`.
  public func find(_ word: String) throws(LibraryProblem) -> FoundSession {
    if let pattern = Pattern(short: word) {
      return FoundSession(
        session: Session(pattern: pattern, written: word), hash: fnv1a64(word.utf8))
    }
    if word.contains("/") || word.hasSuffix(".yaml") {
      return try read(contents(of: word), file: word)
    }
    guard let (name, text) = bundled.first(where: { $0.name == word }) else {
      throw .unknownSession(CleanText(word), near: nearest(to: word, in: ids, most: 3))
    }
    return try read(Array(text.utf8), file: name + ".yaml")
  }

  /// The session for those who should not hold their breath: the one that `session` names if that is
  /// there, may run and holds no breath, else the one that replaces any. Nil when `session` holds no
  /// breath itself.
  public func withoutHolds(_ session: Session, _ options: RunOptions) -> FoundSession? {
    guard (try? session.timeline(options))?.holdsBreath == true else { return nil }
    let named = [session.withoutHolds, Session.withoutHolds].compactMap(\.self)
    return named.lazy.compactMap { try? find($0) }.first { found in
      guard let timeline = try? found.session.timeline(options) else { return false }
      return !timeline.holdsBreath && timeline.refusals.isEmpty
    }
  }

  private func read(_ bytes: [UInt8], file: String) throws(LibraryProblem) -> FoundSession {
    let read = SessionFile(bytes: bytes)
    guard let session = read.session else {
      throw .brokenFile(CleanText(file), diagnostics: read.diagnostics, lines: read.lines)
    }
    return FoundSession(session: session, hash: fnv1a64(bytes))
  }

  /// The bytes of a file, and at most one more than a session may have, so that a larger file is
  /// known to be too large without being read.
  private func contents(of path: String) throws(LibraryProblem) -> [UInt8] {
    let name = CleanText(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw .unreadableFile(name, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(name)
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16 * 1024)
    while bytes.count <= SessionFile.sizeLimit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { break }
      guard count > 0 || errno == EINTR else {
        throw .unreadableFile(name, code: errno)
      }
      if count > 0 { bytes += block[..<count] }
    }
    return bytes
  }
}
