import BreatheCore
import BreatheSystem

/// Where a session comes from.
package enum SessionOrigin: String, Equatable, Sendable {
  /// It ships with breathe.
  case shipped
  /// The person added it.
  case added
  /// A file that was named by its path.
  case file
  /// A plan defines it.
  case plan
  /// A pattern on the command line.
  case pattern
}

/// A session that was found, ready to run.
package struct FoundSession: Sendable {
  package var session: Session
  /// FNV-1a-64 of the bytes it was read from.
  package var hash: String
  /// The file it was read from; none for a pattern.
  package var source: ReadFile?
  /// SHA-256 of its file and of all that it includes and that does not ship: what a person has said
  /// yes to, and what they were asked before.
  package var content: String

  package var origin: SessionOrigin { source?.origin ?? .pattern }
}

/// A session file that was read, whatever stands in it.
package struct ReadFile: Sendable {
  /// As it is told of: its path, or its name where it ships.
  package var name: String
  package var origin: SessionOrigin
  package var bytes: [UInt8]
  package var file: SessionFile
  /// FNV-1a-64 of its bytes.
  package var hash: String { fnv1a64(bytes) }

  init(name: String, origin: SessionOrigin, bytes: [UInt8]) {
    self.name = name
    self.origin = origin
    self.bytes = bytes
    file = SessionFile(bytes: bytes)
  }

  /// A session that stands in a plan.
  init(_ definition: DefinedSession) {
    name = definition.id
    origin = .plan
    bytes = definition.content
    file = definition.file
  }
}

