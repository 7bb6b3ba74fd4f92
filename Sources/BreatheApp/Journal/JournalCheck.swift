import BreatheCore
import BreatheSystem

/// What a journal holds, line by line.
package struct JournalCheck: Equatable, Sendable {
  package internal(set) var entries = 0
  package internal(set) var notes = 0
  /// Lines of a kind or a version that is not known here.
  package internal(set) var later = 0
  package internal(set) var broken = 0
  /// The numbers of the first broken lines.
  package internal(set) var brokenLines: [Int] = []

  /// More help nobody.
  package static let brokenLineLimit = 100

  mutating func count(_ line: FileLine) {
    switch line.content {
    case .entry: entries += 1
    case .note: notes += 1
    case .later: later += 1
    // An empty line says nothing, and hides nothing.
    case nil where line.length == 0: break
    case nil:
      broken += 1
      if brokenLines.count < Self.brokenLineLimit { brokenLines.append(line.number) }
    }
  }
}

extension JournalFile {
  /// Looks at every line. Where there is no journal, it holds nothing, unless there has to be one.
  package func check(isNeeded: Bool = false) throws(JournalProblem) -> JournalCheck {
    var check = JournalCheck()
    guard let journal = try OpenJournal(path) else {
      if isNeeded { throw .failed(SystemError.notFound.code) }
      return check
    }
    // What is just being written is not broken.
    let end = quietSize(journal.file) ?? journal.size
    try journal.file.forEachLine(in: 0..<end) { check.count($0) }
    return check
  }

  /// The size between two appends; nil where another program keeps the journal locked.
  private func quietSize(_ file: borrowing File) -> Int? {
    let limit = ContinuousClock.now + LockedJournal.patience
    guard (try? file.lock(shared: true, until: limit)) == true else { return nil }
    defer { file.unlock() }
    return (try? file.facts)?.size
  }
}
