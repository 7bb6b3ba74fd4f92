/// Why a session was not found or could not be read. Worded in `Words/LibrarySentences.swift`.
package enum LibraryProblem: Error, Equatable, Sendable {
  case unknownSession(CleanText, near: [String])
  /// The system would not give the file, with this error code.
  case unreadableFile(CleanText, code: Int32)
  case notAFile(CleanText)
  /// The file of this path has mistakes.
  case brokenFile(CleanText, CheckedText)
  /// A file to be written is there already.
  case fileExists(CleanText)
  /// The system would not take the file, with this error code.
  case unwritableFile(CleanText, code: Int32)
  /// A sound file of this ending needs libsndfile, which is not there, or is too old for it.
  case noEncoder(ending: String, hasLibrary: Bool)
  /// No session of this id was added.
  case notAdded(CleanText, near: [String])
  /// The session of this id ships, and stays.
  case shipped(CleanText)
}

extension LibraryProblem {
  /// The file is fine, but a plan where a session is meant, or the other way round.
  package var isMixUp: Bool {
    guard case .brokenFile(_, let text) = self else { return false }
    return text.mistakes.contains { [.isPlan, .isSession].contains($0.problem) }
  }
}
