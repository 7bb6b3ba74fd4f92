import BreatheCore
import BreatheSystem

/// A file that a person named, on its way: it gets its name once it is whole. If it never is, nothing
/// is left of it.
struct OutputFile: ~Copyable {
  private let path: String
  private let replaces: Bool
  let draft: FileDraft

  /// Begins one. What is at `path` already stays as it is, or is replaced at the end if it is a file.
  init(_ path: String, replacing: Bool, mode: UInt32 = 0o666) throws(LibraryProblem) {
    guard replacing || !FileSystem.isNamed(path) else { throw .fileExists(CleanText(path)) }
    // A device is no file to replace.
    let before = try? FileSystem.facts(of: path)
    guard before?.isRegular != false else { throw .notAFile(CleanText(path)) }
    do throws(SystemError) {
      draft = try FileDraft(of: path, mode: before?.mode ?? mode, isExact: before != nil)
    } catch {
      throw LibraryProblem(creating: path, error)
    }
    self.path = path
    replaces = replacing
  }

  func write(_ bytes: [UInt8]) throws(LibraryProblem) {
    try LibraryProblem.writing(path, draft.write(bytes))
  }

  /// Gives it its name.
  consuming func finish() throws(LibraryProblem) {
    let (path, replaces) = (path, replaces)
    do throws(SystemError) {
      try draft.finish(replacing: replaces)
    } catch {
      throw LibraryProblem(creating: path, error)
    }
  }

  /// Writes a new file for the user alone, whole or not at all; one that is there stays as it is.
  static func createPrivate(_ path: String, _ text: String) throws(LibraryProblem) {
    let file = try OutputFile(path, replacing: false, mode: 0o600)
    try file.write(Array(text.utf8))
    try file.finish()
  }
}
