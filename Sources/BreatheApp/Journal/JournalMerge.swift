import BreatheCore
import BreatheSystem

/// Brings together what the journal and other files hold. Lines are taken as the bytes that they are,
/// so that what a later version of breathe wrote in them survives.
package struct JournalMerge {
  package enum Problem: Error, Equatable {
    case unreadable(CleanText, JournalProblem)
    /// The journal can't be appended to.
    case unwritable(JournalProblem)
    case output(LibraryProblem)
    /// A signal came that is to end the program.
    case stopped(signal: Int32)
  }

  /// What was added to the journal, or written to another file.
  package struct Result: Equatable, Sendable {
    package internal(set) var entries = 0
    /// Notes, and what a later version wrote.
    package internal(set) var others = 0
    /// Lines that were passed over.
    package internal(set) var broken = 0

    fileprivate mutating func count(_ row: JournalIndex.Row) {
      if row.value.start == nil { others += 1 } else { entries += 1 }
    }
  }

  private typealias Line = (row: JournalIndex.Row, bytes: [UInt8])

  /// What `append` has added so far, also if it could not add all.
  package private(set) var added = Result()

  private let journal: JournalFile
  /// The journal, where there is one, and the others after it.
  private var files: [OpenJournal?] = []
  private var index = JournalIndex()
  /// Which file the journal was when it was read, and where the last of its whole lines ended.
  private var identity: FileIdentity?
  private var end = 0
  private let brokenInJournal: Int

  /// Bytes that are written at once.
  private static let block = 64 * 1024

  /// Reads `journal` and the files at `paths`.
  package init(_ journal: JournalFile, with paths: [String]) throws(Problem) {
    self.journal = journal
    let own = try naming(journal.path) { () throws(JournalProblem) in
      try OpenJournal(journal.path)
    }
    files = [own]
    for path in paths {
      let file = try naming(path) { () throws(JournalProblem) in
        guard let file = try OpenJournal(path) else { throw .failed(SystemError.notFound.code) }
        return file
      }
      files.append(file)
    }
    var index = JournalIndex()
    if let own {
      identity = own.identity
      end = try naming(own.path) { () throws(JournalProblem) in try index.addJournal(own.file) }
    }
    brokenInJournal = index.broken
    for (number, file) in files.enumerated().dropFirst() {
      guard let file else { continue }
      try naming(file.path) { () throws(JournalProblem) in
        try index.add(file.file, as: number)
      }
    }
    self.index = index
  }

  /// Appends what is missing in the journal, in the order in which the sessions began.
  @discardableResult
  package mutating func append() throws(Problem) -> Result {
    added.broken = index.broken - brokenInJournal
    var missing = index.inOrder.filter { $0.value.file != 0 }[...]
    while !missing.isEmpty {
      let lines = try takeLines(&missing)
      do throws(JournalProblem) {
        for row in try append(lines) { added.count(row) }
      } catch {
        throw .unwritable(error)
      }
    }
    return added
  }

  /// Answers those that were still missing.
  private mutating func append(_ lines: [Line]) throws(JournalProblem) -> [JournalIndex.Row] {
    let locked = try LockedJournal(journal.path)
    // Others may have appended to it meanwhile; but what was read must still be there.
    guard identity == nil || identity == locked.identity, try locked.size() >= end else {
      throw .changed
    }
    identity = locked.identity
    end = try index.addJournal(locked.file, from: end)
    let missing = lines.filter { index.places[$0.row.key]?.file != 0 }
    if !missing.isEmpty { try locked.append(missing.flatMap(\.bytes)) }
    return missing.map(\.row)
  }

  /// Writes all there is to a new file, in the order in which the sessions began. If a signal ends it
  /// before, nothing is left of the file.
  package func write(to path: String, heeding signals: Signals?) throws(Problem) -> Result {
    var result = Result(broken: index.broken)
    let file = try writing { () throws(LibraryProblem) in
      try OutputFile(path, replacing: false, mode: 0o600)
    }
    var rows = index.inOrder[...]
    while !rows.isEmpty {
      if let signal = signals?.toEnd() { throw .stopped(signal: signal) }
      let lines = try takeLines(&rows)
      try writing { () throws(LibraryProblem) in try file.write(lines.flatMap(\.bytes)) }
      for line in lines { result.count(line.row) }
    }
    do throws(LibraryProblem) {
      try file.finish()
    } catch {
      throw .output(error)
    }
    if let signal = signals?.toEnd() { throw .stopped(signal: signal) }
    return result
  }

  /// The lines at the front that are written at once, with their line feeds.
  private func takeLines(_ rows: inout ArraySlice<JournalIndex.Row>) throws(Problem) -> [Line] {
    var lines: [Line] = []
    var size = 0
    while size < Self.block, let row = rows.popFirst(), let file = files[row.value.file] {
      let bytes = try naming(file.path) { () throws(JournalProblem) in
        let begin = row.value.offset
        let bytes = try file.bytes(begin..<begin + row.value.length)
        guard fnv1a64Number(bytes) == row.value.content else { throw .changed }
        return bytes
      }
      lines.append((row, bytes + [UInt8(ascii: "\n")]))
      size += bytes.count
    }
    return lines
  }
}

extension JournalIndex {
  /// Adds every line of an open file.
  fileprivate mutating func add(_ file: borrowing File, as number: Int) throws(JournalProblem) {
    try file.forEachLine(in: 0..<Int.max) { add($0, of: number) }
  }

  /// Adds the journal's lines from `offset` on. Answers where the last one that is ended does.
  fileprivate mutating func addJournal(
    _ file: borrowing File, from offset: Int = 0
  ) throws(JournalProblem) -> Int {
    var end = offset
    try file.forEachLine(in: offset..<Int.max) { line in
      add(line, of: 0)
      if line.isEnded { end = line.end }
    }
    return end
  }
}

/// Says which file can't be read.
private func naming<Answer>(
  _ path: String, _ body: () throws(JournalProblem) -> Answer
) throws(JournalMerge.Problem) -> Answer {
  do throws(JournalProblem) {
    return try body()
  } catch {
    throw .unreadable(CleanText(path), error)
  }
}

/// Says that the other file can't be written.
private func writing<Answer: ~Copyable>(
  _ body: () throws(LibraryProblem) -> Answer
) throws(JournalMerge.Problem) -> Answer {
  do throws(LibraryProblem) {
    return try body()
  } catch {
    throw .output(error)
  }
}
