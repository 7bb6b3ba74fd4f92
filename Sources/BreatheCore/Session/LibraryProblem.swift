/// Why a session was not found or could not be read. Worded in `Language/LibrarySentences.swift`.
public enum LibraryProblem: Error, Equatable, Sendable {
  case unknownSession(CleanText, near: [String])
  /// The system would not give the file, with this error code.
  case unreadableFile(CleanText, code: Int32)
  case notAFile(CleanText)
  case brokenFile(CleanText, diagnostics: [Diagnostic], lines: [Substring])
}
