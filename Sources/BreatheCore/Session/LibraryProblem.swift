/// Why a session was not found or could not be read. Worded in `Language/LibrarySentences.swift`.
public enum LibraryProblem: Error, Equatable, Sendable {
  case unknownSession(String, near: [String])
  /// The system would not give the file, with this error code.
  case unreadableFile(String, code: Int32)
  case notAFile(String)
  case brokenFile(String, diagnostics: [Diagnostic], lines: [Substring])
}
