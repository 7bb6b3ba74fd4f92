import BreatheCore
import BreatheSystem

/// The plan that the person follows, the ones that they followed, and what is remembered of them.
package struct PlanFolder: Sendable {
  private let folder: String

  /// `$XDG_DATA_HOME/breathe`, or the same below `~/.local/share`.
  package init(environment: [String: String]) {
    folder = Folders.data(environment)
  }

  package var path: String { folder + "/plan.yaml" }
  private var endedFolder: String { folder + "/plans" }
  private var recordPath: String { folder + "/plan-record" }

  /// More than all the plans of a life leave.
  private static let recordLimit = 1 << 20

  /// The plan that is followed, as its file is; nil without one.
  package func current() throws(LibraryProblem) -> PlanText? {
    if FileSystem.isMissing(path) { return nil }
    return PlanText(path: path, bytes: try SmallFile.read(path, limit: SessionFile.sizeLimit))
  }

  /// Of those that are no longer followed, the one that was kept last and is meant; what can't be
  /// read and what has mistakes is passed over.
  package func lastEnded(where isMeant: (Plan) -> Bool) -> PlanText? {
    let paths = FileSystem.names(in: endedFolder).filter { $0.hasSuffix(".yaml") }.map {
      "\(endedFolder)/\($0)"
    }
    let dated = paths.map { path -> (Int, Int, path: String) in
      let modified = (try? FileSystem.facts(of: path))?.modified
      return (modified?.seconds ?? 0, modified?.nanoseconds ?? 0, path)
    }
    for (_, _, path) in dated.sorted(by: >) {
      guard let bytes = try? SmallFile.read(path, limit: SessionFile.sizeLimit) else { continue }
      let text = PlanText(path: path, bytes: bytes)
      if let plan = text.file.plan, isMeant(plan) { return text }
    }
    return nil
  }

  /// Follows the plan with these bytes from `today` on; one that was followed until
  /// now is kept among those that have ended.
  package func follow(_ bytes: [UInt8], today: Day) throws(LibraryProblem) {
    let old = try? current()
    if old?.bytes != bytes { _ = try keep(today) }
    try SmallFile.replace(path, bytes)
  }

  /// Ends the plan that is followed. Answers where its file is kept; nil where there was none.
  package func end(today: Day) throws(LibraryProblem) -> String? {
    guard let kept = try keep(today) else { return nil }
    try LibraryProblem.writing(path, FileSystem.remove(path))
    FileSystem.sync(folder)
    return kept
  }

  /// Keeps the plan that is followed among those that have ended, and answers where: a copy of what
  /// could be read whole, and anything else itself. No plan takes the place of another: each content
  /// has a name of its own, and so has each file.
  private func keep(_ today: Day) throws(LibraryProblem) -> String? {
    if FileSystem.isMissing(path) { return nil }
    let text = (try? current()).flatMap { $0.isWhole ? $0 : nil }
    let plan = text?.file.plan
    // Who wants to end it can, also where its day can't be remembered.
    if let plan { try? remember([PlanRecord.line(plan, ended: today)]) }
    let facts = try? FileSystem.facts(of: path, followingLinks: false)
    let name = [
      plan?.start.text ?? "0000-00-00", plan?.id,
      text.map { fnv1a64($0.bytes) } ?? "\(facts?.identity.inode ?? 0)",
    ]
    let kept = "\(endedFolder)/\(name.compactMap(\.self).joined(separator: "-")).yaml"
    if let text {
      try SmallFile.replace(kept, text.bytes)
    } else {
      try LibraryProblem.writing(endedFolder, FileSystem.createFolder(endedFolder))
      try LibraryProblem.writing(path, FileSystem.rename(path, to: kept))
      FileSystem.sync(endedFolder)
    }
    return kept
  }

  /// What is remembered of a plan.
  package func record(of plan: Plan) -> PlanRecord {
    let bytes = (try? SmallFile.read(recordPath, limit: Self.recordLimit)) ?? []
    return PlanRecord(String(decoding: bytes, as: UTF8.self), of: plan)
  }

  /// Adds lines to what is remembered: all of them are on the disk when it returns, also where
  /// another program adds some at the same time.
  package func remember(_ lines: [String]) throws(LibraryProblem) {
    do throws(JournalProblem) {
      try LockedJournal(recordPath).append(Array(lines.map { $0 + "\n" }.joined().utf8))
    } catch {
      let code = if case .failed(let code) = error { code } else { SystemError.denied.code }
      throw .unwritableFile(CleanText(recordPath), code: code)
    }
  }
}
