import BreatheCore
import BreatheSystem

/// What a journal holds, line by line.
package struct JournalCheck: Equatable, Sendable {
  package internal(set) var entries = 0
  package internal(set) var notes = 0
  /// Lines that take an entry back.
  package internal(set) var undone = 0
  /// Lines of a kind or a version that is not known here.
  package internal(set) var later = 0
  package internal(set) var broken = 0
  /// Lines that say again what an earlier one has said; they count once.
  package internal(set) var repeated = 0
  /// The numbers of the first broken lines.
  package internal(set) var brokenLines: [Int] = []
  /// The numbers of the first entries that lie in the future.
  package internal(set) var futureLines: [Int] = []
  private var seen: Set<JournalIndex.Key> = []

  /// More help nobody.
  package static let lineLimit = 100

  /// `latest` is the latest start that is not in the future.
  mutating func count(_ line: FileLine, latest: Int) {
    guard let content = line.content else {
      guard !line.isBlank else { return }
      broken += 1
      if brokenLines.count < Self.lineLimit { brokenLines.append(line.number) }
      return
    }
    guard seen.insert(JournalIndex.Key(kind: content.kind, id: content.id)).inserted else {
      repeated += 1
      return
    }
    switch content {
    case .entry(let entry):
      entries += 1
      if entry.start > latest, futureLines.count < Self.lineLimit {
        futureLines.append(line.number)
      }
    case .note: notes += 1
    case .undo: undone += 1
    case .later: later += 1
    }
  }
}

extension JournalFile {
  /// Looks at every line. Where there is no journal, it holds nothing, unless there has to be one.
  package func check(
    isNeeded: Bool = false, at now: Int
  ) throws(JournalProblem) -> JournalCheck {
    var check = JournalCheck()
    guard let journal = try OpenJournal(path) else {
      if isNeeded { throw .failed(SystemError.notFound.code) }
      return check
    }
    // What is just being written is not broken.
    let end = quietSize(journal.file) ?? journal.size
    let latest = now + Self.future
    try journal.file.forEachLine(in: 0..<end) { check.count($0, latest: latest) }
    return check
  }

  /// Its file system has locks, as far as can be told.
  package var hasLocks: Bool {
    guard let file = try? File(reading: path) else { return true }
    do throws(SystemError) {
      _ = try file.tryLock(shared: true)
      return true
    } catch {
      return !error.isUnsupported
    }
  }

  /// The size between two appends; nil where another program keeps the journal locked.
  private func quietSize(_ file: borrowing File) -> Int? {
    let limit = ContinuousClock.now + LockedJournal.patience
    guard (try? file.lock(shared: true, until: limit)) == true else { return nil }
    defer { file.unlock() }
    return (try? file.facts)?.size
  }
}