/// Finds sessions by what a person types: a pattern, an id, a path.
package struct SessionLibrary: Sendable {
  private let shipped: [(name: String, text: String)]
  package let added: AddedSessions
  /// Where relative paths begin; the process's own folder if nil.
  private let folder: String?
  /// What a plan defines, which goes before all else.
  private var defined: [ReadFile] = []

  /// `shipped` are the sessions that ship: each file's name without `.yaml`, and its text.
  package init(
    shipped: [(name: String, text: String)], added: AddedSessions, folder: String? = nil
  ) {
    self.shipped = shipped
    self.added = added
    self.folder = folder
  }

  private func whole(_ path: String) -> String {
    folder.flatMap { path.hasPrefix("/") ? nil : "\($0)/\(path)" } ?? path
  }

  package var shippedIDs: [String] { shipped.map(\.name) }

  /// All that can be run by its id: what ships, then what was added, then what a plan defines.
  package var ids: [String] {
    let known = shippedIDs + added.ids.filter { !shippedIDs.contains($0) }
    return known + definedIDs.filter { !known.contains($0) }
  }

  var definedIDs: [String] { defined.map(\.name) }

  /// The library as a plan has it that defines these sessions.
  func defining(_ sessions: [DefinedSession]) -> SessionLibrary {
    var library = self
    library.defined = sessions.map { ReadFile($0) }
    return library
  }

  /// The file of a session by its id: what was added goes before what ships, and what a plan defines
  /// before both.
  package func read(id: String) throws(LibraryProblem) -> ReadFile? {
    if let own = defined.first(where: { $0.name == id }) { return own }
    return try readUndefined(id)
  }

  private func readUndefined(_ id: String) throws(LibraryProblem) -> ReadFile? {
    if let bytes = try added.bytes(of: id) {
      return ReadFile(name: added.path(of: id), origin: .added, bytes: bytes)
    }
    return fileThatShips(id)
  }

  /// Whether `word` names a file: it contains a `/`, ends in `.yaml`, or is `-` for standard input.
  static func isPath(_ word: String) -> Bool {
    word.contains("/") || word.hasSuffix(".yaml") || word == "-"
  }

  /// The file that `word` means: an id, or the path of a file.
  package func read(_ word: String) throws(LibraryProblem) -> ReadFile {
    if Self.isPath(word) { return try read(path: word) }
    guard let read = try read(id: word) else {
      // A file of that name was probably meant.
      let isFile = (try? FileSystem.facts(of: whole(word + ".yaml"))) != nil
      let file = isFile ? ["\(word).yaml"] : []
      throw .unknownSession(
        CleanText(word), near: file + nearest(to: word, in: ids, most: 3 - file.count))
    }
    return read
  }

  package func read(path: String) throws(LibraryProblem) -> ReadFile {
    let name = path == "-" ? "stdin" : path
    let limit = SessionFile.sizeLimit
    let bytes =
      if let descriptor = FileSystem.descriptor(namedBy: path) {
        try SmallFile.read(descriptor: descriptor, limit: limit, told: name)
      } else {
        try SmallFile.read(whole(path), limit: limit, told: name)
      }
    return ReadFile(name: name, origin: .file, bytes: bytes)
  }

  /// Removes a session that was added.
  package func remove(_ id: String) throws(LibraryProblem) {
    guard added.contains(id) || !shippedIDs.contains(id) else { throw .shipped(CleanText(id)) }
    try added.remove(id)
  }

  /// Writes a new session file; one that is there stays as it is.
  package func create(_ path: String, _ text: String) throws(LibraryProblem) {
    try SmallFile.create(whole(path), Array(text.utf8), told: path)
  }

  /// All that is wrong or unusual in a file.
  package func check(_ read: ReadFile) -> FileCheck {
    FileCheck(read.file, ids: ids) { included($0, in: read)?.file.session }
  }

  /// What is unusual in a session: in its file, or in `timeline` if it has none.
  package func warnings(of found: FoundSession, _ timeline: Timeline) -> [Diagnostic] {
    found.source.map { check($0).text.warnings } ?? timeline.warningsWithoutFile
  }

  /// All that is wrong or unusual in a plan.
  package func check(_ plan: PlanFile) -> PlanCheck {
    PlanCheck(
      plan, ids: ids, find: { (try? read(id: $0))?.file.session },
      whole: { id in
        guard let read = try? read(id: id), let found = try? session(of: read) else { return nil }
        return (found.session, read.origin == .shipped)
      })
  }

  /// The session that `word` means: a pattern such as `4-6`, an id, or a path.
  package func find(_ word: String) throws(LibraryProblem) -> FoundSession {
    if let pattern = Pattern(short: word) {
      return FoundSession(
        session: Session(pattern: pattern, written: word), hash: fnv1a64(word.utf8),
        content: sha256(word.utf8))
    }
    return try session(of: read(word))
  }

  /// The session of a file, with its includes.
  package func session(of read: ReadFile) throws(LibraryProblem) -> FoundSession {
    if let session = read.file.session {
      var contents = [sha256(read.bytes)]
      let resolved = ResolvedSession(session) { id in
        let included = included(id, in: read)
        if let included, included.origin != .shipped { contents.append(sha256(included.bytes)) }
        return included?.file.session
      }
      if resolved.problems.isEmpty {
        let content = contents.count == 1 ? contents[0] : sha256(contents.joined().utf8)
        return FoundSession(
          session: resolved.session, hash: read.hash, source: read, content: content)
      }
    }
    throw .brokenFile(CleanText(read.name), check(read).text)
  }

  /// The session that replaces another: the one for a person who should not stretch today is always
  /// the one that ships.
  func replacement(_ id: String) throws(LibraryProblem) -> FoundSession {
    guard id == SelfCheck.replacement, let found = thatShips(id) else { return try find(id) }
    return found
  }

  /// The session for those who should not hold their breath: the one that `session` names if that is
  /// there, or itself with other parts in the place of those that hold the breath, or the one that
  /// replaces any, as it ships; the first that may run and holds no breath. Nil when `session` holds
  /// no breath itself.
  package func withoutHolds(_ found: FoundSession, _ options: RunOptions) -> FoundSession? {
    let session = found.session
    guard (try? session.timeline(options))?.holdsBreath == true else { return nil }
    let named = { session.withoutHolds.flatMap { try? find($0) } }
    let ofOtherParts = { withOtherParts(found, options) }
    let shipped = { thatShips(Session.withoutHolds) }
    return [named, ofOtherParts, shipped].lazy.compactMap { $0() }.first { found in
      guard let timeline = try? found.session.timeline(options) else { return false }
      return !timeline.holdsBreath && timeline.refusals.isEmpty
    }
  }

  /// The same session, with what replaces them in the place of included ones that hold the breath.
  private func withOtherParts(_ found: FoundSession, _ options: RunOptions) -> FoundSession? {
    var other = found
    var isChanged = false
    other.session.steps = found.session.steps.mapped { step, path in
      guard case .session(let include) = step, path.includes.isEmpty else { return step }
      let part = Session(id: include.id, title: found.session.title, steps: include.steps)
      guard let timeline = try? part.timeline(options), timeline.holdsBreath,
        let replacement = (thatShips(include.id) ?? (try? find(include.id)))?.session.withoutHolds,
        let instead = (thatShips(replacement) ?? (try? find(replacement)))?.session
      else { return step }
      isChanged = true
      let asLong = instead.breathing(for: .time(ByLevel(timeline.planned))) ?? instead
      let steps = path.isEnd ? asLong.steps : asLong.steps.withoutClosingRest
      return .session(Include(replacement, steps: steps, picture: instead.picture))
    }
    guard isChanged else { return nil }
    other.session.title = found.session.title.withoutHolds
    other.session.cautions.removeAll { $0 == .id(.holds) }
    return other
  }

  /// Whether the session or pattern of this name has breaths of 4 : 7 : 8, as far as it is known here.
  func holds478(_ id: String) -> Bool {
    if let pattern = Pattern(short: id) { return pattern.is478 }
    guard SessionFile.isID(id) else { return false }
    if isAsItShips(id) { return Session.shippedWith478.contains(id) }
    return (try? find(id).session.timeline(RunOptions()).longestRowOf478 > 0) ?? false
  }

  private func isAsItShips(_ id: String) -> Bool {
    shippedIDs.contains(id) && !definedIDs.contains(id) && !added.contains(id)
  }

  /// The session of an id that ships, whatever was added in its place.
  private func thatShips(_ id: String) -> FoundSession? {
    fileThatShips(id).flatMap { try? session(of: $0) }
  }

  private func fileThatShips(_ id: String) -> ReadFile? {
    shipped.first { $0.name == id }.map { name, text in
      ReadFile(name: name + ".yaml", origin: .shipped, bytes: Array(text.utf8))
    }
  }

  /// The file of a session that `read` includes. What ships includes only what ships, and only what a
  /// plan defines includes what it defines, so that what was added spoils and changes nothing but
  /// itself.
  private func included(_ id: String, in read: ReadFile) -> ReadFile? {
    switch read.origin {
    case .shipped: fileThatShips(id)
    case .plan: try? self.read(id: id)
    case .added, .file, .pattern: try? readUndefined(id)
    }
  }
}
