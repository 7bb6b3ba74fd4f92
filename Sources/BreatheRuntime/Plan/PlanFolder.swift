import BreatheCore
import Glibc

/// The plan that the person follows, the ones that they followed, and what is remembered of them.
public struct PlanFolder: Sendable {
  private let folder: String

  /// `$XDG_DATA_HOME/breathe`, or the same below `~/.local/share`.
  public init(environment: [String: String]) {
    folder = Folders.data(environment)
  }

  public var path: String { folder + "/plan.yaml" }
  private var endedFolder: String { folder + "/plans" }
  private var recordPath: String { folder + "/plan-record" }

  /// More than all the plans of a life leave.
  private static let recordLimit = 1 << 20

  /// The plan that is followed, as its file is; nil without one.
  public func current() throws(LibraryProblem) -> PlanText? {
    var status = stat()
    guard lstat(path, &status) == 0 || errno != ENOENT else { return nil }
    return PlanText(path: path, bytes: try SmallFile.read(path, limit: SessionFile.sizeLimit))
  }

  /// Of those that are no longer followed, the one that was kept last; nil without one.
  public func lastEnded() throws(LibraryProblem) -> PlanText? {
    let paths = Folders.names(in: endedFolder).filter { $0.hasSuffix(".yaml") }.map {
      "\(endedFolder)/\($0)"
    }
    let dated = paths.map { path -> (time: Int, path: String) in
      var status = stat()
      _ = stat(path, &status)
      return (status.st_mtim.tv_sec, path)
    }
    guard let last = dated.max(by: { $0 < $1 })?.path else { return nil }
    return PlanText(path: last, bytes: try SmallFile.read(last, limit: SessionFile.sizeLimit))
  }

  /// Follows the plan with these bytes; one that was followed until now is kept among those that
  /// have ended.
  public func follow(_ bytes: [UInt8]) throws(LibraryProblem) {
    if let current = try current(), current.bytes != bytes { _ = try keep(current) }
    try SmallFile.replace(path, bytes)
  }

  /// Ends the plan that is followed. Answers where its file is kept; nil where there was none.
  public func end() throws(LibraryProblem) -> String? {
    guard let current = try current() else { return nil }
    let kept = try keep(current)
    guard unlink(path) == 0 else { throw .unwritableFile(CleanText(path), code: errno) }
    Folders.sync(folder)
    return kept
  }

  /// No plan takes the place of another: each content has a name of its own.
  private func keep(_ text: PlanText) throws(LibraryProblem) -> String {
    let plan = text.file.plan
    let name = [plan?.start.text ?? "0000-00-00", plan?.id, fnv1a64(text.bytes)]
      .compactMap(\.self).joined(separator: "-")
    let path = "\(endedFolder)/\(name).yaml"
    try SmallFile.replace(path, text.bytes)
    return path
  }

  /// What is remembered of a plan.
  public func record(of plan: Plan) -> PlanRecord {
    let bytes = (try? SmallFile.read(recordPath, limit: Self.recordLimit)) ?? []
    return PlanRecord(String(decoding: bytes, as: UTF8.self), of: plan)
  }

  /// Adds lines to what is remembered: all of them are on the disk when it returns, also where
  /// another program adds some at the same time.
  public func remember(_ lines: [String]) throws(LibraryProblem) {
    do throws(JournalProblem) {
      try LockedJournal(recordPath).append(Array(lines.map { $0 + "\n" }.joined().utf8))
    } catch {
      let code = if case .failed(let code) = error { code } else { EACCES }
      throw .unwritableFile(CleanText(recordPath), code: code)
    }
  }
}

/// A plan file that was read, whatever stands in it.
public struct PlanText: Sendable {
  public var path: String
  public var bytes: [UInt8]
  public var file: PlanFile

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    file = PlanFile(bytes: bytes)
  }
}
